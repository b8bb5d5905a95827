"use client";
import type { Editor } from "@tiptap/react";
import { Plus } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { Doc } from "yjs";
import type { People } from "@/components/shell/people";
import { announce, sayUndoable } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { MINE, useKept } from "@/components/ui/use-kept";
import { useMedia } from "@/components/ui/use-media";
import { BesideText, ROOM_BESIDE } from "@/components/vision/document/beside-text";
import { CommentSheet } from "@/components/vision/document/comment-sheet";
import { DocumentTools } from "@/components/vision/document/document-tools";
import { SectionView } from "@/components/vision/document/section-view";
import { useNewTexts } from "@/components/vision/document/texts";
import { useSections } from "@/components/vision/document/use-sections";
import { useThreads } from "@/components/vision/document/use-threads";
import { useOurs } from "@/components/vision/use-ours";
import type { CaretOwner } from "@/components/vision/writing/carets";
import { LinkSheet } from "@/components/vision/writing/link-sheet";
import { newId, type Id } from "@/lib/ids";
import { isHeldFor, standingOf } from "@/lib/vision/document/agreed";
import { addSection, bringBackSection, moveSection, removeSection, type Section } from "@/lib/vision/document/sections";
import { SectionAgreement } from "@/lib/vision/schema";

/** The document that two write: its sections, what can be made of what is written above them, what is said of it beside. */
export function DocumentText({
  doc,
  awareness,
  ownerOf,
  editable,
  documentId,
  people,
  locale,
  hold,
}: {
  doc: Doc;
  awareness: Awareness;
  ownerOf: (userId: string) => CaretOwner | null;
  editable: boolean;
  documentId: Id;
  people: People;
  locale: string;
  /** Has the document open for what can be taken back, also once one has left; answers how to let it go. */
  hold: () => () => void;
}) {
  const sections = useSections(doc);
  const texts = useNewTexts();
  const threads = useThreads(documentId);
  const agreements = useOurs(SectionAgreement);
  const [way, setWay] = useKept(`${MINE}way.${documentId}`);
  const [editor, setEditor] = useState<Editor | null>(null);
  // Of what it was opened for, whatever becomes of that: what is written in it stays.
  const [open, setOpen] = useState<{ what: "link" | "comment"; editor: Editor; sectionId: string } | null>(null);
  const [finding, setFinding] = useState(false);
  const [lifted, setLifted] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const hasRoom = useMedia(ROOM_BESIDE, true);
  const current = editor?.isDestroyed ? null : editor;
  const openThreads = useMemo(
    () => new Set(threads.filter(({ row }) => !row.resolved).map(({ row }) => row.id)),
    [threads],
  );
  const focused = useRef<Editor | null>(null);
  const onFocus = useCallback((at: Editor) => setEditor((focused.current = at)), []);
  const openFor = useCallback(
    (what: "link" | "comment") => {
      const [sectionId, at] = [...texts.now()].find(([, one]) => one === focused.current) ?? [];
      if (!sectionId || !at || at.isDestroyed || (what === "comment" && at.state.selection.empty)) return;
      setOpen({ what, editor: at, sectionId });
    },
    [texts],
  );
  const onLink = useCallback(() => openFor("link"), [openFor]);
  const onComment = useCallback(() => openFor("comment"), [openFor]);
  const close = () => setOpen(null);

  const move = (section: Section, to: number) => {
    moveSection(doc, section.id, to);
    announce(`${section.title} is now ${to + 1} of ${sections.length}.`);
  };
  const remove = (section: Section) => {
    removeSection(doc, section.id);
    sayUndoable(`${section.title || "The section"} is taken out.`, () => bringBackSection(doc, section.id), hold());
  };
  const ofDocument = agreements.filter((row) => row.documentId === documentId);
  const said = { threads, texts, sections, people, locale, editable };
  return (
    <div
      className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]"
      onKeyDown={(event) => {
        if (event.key.toLowerCase() !== "f" || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey))
          return;
        event.preventDefault();
        setFinding(true);
      }}
    >
      <div className="grid min-w-0 gap-8">
        <DocumentTools
          {...{ texts, sections, editable, onLink, finding }}
          editor={current}
          way={way === "suggest" ? "suggest" : "write"}
          onWay={(next) => setWay(next === "suggest" ? next : null)}
          onFinding={setFinding}
          onComment={onComment}
          beside={hasRoom ? null : <BesideText as="sheet" {...said} />}
        />
        {sections.map((section, i) => {
          const standing = standingOf(ofDocument, section.id);
          return (
            <SectionView
              key={section.id}
              {...{
                section,
                doc,
                awareness,
                ownerOf,
                editable,
                documentId,
                people,
                texts,
                standing,
                onLink,
                onComment,
              }}
              suggests={way === "suggest" || isHeldFor(standing, people.me.id)}
              threads={openThreads}
              isCurrent={current !== null && texts.of(section.id) === current}
              isFirst={i === 0}
              isLast={i === sections.length - 1}
              lifted={lifted === section.id}
              onFocus={onFocus}
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
          );
        })}
        {editable ? (
          <div>
            <Button kind="quiet" onClick={() => addSection(doc, newId(), "")}>
              <Plus aria-hidden size={18} /> Add a section
            </Button>
          </div>
        ) : null}
      </div>
      {hasRoom ? <BesideText as="aside" {...said} /> : null}
      {open?.what === "link" ? <LinkSheet editor={open.editor} onClose={close} /> : null}
      {open?.what === "comment" ? <CommentSheet {...{ ...open, documentId }} onClose={close} /> : null}
    </div>
  );
}
