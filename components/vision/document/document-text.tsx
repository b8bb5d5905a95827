"use client";
import type { Editor } from "@tiptap/react";
import { Plus } from "lucide-react";
import { useCallback, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { SectionView } from "@/components/vision/document/section-view";
import { useSections } from "@/components/vision/document/use-sections";
import type { CaretOwner } from "@/components/vision/writing/carets";
import { FormatBar } from "@/components/vision/writing/format-bar";
import { LinkSheet } from "@/components/vision/writing/link-sheet";
import { announce, sayUndoable } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { newId } from "@/lib/ids";
import { addSection, bringBackSection, moveSection, removeSection, type Section } from "@/lib/vision/document/sections";

/** The document that two write: its sections below each other, and what can be made of what is written, above them. */
export function DocumentText({
  doc,
  awareness,
  ownerOf,
  editable,
}: {
  doc: Doc;
  awareness: Awareness;
  ownerOf: (userId: string) => CaretOwner | null;
  editable: boolean;
}) {
  const sections = useSections(doc);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [linking, setLinking] = useState(false);
  const [lifted, setLifted] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const onLink = useCallback(() => setLinking(true), []);
  const current = editor?.isDestroyed ? null : editor;

  const move = (section: Section, to: number) => {
    moveSection(doc, section.id, to);
    announce(`${section.title} is now ${to + 1} of ${sections.length}.`);
  };
  const remove = (section: Section) => {
    removeSection(doc, section.id);
    sayUndoable(`${section.title || "The section"} is taken out.`, () => bringBackSection(doc, section.id));
  };
  return (
    <div className="grid gap-8">
      {editable ? (
        <div className="sticky top-0 z-4 -mx-1 bg-paper px-1 py-2">
          <FormatBar editor={current} onLink={onLink} />
        </div>
      ) : null}
      {sections.map((section, i) => (
        <SectionView
          key={section.id}
          {...{ section, doc, awareness, ownerOf, editable, onLink }}
          isFirst={i === 0}
          isLast={i === sections.length - 1}
          lifted={lifted === section.id}
          onFocus={setEditor}
          onMove={(by) => move(section, i + by)}
          onRemove={() => remove(section)}
          isOver={over === section.id && lifted !== null && lifted !== section.id}
          onLift={(id) => {
            setLifted(id);
            setOver(null);
          }}
          onOver={() => setOver(section.id)}
          onDrop={() => {
            const carried = sections.find(({ id }) => id === lifted);
            if (carried) move(carried, i);
          }}
        />
      ))}
      {editable ? (
        <div>
          <Button kind="quiet" onClick={() => addSection(doc, newId(), "")}>
            <Plus aria-hidden size={18} /> Add a section
          </Button>
        </div>
      ) : null}
      {linking && current ? <LinkSheet editor={current} onClose={() => setLinking(false)} /> : null}
    </div>
  );
}
