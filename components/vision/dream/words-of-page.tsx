"use client";
import type { ReactNode } from "react";
import { OpeningPage } from "@/components/vision/document/opening";
import { useDocument } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { dreamBodyOf } from "@/lib/vision/document/dream-text";
import type { DreamBody } from "@/lib/vision/dream-body";

/** The present words of a private page, once it is open. */
export function WordsOfPage({ row, children }: { row: DocumentRow; children: (words: DreamBody) => ReactNode }) {
  const { document } = useDocument(row);
  if (document === null || document.phase === "opening") return <OpeningPage />;
  return children(document.phase === "open" ? dreamBodyOf(document.doc) : []);
}
