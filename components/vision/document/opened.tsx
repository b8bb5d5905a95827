"use client";
import type { ReactNode } from "react";
import { RefusedDocument } from "@/components/vision/document/refused-document";
import { useDocument, type DocumentState } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";

/** A document, once it is open; until then that it is being opened, or why it cannot be, and the way on. */
export function Opened({
  row,
  opening,
  children,
}: {
  row: Pick<DocumentRow, "spaceId" | "id">;
  /** What stands in its place until then. */
  opening: ReactNode;
  /** `hold`: has it open for longer than this is there; answers how to let it go. */
  children: (document: DocumentState, hold: () => () => void) => ReactNode;
}) {
  const { document, again, hold } = useDocument(row);
  if (document?.phase === "refused") return <RefusedDocument code={document.code} onAgain={again} />;
  return document?.phase === "open" ? children(document, hold) : opening;
}
