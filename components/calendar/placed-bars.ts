import type { GridBlock } from "@/components/calendar/grid-block";
import type { Lane } from "@/components/calendar/placed-days";
import type { DateText } from "@/lib/calendar/day";
import { byLine, layWeek } from "@/lib/calendar/month";
import type { Day } from "@/lib/calendar/seen-day";

/** A long block above the hours: over `span` columns from `column` on, `line` lines down; all from 0. */
export interface PlacedBar {
  readonly block: GridBlock;
  readonly column: number;
  readonly span: number;
  readonly line: number;
  /** The visible dates that it lies on here. */
  readonly dates: readonly DateText[];
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/** How many blocks of a date have no line. */
export interface MoreBars {
  readonly date: DateText;
  readonly column: number;
  readonly count: number;
}

export interface PlacedBars {
  readonly bars: readonly PlacedBar[];
  readonly more: readonly MoreBars[];
  /** Of all visible days, as many as there are lanes in each. */
  readonly columns: number;
  readonly lines: number;
}

/** So many lines stand above the hours of several days; a day by itself shows all it has. */
const ROOM = 3;

/** The long blocks of the visible days, in as few lines as they fit into. */
export function placeBars(days: readonly Day[], lanes: readonly Lane[], blocks: readonly GridBlock[]): PlacedBars {
  const room = days.length === 1 ? Infinity : ROOM;
  const week = days.map((day, column) => ({ ...day, column }));
  const ordered = blocks.filter(({ isLong }) => isLong).sort(byLine);
  const laid = lanes.map((lane) =>
    layWeek(
      week,
      ordered.filter(({ kind }) => lane === "all" || lane === kind),
      room,
    ),
  );
  const columnOf = (day: number, lane: number) => day * lanes.length + lane;
  const bars = laid.flatMap(({ lines }, lane) =>
    lines.map(({ block, from, days: span, line, continuesBefore, continuesAfter }) => ({
      ...{ block, line, span, continuesBefore, continuesAfter },
      column: columnOf(from, lane),
      dates: days.slice(from, from + span).map(({ date }) => date),
    })),
  );
  const more = laid.flatMap(({ days: laidDays }, lane) =>
    laidDays
      .filter(({ more: count }) => count > 0)
      .map(({ date, column, more: count }) => ({ date, column: columnOf(column, lane), count })),
  );
  const lines = Math.max(0, ...bars.map(({ line }) => line + 1), more.length > 0 ? ROOM : 0);
  return { bars, more, columns: days.length * lanes.length, lines };
}

/** What stands for those of a date that have no line, where blocks have their key. */
export function moreKey(date: DateText): string {
  return `more@${date}`;
}
