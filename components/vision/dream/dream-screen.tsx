"use client";
import { EditorContent } from "@tiptap/react";
import { useCallback, useState } from "react";
import { usePeople } from "@/components/shell/people";
import { Lace } from "@/components/ui/lace";
import { RefusedDocument } from "@/components/vision/document/refused-document";
import { SavedMark } from "@/components/vision/document/saved-mark";
import { useLaidOut } from "@/components/vision/document/use-laid-out";
import { VisionFrame } from "@/components/vision/vision-frame";
import { FormatBar } from "@/components/vision/writing/format-bar";
import { LinkSheet } from "@/components/vision/writing/link-sheet";
import { useRichEditor } from "@/components/vision/writing/use-rich-editor";
import { useMe } from "@/lib/sync/client/react";
import { useDocument, type DocumentState } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { AREAS } from "@/lib/vision/areas";
import { dreamText } from "@/lib/vision/document/dream-text";
import { beginDream, dreamId } from "@/lib/vision/document-commands";
import type { Area } from "@/lib/vision/schema";

const DREAMS = { href: "/vision/dream", name: "What I dream of" };

/** A private page about one area: a few questions to begin from, and room. */
export function DreamScreen({ area }: { area: Area }) {
  const { userId } = useMe();
  const { partner } = usePeople();
  const row = useLaidOut(dreamId(userId, area), beginDream, { area });
  return (
    <VisionFrame
      title={AREAS[area].title}
      back={DREAMS}
      lead={
        <>
          <ul className="grid list-disc gap-1 ps-6 text-body">
            {AREAS[area].asks.map((asks) => (
              <li key={asks}>{asks}</li>
            ))}
          </ul>
          <Lace
            className="mt-3"
            words={partner ? `only you: ${partner.name} cannot tell whether or when you write here` : "only you"}
          />
        </>
      }
    >
      {row ? <OpenDream key={row.id} row={row} area={area} /> : <p className="text-ink-soft">Opening your page…</p>}
    </VisionFrame>
  );
}

function OpenDream({ row, area }: { row: DocumentRow; area: Area }) {
  const { document, again } = useDocument(row);
  if (document?.phase === "refused") return <RefusedDocument code={document.code} onAgain={again} />;
  if (document?.phase !== "open") return <p className="text-ink-soft">Opening your page…</p>;
  return <DreamPage state={document} area={area} />;
}

function DreamPage({ state: { doc, saved, writable }, area }: { state: DocumentState; area: Area }) {
  const [linking, setLinking] = useState(false);
  const onLink = useCallback(() => setLinking(true), []);
  const editor = useRichEditor({
    fragment: dreamText(doc),
    awareness: null,
    ownerOf: nobody,
    editable: writable,
    label: AREAS[area].title,
    placeholder: "Write as it comes. It is kept as you type.",
    onLink,
  });
  return (
    <div className="grid gap-4">
      <div className="sticky top-0 z-4 -mx-1 flex flex-wrap items-center gap-x-4 bg-paper px-1 py-2">
        <FormatBar editor={editor} onLink={onLink} />
        <SavedMark saved={saved} />
      </div>
      <EditorContent editor={editor} className="pb-16" />
      {linking && editor ? <LinkSheet editor={editor} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}

const nobody = () => null;
