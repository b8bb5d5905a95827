"use client";
import { useId, useLayoutEffect, useMemo, useRef, useState, type RefObject } from "react";
import { AgendaDay } from "@/components/calendar/agenda-day";
import { agendaKeyDown } from "@/components/calendar/agenda-key-down";
import { GhostStore } from "@/components/calendar/ghost-store";
import type { GridBlock } from "@/components/calendar/grid-block";
import { dropByBlur, letGoByKey } from "@/components/calendar/key-move";
import { useAgendaStop } from "@/components/calendar/use-agenda-stop";
import type { Revealed } from "@/components/calendar/use-cursor";
import { useRevealedInAgenda } from "@/components/calendar/use-revealed-in-agenda";
import { useSwipe } from "@/components/calendar/use-swipe";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { agendaOf, type AgendaPart } from "@/lib/calendar/agenda";
import type { DateText } from "@/lib/calendar/day";
import { dateRangeText, type Reader } from "@/lib/calendar/format";
import type { Day } from "@/lib/calendar/seen-day";
import type { Times } from "@/lib/calendar/snap";

interface AgendaViewProps {
  days: readonly Day[];
  blocks: readonly GridBlock[];
  people: People;
  reader: Reader;
  label: string;
  today: DateText;
  revealed: Revealed | null;
  onOpen: (key: string) => void;
  onMove: (block: GridBlock, times: Times) => void;
  onRemove: (block: GridBlock) => void;
  onStep: (by: 1 | -1) => void;
  /** More days after these. */
  onMore: () => void;
}

/** Days below each other as a list, as far as one wants to read. */
export function AgendaView(props: AgendaViewProps) {
  const { days, blocks, people, reader, label, today, revealed, onOpen, onMove, onRemove, onStep, onMore } = props;
  const helpId = useId();
  const root = useRef<HTMLDivElement>(null);
  const parts = useMemo(() => agendaOf(days, blocks, today), [days, blocks, today]);
  const [stop, onStop] = useAgendaStop(parts);
  useRevealedInAgenda(root, revealed, parts);
  useSwipe(root, days, { onStep });
  const [ghosts] = useState(() => new GhostStore());
  const onMoveInSight = useStaysInSight(root, onMove, parts);
  const moves = { ghosts, me: people.me, reader, onMove: onMoveInSight, onRemove };
  const context = { ...moves, blockOf: (key: string) => blocks.find((block) => block.key === key), onStep };

  return (
    <div ref={root} className="min-h-0 flex-1 overflow-x-clip overflow-y-auto overscroll-contain">
      <p id={helpId} hidden>
        Arrow keys go from block to block. Enter opens one, Alt with arrow keys moves it. Page Up and Page Down go to
        earlier and later days.
      </p>
      <section
        data-slides
        aria-label={label}
        aria-describedby={helpId}
        // With nothing planned, it is what the focus comes to.
        tabIndex={stop === null ? 0 : -1}
        onKeyDown={(event) => agendaKeyDown(context, event)}
        onKeyUp={(event) => letGoByKey(context, event)}
        onFocus={({ target }) => onStop(target.dataset["stop"] ?? null)}
        onBlur={() => dropByBlur(context)}
        className="-outline-offset-3 mx-auto max-w-3xl px-2 pb-8 wide:px-6"
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

/** What keys have moved stays in sight, wherever in the list it goes. */
function useStaysInSight(
  root: RefObject<HTMLElement | null>,
  onMove: AgendaViewProps["onMove"],
  parts: readonly AgendaPart<GridBlock>[],
): AgendaViewProps["onMove"] {
  const moved = useRef(false);
  useLayoutEffect(() => {
    if (moved.current && root.current?.contains(document.activeElement)) {
      document.activeElement?.scrollIntoView({ block: "nearest" });
    }
    moved.current = false;
  }, [root, parts]);
  return (block, times) => {
    moved.current = true;
    onMove(block, times);
  };
}
