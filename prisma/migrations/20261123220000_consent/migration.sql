-- Consent: what waits to be answered is at hand whenever it is; a proposal says all of when; and how a person's days go.

-- AlterTable
ALTER TABLE "Block" ADD COLUMN "waiting" BOOLEAN NOT NULL DEFAULT false;
GRANT UPDATE (waiting) ON "Block" TO twofold_app;
CREATE INDEX "Block_waiting" ON "Block" ("spaceId") WHERE waiting;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN "allDay" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "rrule" TEXT;
GRANT UPDATE ("allDay", rrule) ON "Proposal" TO twofold_app;
ALTER TABLE "Proposal" ADD CHECK (char_length(rrule) <= 1000);

-- CreateTable
CREATE TABLE "Rhythm" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "straightIn" SMALLINT NOT NULL DEFAULT 0,
    "wakesAt" SMALLINT NOT NULL,
    "sleepsAt" SMALLINT NOT NULL,

    CONSTRAINT "Rhythm_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Rhythm_spaceId_ownerId_key" ON "Rhythm"("spaceId", "ownerId");

ALTER TABLE "Rhythm" ADD CHECK ("straightIn" BETWEEN 0 AND 720), ADD CHECK ("wakesAt" BETWEEN 0 AND 1439),
  ADD CHECK ("sleepsAt" BETWEEN 0 AND 1439), ADD CHECK ("wakesAt" <> "sleepsAt");
CALL protect_table('Rhythm');
