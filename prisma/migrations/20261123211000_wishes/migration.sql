-- Wishes: how much time each would like to have in a week, for themselves and for both.

-- CreateTable
CREATE TABLE "Wish" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "mineMinutes" INTEGER,
    "oursMinutes" INTEGER,

    CONSTRAINT "Wish_pkey" PRIMARY KEY ("spaceId","id")
);

ALTER TABLE "Wish" ADD CHECK ("mineMinutes" BETWEEN 0 AND 10080), ADD CHECK ("oursMinutes" BETWEEN 0 AND 10080);
CALL protect_table('Wish');
