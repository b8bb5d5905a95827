"use client";
import { useMemo } from "react";
import { useOurs } from "@/components/vision/use-ours";
import type { Id } from "@/lib/ids";
import { compareText } from "@/lib/vision/compare-text";
import { Comment, CommentThread, type CommentRow, type CommentThreadRow } from "@/lib/vision/schema";

/** What is talked about of a document, and what was said, in its order. */
export interface Thread {
  readonly row: CommentThreadRow;
  readonly comments: readonly CommentRow[];
}

export function useThreads(documentId: Id): readonly Thread[] {
  const threads = useOurs(CommentThread);
  const comments = useOurs(Comment);
  return useMemo(
    () =>
      threads
        .filter((row) => row.documentId === documentId)
        .map((row) => ({
          row,
          comments: comments
            .filter(({ threadId }) => threadId === row.id)
            .sort((a, b) => compareText(a.writtenAt, b.writtenAt) || compareText(a.id, b.id)),
        })),
    [threads, comments, documentId],
  );
}
