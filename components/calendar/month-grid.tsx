"use client";
import { memo, useId, useMemo, useRef, useState } from "react";
import { GhostStore } from "@/components/calendar/ghost-store";
import type { GridBlock } from "@/components/calendar/grid-block";
import { dropByBlur, letGoByKey } from "@/components/calendar/key-move";
import { monthKeyDown } from "@/components/calendar/month-key-down";
import { MonthWeekRow } from "@/components/calendar/month-week";
import type { Revealed } from "@/components/calendar/use-cursor";
import { useMonthCursor } from "@/components/calendar/use-month-cursor";
import { useRoom } from "@/components/calendar/use-room";
import type { People } from "@/components/shell/people";
import { weekdaysFrom, type DateText, type Weekday } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";
import { layMonth } from "@/lib/calendar/month";
import type { Day } from "@/lib/calendar/seen-day";
import { monthStops } from "@/lib/calendar/month-stops";
import { weekdayName } from "@/lib/calendar/names";
import type { Times } from "@/lib/calendar/snap";

export interface MonthGridProps {
  /** All days of its weeks. */
  days: readonly Day[];
  weekStart: Weekday;
  blocks: readonly GridBlock[];
  people: People;
  reader: Reader;
  label: string;
  /** The date that is looked at; the month is its month. */
  date: DateText;
  today: DateText;
  /** Days have no room for lines: marks say whose time there is, and what it is stands elsewhere. */
  compact: boolean;
  revealed: Revealed | null;
  onOpen: (key: string) => void;
  onMake: (date: DateText) => void;
  onMove: (block: GridBlock, times: Times) => void;
  onRemove: (block: GridBlock) => void;
  onDay: (date: DateText) => void;
  onLook: (date: DateText) => void;
}

/** A month: weeks below each other, in each day its blocks as short lines, in those that last whole days bars across. */
export const MonthGrid = memo(function MonthGrid(props: MonthGridProps) {
  const { days, weekStart, blocks, people, reader, label, date, today, compact, revealed } = props;
  const { onOpen, onMake, onMove, onRemove, onDay, onLook } = props;
  const helpId = useId();
  const root = useRef<HTMLDivElement>(null);
  const room = useRoom(root, compact);
  const weeks = useMemo(() => layMonth(days, weekStart, blocks, room), [days, weekStart, blocks, room]);
  const stops = useMemo(() => monthStops(weeks, compact), [weeks, compact]);
  const cursor = useMonthCursor(root, weeks, stops, date, revealed);
  const blockOf = (key: string) => blocks.find((block) => block.key === key);
  const [ghosts] = useState(() => new GhostStore());
  const moves = { ghosts, me: people.me, reader, onMove, onRemove };
  const context = { ...moves, weeks, stops, cursor, blockOf, onOpen, onMake, onDay, onLook };

  return (
    <div ref={root} className={compact ? "" : "flex min-h-0 flex-1 flex-col overflow-auto overscroll-contain"}>
      <p id={helpId} hidden>
        Arrow keys go between days and the blocks in them. Enter makes a block on a day, or opens one. Page Up and Page
        Down go to other months.
      </p>
      <div
        role="grid"
        data-slides
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={(event) => monthKeyDown(context, event)}
        onKeyUp={(event) => letGoByKey(context, event)}
        onFocus={cursor.onFocus}
        onBlur={() => {
          cursor.onBlur();
          dropByBlur(context);
        }}
        className={`grid select-none grid-rows-[auto] ${compact ? "auto-rows-[3.25rem]" : "min-w-xl flex-1 auto-rows-[minmax(5.25rem,1fr)]"}`}
      >
        <div role="row" className="sticky top-0 z-2 grid grid-cols-7 border-b border-line bg-paper">
          {weekdaysFrom(weekStart).map((weekday) => (
            <div
              key={weekday}
              role="columnheader"
              aria-label={weekdayName(weekday, reader.locale)}
              className="py-1 text-center text-small text-ink-soft"
            >
              {weekdayName(weekday, reader.locale, true)}
            </div>
          ))}
        </div>
        {weeks.map((week) => (
          <MonthWeekRow
            key={week.days[0]!.date}
            week={week}
            people={people}
            reader={reader}
            looked={date}
            today={today}
            compact={compact}
            room={room}
            stop={week.days.some((day) => day.date === cursor.stop.date) ? cursor.stop : null}
            onOpen={onOpen}
            onMake={onMake}
            onDay={onDay}
            onLook={onLook}
          />
        ))}
      </div>
    </div>
  );
});
