"use client";
import { useCallback } from "react";
import { usePeople } from "@/components/shell/people";
import { DocumentText } from "@/components/vision/document/document-text";
import { RefusedDocument } from "@/components/vision/document/refused-document";
import { SavedMark } from "@/components/vision/document/saved-mark";
import { useDocument } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";

/** The document of the two, open: what is written in it, and what of that is kept. */
export function OpenVision({ row, locale }: { row: DocumentRow; locale: string }) {
  const { document, again } = useDocument(row);
  const people = usePeople();
  const { me, partner } = people;
  const ownerOf = useCallback(
    (id: string) => [me, ...(partner ? [partner] : [])].find((person) => person.id === id) ?? null,
    [me, partner],
  );
  if (document?.phase === "refused") return <RefusedDocument code={document.code} onAgain={again} />;
  if (document?.phase !== "open") return <p className="text-ink-soft">Opening your vision…</p>;
  const { doc, awareness, saved, writable } = document;
  return (
    <div className="grid grid-cols-1 gap-2">
      <SavedMark saved={saved} />
      <DocumentText {...{ doc, awareness, ownerOf, people, locale }} documentId={row.id} editable={writable} />
    </div>
  );
}
