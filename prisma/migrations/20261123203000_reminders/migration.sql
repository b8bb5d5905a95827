-- Reminders: each person's own, of any block they see.

-- CreateTable
CREATE TABLE "Reminder" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "blockId" UUID NOT NULL,
    "minutes" INTEGER NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_spaceId_blockId_key" ON "Reminder"("spaceId", "blockId");

ALTER TABLE "Reminder" ADD CHECK (minutes BETWEEN 0 AND 10080);
CALL protect_table('Reminder');
