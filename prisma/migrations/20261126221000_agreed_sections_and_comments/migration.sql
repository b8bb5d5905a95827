-- Sections of a document that both agree on, and what is said of its passages. What is written in it is no row.

-- CreateTable
CREATE TABLE "SectionAgreement" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "agreed" INTEGER NOT NULL DEFAULT 0,
    "reopened" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SectionAgreement_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "CommentThread" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "begunAt" TIMESTAMPTZ(0) NOT NULL,
    "resolved" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "CommentThread_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "spaceId" UUID NOT NULL,
    "ownerId" UUID,
    "authorId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "writtenAt" TIMESTAMPTZ(0) NOT NULL,
    "changed" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("spaceId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SectionAgreement_spaceId_documentId_sectionId_ownerId_key" ON "SectionAgreement"("spaceId", "documentId", "sectionId", "ownerId");

-- CreateIndex
CREATE INDEX "Comment_spaceId_threadId_idx" ON "Comment"("spaceId", "threadId");

ALTER TABLE "SectionAgreement" ADD CHECK ("sectionId" ~ '^[a-z0-9-]{1,64}$'),
  ADD CHECK (agreed BETWEEN 0 AND 10000 AND reopened BETWEEN 0 AND agreed);
ALTER TABLE "CommentThread" ADD CHECK ("sectionId" ~ '^[a-z0-9-]{1,64}$'), ADD CHECK (char_length(quote) BETWEEN 1 AND 300);
ALTER TABLE "Comment" ADD CHECK (char_length(words) BETWEEN 1 AND 2000);
CALL protect_table('SectionAgreement');
CALL protect_table('CommentThread');
CALL protect_table('Comment');
