-- Work and duties: one's own time that is none for oneself. Of what is ours it says nothing.
ALTER TABLE "Block" ADD COLUMN "duty" BOOLEAN NOT NULL DEFAULT false;
GRANT UPDATE ("duty") ON "Block" TO twofold_app;
