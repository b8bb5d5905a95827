"use client";
import { EditorContent, type Editor } from "@tiptap/react";
import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import { useEffect, useId, useState, type DragEvent } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import { IconButton } from "@/components/ui/icon-button";
import type { CaretOwner } from "@/components/vision/writing/carets";
import { useRichEditor } from "@/components/vision/writing/use-rich-editor";
import { renameSection, textOf, TITLE_LONGEST, type Section } from "@/lib/vision/document/sections";

export interface SectionViewProps {
  section: Section;
  doc: Doc;
  awareness: Awareness;
  ownerOf: (userId: string) => CaretOwner | null;
  editable: boolean;
  isFirst: boolean;
  isLast: boolean;
  /** It is being dragged. */
  lifted: boolean;
  /** What is being dragged would come here. */
  isOver: boolean;
  onFocus: (editor: Editor) => void;
  onLink: () => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  onLift: (id: string | null) => void;
  /** Something is carried over it. */
  onOver: () => void;
  onDrop: () => void;
}

/** A section: what it is called, what is written in it, and the ways to put it elsewhere. */
export function SectionView(props: SectionViewProps) {
  const { section, doc, awareness, ownerOf, editable, onFocus, onLink } = props;
  const editor = useRichEditor({
    fragment: textOf(doc, section.id),
    awareness,
    ownerOf,
    editable,
    label: section.title || "Section without a title",
    placeholder: "Write here, both of you.",
    onLink,
  });
  useEffect(() => {
    if (!editor) return;
    const focused = () => onFocus(editor);
    editor.on("focus", focused);
    return () => {
      editor.off("focus", focused);
    };
  }, [editor, onFocus]);
  return (
    <section
      data-section={section.id}
      aria-label={section.title || "Section without a title"}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(SECTION)) return;
        event.preventDefault();
        props.onOver();
      }}
      onDrop={(event) => {
        if (!event.dataTransfer.types.includes(SECTION)) return;
        event.preventDefault();
        props.onDrop();
      }}
      className={`grid gap-2 ${props.lifted ? "opacity-50" : ""} ${props.isOver ? "rounded-lg outline-2 outline-offset-8 outline-dashed outline-line-strong" : ""}`}
    >
      <SectionHead {...props} />
      <EditorContent editor={editor} />
    </section>
  );
}

/** What is carried is a section of this page, and nothing that could be dropped into a text. */
const SECTION = "application/x-twofold-section";

function SectionHead({ section, doc, editable, isFirst, isLast, onMove, onRemove, onLift }: SectionViewProps) {
  const id = useId();
  const [written, setWritten] = useState<string | null>(null);
  const lift = (event: DragEvent<HTMLElement>) => {
    event.dataTransfer.setData(SECTION, section.id);
    event.dataTransfer.effectAllowed = "move";
    onLift(section.id);
  };
  const title = section.title || "this section";
  return (
    <header className="group flex items-center gap-1 border-b border-line">
      <h2 className="min-w-0 flex-1">
        <label htmlFor={id} className="sr-only">
          Title of the section
        </label>
        <input
          id={id}
          value={written ?? section.title}
          readOnly={!editable}
          maxLength={TITLE_LONGEST}
          dir="auto"
          placeholder="Title"
          // What is being written stands, whatever the other writes there meanwhile: the last one that is left counts.
          onFocus={() => setWritten(section.title)}
          onChange={({ target }) => setWritten(target.value)}
          onBlur={() => {
            if (written !== null) renameSection(doc, section.id, written.trim());
            setWritten(null);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.currentTarget.blur();
            if (event.key === "Escape") setWritten(section.title);
          }}
          className="w-full truncate rounded-md bg-transparent py-1 font-serif text-title font-semibold"
        />
      </h2>
      {editable ? (
        <>
          <span
            draggable
            aria-hidden
            title={`Drag ${title}`}
            onDragStart={lift}
            onDragEnd={() => onLift(null)}
            className="hidden size-11 cursor-grab place-items-center text-ink-soft wide:grid"
          >
            <GripVertical size={20} />
          </span>
          <IconButton icon={ArrowUp} label={`Move ${title} up`} disabled={isFirst} onClick={() => onMove(-1)} />
          <IconButton icon={ArrowDown} label={`Move ${title} down`} disabled={isLast} onClick={() => onMove(1)} />
          <IconButton icon={X} label={`Take out ${title}`} onClick={onRemove} />
        </>
      ) : null}
    </header>
  );
}
