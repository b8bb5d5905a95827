-- Goals: what the two, or one of them, want to have come to by a rough date. They stand with the document that both write.

-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "horizon" TEXT NOT NULL,
    "whose" UUID,
    "words" TEXT NOT NULL,
    "by" TEXT,
    "state" TEXT NOT NULL,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("spaceId","id")
);

ALTER TABLE "Goal"
  ADD CHECK (horizon IN ('three-years', 'ten-years')),
  ADD CHECK (char_length(words) BETWEEN 1 AND 300),
  ADD CHECK ("by" ~ '^(19|20|21)[0-9]{2}(-Q[1-4])?$'),
  ADD CHECK (state IN ('open', 'begun', 'reached', 'let-go'));
CALL protect_table('Goal');
