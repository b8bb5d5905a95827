"use client";
import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import { useEffect, useEffectEvent, useId, useRef, useState, type DragEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { SectionViewProps } from "@/components/vision/document/section-view";
import { isHeldFor } from "@/lib/vision/document/agreed";
import { renameSection, TITLE_LONGEST } from "@/lib/vision/document/sections";

/** What is carried is a section of this page, and nothing that could be dropped into a text. */
export const SECTION = "application/x-twofold-section";

/** What a section is called, and the ways to put it elsewhere. */
export function SectionHead(props: SectionViewProps) {
  const { section, doc, editable, people, standing, isFirst, isLast, onMove, onRemove, onLift } = props;
  const id = useId();
  const isHeld = isHeldFor(standing, people.me.id);
  const [written, setWritten] = useState<string | null>(null);
  // The other may take the section out while its title is being written: it is kept, and there when it comes back.
  const keep = () => {
    if (written !== null && !isHeld) renameSection(doc, section.id, written.trim());
  };
  const left = useEffectEvent(keep);
  useEffect(() => () => left(), []);
  // Where it comes to, its way on may end, or the browser forgets where one was: one goes on from there.
  const header = useRef<HTMLElement>(null);
  const moved = useRef<1 | -1 | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    const ways = [...(header.current?.querySelectorAll<HTMLButtonElement>("[data-move]:enabled") ?? [])];
    (ways.find((way) => way.dataset["move"] === String(moved.current)) ?? ways[0])?.focus();
    moved.current = null;
  });
  const move = (by: 1 | -1) => {
    moved.current = by;
    onMove(by);
  };
  const lift = (event: DragEvent<HTMLElement>) => {
    event.dataTransfer.setData(SECTION, section.id);
    event.dataTransfer.effectAllowed = "move";
    onLift(section.id);
  };
  const title = section.title || "this section";
  return (
    <header ref={header} className="group flex items-center gap-1 border-b border-line">
      <h2 className="min-w-0 flex-1">
        <label htmlFor={id} className="sr-only">
          Title of the section
        </label>
        <textarea
          id={id}
          rows={1}
          value={written ?? section.title}
          // What is agreed on is called as it was then, and stays in the text, until it is reopened.
          readOnly={!editable || isHeld}
          maxLength={TITLE_LONGEST}
          dir="auto"
          placeholder="Title"
          // What is being written stands, whatever the other writes there meanwhile: the last one that is left counts.
          onFocus={() => setWritten(section.title)}
          onChange={({ target }) => setWritten(target.value.replace(/\n+/g, " "))}
          onBlur={() => {
            keep();
            setWritten(null);
          }}
          onKeyDown={(event) => {
            // Enter that ends a word being put together (IME) is none of ours; any other begins no line.
            if (event.key === "Enter" && !event.nativeEvent.isComposing) {
              event.preventDefault();
              event.currentTarget.blur();
            }
            if (event.key === "Escape") setWritten(section.title);
          }}
          className="block field-sizing-content w-full resize-none text-wrap rounded-md bg-transparent py-1 font-serif text-title font-semibold"
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
          <IconButton
            icon={ArrowUp}
            label={`Move ${title} up`}
            data-move={-1}
            disabled={isFirst}
            onClick={() => move(-1)}
          />
          <IconButton
            icon={ArrowDown}
            label={`Move ${title} down`}
            data-move={1}
            disabled={isLast}
            onClick={() => move(1)}
          />
          <IconButton icon={X} label={`Take out ${title}`} disabled={isHeld} onClick={onRemove} />
        </>
      ) : null}
    </header>
  );
}
