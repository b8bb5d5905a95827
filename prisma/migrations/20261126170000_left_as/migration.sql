-- Which block a date of a series became when it left it: a date of mine that was to be ours, and is not, can come back.

-- AlterTable
ALTER TABLE "BlockException" ADD COLUMN "leftAs" UUID;
GRANT UPDATE ("leftAs") ON "BlockException" TO twofold_app;
