"use client";
import { EditorContent } from "@tiptap/react";
import { useCallback, useState } from "react";
import { Opened } from "@/components/vision/document/opened";
import { OpeningPage } from "@/components/vision/document/opening";
import { SavedMark } from "@/components/vision/document/saved-mark";
import { FormatBar } from "@/components/vision/writing/format-bar";
import { LinkSheet } from "@/components/vision/writing/link-sheet";
import { useRichEditor } from "@/components/vision/writing/use-rich-editor";
import type { DocumentState } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { AREAS } from "@/lib/vision/areas";
import { dreamText } from "@/lib/vision/document/dream-text";
import type { Area } from "@/lib/vision/schema";

/** A private page, open: what is written on it, and what of that is kept. */
export function OpenDream({ row, area }: { row: DocumentRow; area: Area }) {
  return (
    <Opened row={row} opening={<OpeningPage />}>
      {(document) => <DreamPage state={document} area={area} />}
    </Opened>
  );
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
    <div className="grid grid-cols-1 gap-4">
      <div className="sticky top-0 z-4 -mx-1 flex flex-wrap items-center gap-x-4 bg-paper px-1 py-2">
        {/* The editor comes after its page. A bar that was there before it takes no notice until something is written. */}
        <FormatBar key={editor ? "ready" : "opening"} editor={editor} onLink={onLink} />
        <SavedMark saved={saved} />
      </div>
      <h2 className="sr-only">What you write</h2>
      <EditorContent editor={editor} className="pb-16" />
      {linking && editor ? <LinkSheet editor={editor} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}

const nobody = () => null;
