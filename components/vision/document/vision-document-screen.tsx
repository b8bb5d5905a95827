"use client";
import { useCallback } from "react";
import { usePeople } from "@/components/shell/people";
import { DocumentText } from "@/components/vision/document/document-text";
import { RefusedDocument } from "@/components/vision/document/refused-document";
import { SavedMark } from "@/components/vision/document/saved-mark";
import { useLaidOut } from "@/components/vision/document/use-laid-out";
import { VisionFrame } from "@/components/vision/vision-frame";
import { useMe } from "@/lib/sync/client/react";
import { useDocument } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { beginVision, visionId } from "@/lib/vision/document-commands";
import type { Id } from "@/lib/ids";

/** The text that the two write together. */
export function VisionDocumentScreen() {
  const { coupleId } = useMe();
  return (
    <VisionFrame title="Our vision" lead={coupleId ? "" : "This is written by two, once you are paired."}>
      {coupleId ? <OurDocument coupleId={coupleId} /> : null}
    </VisionFrame>
  );
}

function OurDocument({ coupleId }: { coupleId: Id }) {
  const row = useLaidOut(visionId(coupleId), beginVision, {});
  return row ? <OpenDocument key={row.id} row={row} /> : <p className="text-ink-soft">Opening your vision…</p>;
}

function OpenDocument({ row }: { row: DocumentRow }) {
  const { document, again } = useDocument(row);
  const { me, partner } = usePeople();
  const ownerOf = useCallback(
    (id: string) => [me, ...(partner ? [partner] : [])].find((person) => person.id === id) ?? null,
    [me, partner],
  );
  if (document?.phase === "refused") return <RefusedDocument code={document.code} onAgain={again} />;
  if (document?.phase !== "open") return <p className="text-ink-soft">Opening your vision…</p>;
  const { doc, awareness, saved, writable } = document;
  return (
    <div className="grid gap-2">
      <SavedMark saved={saved} />
      <DocumentText {...{ doc, awareness, ownerOf }} editable={writable} />
    </div>
  );
}
