-- What lies beneath a friction: each one's position and the need under it, and ways that would serve both.

-- CreateTable
CREATE TABLE "Beneath" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "checkInId" UUID NOT NULL,
    "broughtId" UUID NOT NULL,
    "part" TEXT NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "Beneath_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE INDEX "Beneath_spaceId_checkInId_idx" ON "Beneath"("spaceId", "checkInId");

ALTER TABLE "Beneath" ADD CHECK (part IN ('position', 'need', 'both-and')),
  ADD CHECK (char_length(words) BETWEEN 1 AND 2000);
CREATE UNIQUE INDEX "Beneath_one_of_a_part" ON "Beneath" ("spaceId", "broughtId", "ownerId", part)
  WHERE part <> 'both-and';
CALL protect_table('Beneath');
