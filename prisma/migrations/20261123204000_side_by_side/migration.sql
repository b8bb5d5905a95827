-- Side by side: time of ours in which each does their own thing, in the same room. Of what is not ours it says nothing.
ALTER TABLE "Block" ADD COLUMN "sideBySide" BOOLEAN NOT NULL DEFAULT false;
GRANT UPDATE ("sideBySide") ON "Block" TO twofold_app;
