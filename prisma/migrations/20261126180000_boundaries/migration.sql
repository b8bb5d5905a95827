-- Boundaries, each one person's own, and that the other has read one; and which ritual an agreement became.

-- AlterTable
ALTER TABLE "Agreement" ADD COLUMN "ritualId" UUID;
GRANT UPDATE ("ritualId") ON "Agreement" TO twofold_app;

-- CreateTable
CREATE TABLE "Boundary" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "statement" TEXT NOT NULL DEFAULT '',
    "ifWords" TEXT NOT NULL,
    "willWords" TEXT NOT NULL,
    "ended" BOOLEAN NOT NULL DEFAULT false,
    "blockId" UUID,
    "checkInId" UUID,
    "broughtId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Boundary_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "boundaryId" UUID NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "Acknowledgement_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Acknowledgement_spaceId_boundaryId_ownerId_key" ON "Acknowledgement"("spaceId", "boundaryId", "ownerId");

ALTER TABLE "Boundary" ADD CHECK (kind IN ('physical', 'emotional', 'time', 'digital')),
  ADD CHECK (char_length(statement) <= 2000), ADD CHECK (char_length("ifWords") BETWEEN 1 AND 500),
  ADD CHECK (char_length("willWords") BETWEEN 1 AND 500), ADD CHECK (version >= 1);
ALTER TABLE "Acknowledgement" ADD CHECK (version >= 1);
CALL protect_table('Boundary');
CALL protect_table('Acknowledgement');
