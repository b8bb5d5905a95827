"use client";
import { memo } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import { MonthLineView } from "@/components/calendar/month-line";
import { MonthMarks } from "@/components/calendar/month-marks";
import type { People } from "@/components/shell/people";
import { isSameMonth, type DateText } from "@/lib/calendar/day";
import { dateText, dayNames, type Reader } from "@/lib/calendar/format";
import type { MonthDay, MonthWeek } from "@/lib/calendar/month";
import { MORE, type MonthStop } from "@/lib/calendar/month-stops";

interface MonthWeekRowProps {
  week: MonthWeek<GridBlock>;
  people: People;
  reader: Reader;
  /** The date that is looked at; days of other months than its are quieter. */
  looked: DateText;
  today: DateText;
  compact: boolean;
  /** So many lines fit into a day. */
  room: number;
  /** The stop of arrow keys, when it is in this week. */
  stop: MonthStop | null;
  onOpen: (key: string) => void;
  onMake: (date: DateText) => void;
  onDay: (date: DateText) => void;
  onLook: (date: DateText) => void;
}

export const MonthWeekRow = memo(function MonthWeekRow(props: MonthWeekRowProps) {
  return (
    <div role="row" className="grid grid-cols-7 border-b border-line">
      {props.week.days.map((day) => (
        <DayCell key={day.date} {...props} day={day} />
      ))}
    </div>
  );
});

function DayCell(props: MonthWeekRowProps & { day: MonthDay<GridBlock> }) {
  const { day, people, looked, compact, onMake, onLook } = props;
  const { date } = day;
  return (
    <div
      role="gridcell"
      data-date={date}
      aria-selected={compact ? date === looked : undefined}
      onClick={() => (compact ? onLook(date) : onMake(date))}
      className={`relative flex min-w-0 cursor-pointer flex-col border-line -outline-offset-3 outline-focus not-first:border-s aria-selected:inset-ring-2 aria-selected:inset-ring-act has-[>[data-day]:focus-visible]:outline-3 ${isSameMonth(date, looked) ? "" : "bg-sunk text-ink-soft"}`}
      style={{ gridColumnStart: day.column + 1 }}
    >
      <DayNumber {...props} />
      {compact ? <MonthMarks blocks={day.blocks} people={people} /> : <DayLines {...props} />}
    </div>
  );
}

/** The number stands for the day: arrow keys stop at it. Today's is marked in shape. */
function DayNumber(props: MonthWeekRowProps & { day: MonthDay<GridBlock> }) {
  const { day, today, compact, stop, reader, onDay, onLook } = props;
  const { date } = day;
  return (
    <button
      type="button"
      data-day
      tabIndex={stop?.date === date && stop.at === null ? 0 : -1}
      aria-label={dayLabel(day, today, reader.locale)}
      aria-current={date === today ? "date" : undefined}
      onClick={(event) => {
        event.stopPropagation();
        if (compact) onLook(date);
        else onDay(date);
      }}
      // The whole day is outlined in its place.
      className={`flex min-h-7 px-0.5 pt-0.5 focus-visible:shadow-none focus-visible:outline-none ${compact ? "justify-center" : "hover:underline"}`}
    >
      <span
        className={`inline-flex min-w-7 items-center justify-center rounded-full px-1.5 font-semibold ${date === today ? "bg-act text-on-act" : ""}`}
      >
        {dayNames(date, reader.locale).day}
      </span>
    </button>
  );
}

/** The lines that begin in the day; those of bars go on over the days after it. */
function DayLines(props: MonthWeekRowProps & { day: MonthDay<GridBlock> }) {
  const { day, week, people, reader, room, stop, onOpen, onDay } = props;
  const datesOf = ({ from, days }: { from: number; days: number }) =>
    week.days.filter(({ column }) => from <= column && column < from + days).map(({ date }) => date);
  return (
    <div data-lines className="relative mb-1 min-h-0 flex-1">
      <span data-line-height className="invisible absolute h-6" />
      {week.lines
        .filter(({ from }) => from === day.column)
        .map((line) => (
          <MonthLineView
            key={line.block.key}
            line={line}
            dates={datesOf(line)}
            people={people}
            reader={reader}
            tabbable={stop?.at === line.block.key && datesOf(line).includes(stop.date)}
            onOpen={onOpen}
          />
        ))}
      {day.more === 0 ? null : (
        <button
          type="button"
          data-more
          tabIndex={stop?.date === day.date && stop.at === MORE ? 0 : -1}
          aria-label={`${day.more} more on ${dateText(day.date, reader.locale)}`}
          onClick={(event) => {
            event.stopPropagation();
            onDay(day.date);
          }}
          className="absolute inset-x-0.5 h-5.5 rounded-md px-1.5 text-start text-small text-ink-soft hover:bg-sunk hover:text-ink"
          style={{ insetBlockStart: `${(room - 1) * 1.5}rem` }}
        >
          +{day.more} more
        </button>
      )}
    </div>
  );
}

/** What a day of the month is called, for those who listen. */
function dayLabel({ date, blocks }: MonthDay<GridBlock>, today: DateText, locale: string): string {
  const planned = blocks.length === 0 ? "nothing planned" : blocks.length === 1 ? "1 block" : `${blocks.length} blocks`;
  return [dateText(date, locale), ...(date === today ? ["today"] : []), planned].join(", ");
}
