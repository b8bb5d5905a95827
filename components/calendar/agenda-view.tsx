"use client";
import { useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { AgendaDay, agendaStop } from "@/components/calendar/agenda-day";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { Revealed } from "@/components/calendar/use-cursor";
import { useRevealedInAgenda } from "@/components/calendar/use-revealed-in-agenda";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { agendaOf, type AgendaPart } from "@/lib/calendar/agenda";
import type { DateText } from "@/lib/calendar/day";
import { dateRangeText, type Reader } from "@/lib/calendar/format";
import type { Day } from "@/lib/calendar/seen-day";

interface AgendaViewProps {
  days: readonly Day[];
  blocks: readonly GridBlock[];
  people: People;
  reader: Reader;
  label: string;
  today: DateText;
  revealed: Revealed | null;
  onOpen: (key: string) => void;
  onRemove: (block: GridBlock) => void;
  onStep: (by: 1 | -1) => void;
  /** More days after these. */
  onMore: () => void;
}

/** Days below each other as a list, as far as one wants to read. */
export function AgendaView(props: AgendaViewProps) {
  const { days, blocks, people, reader, label, today, revealed, onOpen, onRemove, onStep, onMore } = props;
  const helpId = useId();
  const root = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => agendaOf(days, blocks, today), [days, blocks, today]);
  const [at, setAt] = useState<string | null>(null);
  const all = useMemo(() => parts.flatMap(stopsOf), [parts]);
  const stop = at !== null && all.includes(at) ? at : (all[0] ?? null);
  useRevealedInAgenda(root, revealed, parts);

  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof HTMLElement))
      return;
    const buttons = [...root.current!.querySelectorAll<HTMLElement>("[data-stop]")];
    const index = buttons.indexOf(event.target);
    const block = blocks.find(({ key }) => key === buttons[index]?.dataset["blockId"]);
    const to = NEXT[event.key]?.(index === -1 ? buttons.length : index, buttons.length);
    if (event.key === "PageDown" || event.key === "PageUp") onStep(event.key === "PageDown" ? 1 : -1);
    else if (to !== undefined) buttons[to]?.focus();
    else if ((event.key === "Delete" || event.key === "Backspace") && block?.editable) {
      (buttons[index + 1] ?? buttons[index - 1])?.focus();
      onRemove(block);
    } else return;
    event.preventDefault();
  };

  return (
    <div ref={root} className="min-h-0 flex-1 overflow-y-auto">
      <p id={helpId} hidden>
        Arrow keys go from block to block. Enter opens one. Page Up and Page Down go to earlier and later days.
      </p>
      <section
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={keyDown}
        onFocus={({ target }) => setAt(target.dataset["stop"] ?? null)}
        className="mx-auto max-w-3xl px-2 pb-8 wide:px-6"
      >
        {parts.map((part) =>
          part.kind === "day" ? (
            <AgendaDay
              key={part.day.date}
              day={part.day}
              blocks={part.blocks}
              people={people}
              reader={reader}
              isToday={part.day.date === today}
              stop={stop}
              onOpen={onOpen}
            />
          ) : (
            <p key={part.from} className="px-2 py-3 text-ink-soft">
              Nothing planned: {dateRangeText(part.from, part.to, reader.locale)}.
            </p>
          ),
        )}
        <div className="px-2 pt-4">
          <Button kind="quiet" onClick={onMore}>
            Show more
          </Button>
        </div>
      </section>
    </div>
  );
}

/** Which stop a key goes to, of so many, from one of them or from after the last. */
const NEXT: Readonly<Record<string, (from: number, count: number) => number>> = {
  ArrowDown: (from, count) => Math.min(from + 1, count - 1),
  ArrowUp: (from) => Math.max(from - 1, 0),
  Home: () => 0,
  End: (_from, count) => count - 1,
};

function stopsOf(part: AgendaPart<GridBlock>): string[] {
  return part.kind === "day" ? part.blocks.map(({ key }) => agendaStop(part.day.date, key)) : [];
}
