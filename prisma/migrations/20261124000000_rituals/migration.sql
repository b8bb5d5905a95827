-- Rituals: practices that one or both come back to; and the dates on which they said that they did.

-- CreateTable
CREATE TABLE "Ritual" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "practice" TEXT,
    "name" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "scale" TEXT NOT NULL,
    "rrule" TEXT,
    "startsOn" DATE NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "place" TEXT NOT NULL,
    "blockId" UUID,
    "resting" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Ritual_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "RitualMark" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "ritualId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "line" TEXT NOT NULL DEFAULT '',
    "reachStart" TIMESTAMPTZ(0) NOT NULL,
    "reachEnd" TIMESTAMPTZ(0) NOT NULL,

    CONSTRAINT "RitualMark_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RitualMark_spaceId_ritualId_date_key" ON "RitualMark"("spaceId", "ritualId", "date");

ALTER TABLE "Ritual" ADD CHECK (char_length(practice) <= 40), ADD CHECK (char_length(name) BETWEEN 1 AND 80),
  ADD CHECK (char_length(how) <= 500), ADD CHECK (scale IN ('daily', 'weekly', 'yearly')),
  ADD CHECK (char_length(rrule) <= 1000), ADD CHECK (rrule IS NOT NULL OR scale = 'weekly'),
  ADD CHECK (minutes BETWEEN 1 AND 1440),
  ADD CHECK (place IN ('morning', 'afternoon', 'homecoming', 'evening', 'night', 'any'));
-- A mark is as long as a date is on Earth: it is found by where it begins, as are blocks that are as short.
ALTER TABLE "RitualMark" ADD CHECK (char_length(line) <= 300), ADD CHECK ("reachEnd" > "reachStart"),
  ADD CHECK ("reachEnd" - "reachStart" <= interval '8 days');
CREATE INDEX "RitualMark_short" ON "RitualMark" ("spaceId", "reachStart") WHERE "reachEnd" - "reachStart" <= interval '8 days';
CREATE INDEX "RitualMark_long" ON "RitualMark" ("spaceId", "reachEnd") WHERE "reachEnd" - "reachStart" > interval '8 days';
CALL protect_table('Ritual');
CALL protect_table('RitualMark');
