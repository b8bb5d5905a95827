-- Series: how far a block reaches with all its occurrences, so that a window is asked for at a cost that does not grow
-- with what lies outside of it; who changed what is ours; words of an answer to a proposal; a link.

-- AlterTable
ALTER TABLE "Block" ADD COLUMN "reachStart" TIMESTAMPTZ(0),
ADD COLUMN "reachEnd" TIMESTAMPTZ(0),
ADD COLUMN "changedBy" UUID,
ADD COLUMN "changedAt" TIMESTAMPTZ(0);

-- AlterTable
ALTER TABLE "BlockDetail" ADD COLUMN "link" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN "word" TEXT NOT NULL DEFAULT '';

-- Forced policies hold the owner too: what touches people's rows is done as the crossing role.
SET ROLE twofold_crossing;
UPDATE "Block" SET "reachStart" = "startsAt", "reachEnd" = CASE WHEN rrule IS NULL THEN "endsAt" ELSE '2200-01-01T00:00:00Z' END;
RESET ROLE;

-- AlterTable
ALTER TABLE "Block" ALTER COLUMN "reachStart" SET NOT NULL,
ALTER COLUMN "reachEnd" SET NOT NULL;

-- What changes may be written by the server's role: new columns are not in what protect_table() granted.
GRANT UPDATE ("reachStart", "reachEnd", "changedBy", "changedAt") ON "Block" TO twofold_app;
GRANT UPDATE (link) ON "BlockDetail" TO twofold_app;
GRANT UPDATE (word) ON "Proposal" TO twofold_app;

ALTER TABLE "Block" DROP CONSTRAINT "Block_status_check",
  ADD CONSTRAINT "Block_status_check" CHECK (status IN ('firm', 'proposed', 'declined')),
  ADD CHECK ("reachStart" <= "startsAt"), ADD CHECK ("reachEnd" >= "endsAt");
ALTER TABLE "BlockDetail" ADD CHECK (char_length(link) <= 2000);
ALTER TABLE "Proposal" ADD CHECK (char_length(word) <= 500);

-- Most blocks are short, and a window finds them by where they begin; the few long ones and series by where they end.
-- lib/calendar/reach.ts and lib/sync/catch-up.ts know the same eight days.
DROP INDEX "Block_spaceId_startsAt_idx";
CREATE INDEX "Block_short" ON "Block" ("spaceId", "reachStart") WHERE "reachEnd" - "reachStart" <= interval '8 days';
CREATE INDEX "Block_long" ON "Block" ("spaceId", "reachEnd") WHERE "reachEnd" - "reachStart" > interval '8 days';
