"use client";
import { EditorContent, useEditorState, type Editor } from "@tiptap/react";
import { useEffect, useMemo } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import type { People } from "@/components/shell/people";
import { say } from "@/components/shell/said";
import { AgreedLine } from "@/components/vision/document/agreed-line";
import { SECTION, SectionHead } from "@/components/vision/document/section-head";
import { SuggestionBar } from "@/components/vision/document/suggestion-bar";
import type { Texts } from "@/components/vision/document/texts";
import type { CaretOwner } from "@/components/vision/writing/carets";
import { commentKeys } from "@/components/vision/writing/comment-keys";
import { marginal, showMarginal } from "@/components/vision/writing/marginal";
import { forgetUndo, setSuggesting, suggestMode } from "@/components/vision/writing/suggest-mode";
import { useRichEditor } from "@/components/vision/writing/use-rich-editor";
import type { Id } from "@/lib/ids";
import { isHeldFor, type Standing } from "@/lib/vision/document/agreed";
import { textOf, type Section } from "@/lib/vision/document/sections";
import { UNTITLED } from "@/lib/vision/document/untitled";

export interface SectionViewProps {
  section: Section;
  doc: Doc;
  awareness: Awareness;
  ownerOf: (userId: string) => CaretOwner | null;
  editable: boolean;
  documentId: Id;
  people: People;
  texts: Texts;
  /** What is written in it is suggested: as one likes, or because it is agreed on. */
  suggests: boolean;
  standing: Standing;
  /** The threads that are not done with. */
  threads: ReadonlySet<string>;
  /** The caret is, or was last, in it. */
  isCurrent: boolean;
  isFirst: boolean;
  isLast: boolean;
  /** It is being dragged. */
  lifted: boolean;
  /** What is being dragged would come here. */
  isOver: boolean;
  onFocus: (editor: Editor) => void;
  onLink: () => void;
  onComment: () => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
  onLift: (id: string | null) => void;
  /** Something is carried over it. */
  onOver: () => void;
  onDrop: () => void;
}

/** A section: what it is called, what is written in it, and the ways to put it elsewhere. */
export function SectionView(props: SectionViewProps) {
  const { section, doc, awareness, ownerOf, editable, documentId, people, onFocus, onLink, onComment } = props;
  const { texts, suggests, standing, threads } = props;
  const meId = people.me.id;
  const isHeld = isHeldFor(standing, meId);
  const more = useMemo(
    () => [suggestMode(meId, sayFormStays), marginal(ownerOf), commentKeys(onComment)],
    [meId, ownerOf, onComment],
  );
  const editor = useRichEditor({
    fragment: textOf(doc, section.id),
    awareness,
    ownerOf,
    editable,
    label: section.title || UNTITLED,
    placeholder: "Write here, both of you.",
    onLink,
    more,
  });
  useEffect(() => (editor ? texts.enter(section.id, editor) : undefined), [editor, texts, section.id]);
  useEffect(() => {
    if (editor) setSuggesting(editor, suggests);
  }, [editor, suggests]);
  useEffect(() => {
    // Undone, what was written before would go from what is agreed on without a word.
    if (editor && isHeld) forgetUndo(editor);
  }, [editor, isHeld]);
  useEffect(() => {
    if (editor) showMarginal(editor, { threads });
  }, [editor, threads]);
  useEffect(() => {
    if (!editor) return;
    const focused = () => onFocus(editor);
    editor.on("focus", focused);
    return () => {
      editor.off("focus", focused);
    };
  }, [editor, onFocus]);
  const isEmpty = useEditorState({ editor, selector: ({ editor: at }) => at?.isEmpty ?? true }) ?? true;
  const agreed =
    editable && (!isEmpty || standing.isAgreed) ? <AgreedLine {...{ documentId, section, standing, people }} /> : null;
  return (
    <section
      data-section={section.id}
      aria-label={section.title || UNTITLED}
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
      {/* What holds for the text is said before it; what one thinks of it comes after. */}
      {standing.isAgreed ? agreed : null}
      <div className="relative">
        <EditorContent editor={editor} />
        {editor && editable && props.isCurrent ? <SuggestionBar {...{ editor, meId, ownerOf }} /> : null}
      </div>
      {standing.isAgreed ? null : agreed}
    </section>
  );
}

function sayFormStays(): void {
  say(
    "Words can be suggested. What a line is, and where words lead that are there already, is changed while you write.",
  );
}
