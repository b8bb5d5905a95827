"use client";
import { useCallback } from "react";
import { usePeople, type People } from "@/components/shell/people";
import { DocumentText } from "@/components/vision/document/document-text";
import { RefusedDocument } from "@/components/vision/document/refused-document";
import { SavedMark } from "@/components/vision/document/saved-mark";
import type { CaretOwner } from "@/components/vision/writing/carets";
import { useDocument } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";

/** The document of the two, open: what is written in it, and what of that is kept. */
export function OpenVision({ row, locale }: { row: DocumentRow; locale: string }) {
  const { document, again, hold } = useDocument(row);
  const people = usePeople();
  const ownerOf = useOwnerOf(people);
  if (document?.phase === "refused") return <RefusedDocument code={document.code} onAgain={again} />;
  if (document?.phase !== "open") return <p className="text-ink-soft">Opening your vision…</p>;
  const { doc, awareness, saved, writable } = document;
  return (
    <div className="grid grid-cols-1 gap-2">
      <SavedMark saved={saved} />
      <DocumentText {...{ doc, awareness, ownerOf, people, locale, hold }} documentId={row.id} editable={writable} />
    </div>
  );
}

/** Whose something in the text is: the same function until one has another name or hue, since editors are made with it. */
function useOwnerOf({ me, partner }: People): (userId: string) => CaretOwner | null {
  const { id: myId, name: myName, hue: myHue } = me;
  const [theirId, theirName, theirHue] = [partner?.id, partner?.name ?? "", partner?.hue ?? 1];
  return useCallback(
    (userId) => {
      if (userId === myId) return { name: myName, hue: myHue };
      return userId === theirId ? { name: theirName, hue: theirHue } : null;
    },
    [myId, myName, myHue, theirId, theirName, theirHue],
  );
}
