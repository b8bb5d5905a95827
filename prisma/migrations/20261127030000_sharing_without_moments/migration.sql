-- Since when two are at a turn of their sharing was written down, and told to nobody.
ALTER TABLE "Sharing" DROP COLUMN "movedAt";
