-- Trips: where a person's clock is, from a date on.

-- CreateTable
CREATE TABLE "Trip" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "fromDate" DATE NOT NULL,
    "toDate" DATE,
    "zone" TEXT NOT NULL,

    CONSTRAINT "Trip_pkey" PRIMARY KEY ("spaceId","id")
);

ALTER TABLE "Trip" ADD CHECK ("toDate" >= "fromDate"), ADD CHECK (char_length(zone) <= 64);
CALL protect_table('Trip');
