import { dayInWeek, type Weekday } from "@/lib/calendar/day";
import type { Day } from "@/lib/calendar/seen-day";
import type { Times } from "@/lib/calendar/snap";

/** A block, as the month sees it. Unix milliseconds, end excluded. */
export interface MonthBlock {
  readonly key: string;
  readonly startMs: number;
  readonly endMs: number;
  /** Of whole days. */
  readonly allDay: boolean;
  /** It takes up whole days, and so goes across them rather than standing in one. */
  readonly isLong: boolean;
}

/** A block's line in a week: over `days` columns from column `from` on (0 is the week's first day), `line` lines down. */
export interface MonthLine<Block> {
  readonly block: Block;
  readonly from: number;
  readonly days: number;
  readonly line: number;
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

export interface MonthDay<Block> extends Day {
  /** 0 is the first column. */
  readonly column: number;
  /** All that the day has, in the order of its lines; the last `more` of them have no line. */
  readonly blocks: readonly Block[];
  readonly more: number;
}

export interface MonthWeek<Block> {
  readonly days: readonly MonthDay<Block>[];
  readonly lines: readonly MonthLine<Block>[];
}

/**
 * The weeks of a month with their blocks as lines, of which a day has room for so many. What is long is a bar across
 * its days; all else stands on the day it begins. Where there are more than fit, the last line says how many more:
 * `more` of a day is what it says.
 */
export function layMonth<Block extends MonthBlock>(
  days: readonly Day[],
  weekStart: Weekday,
  blocks: readonly Block[],
  room: number,
): MonthWeek<Block>[] {
  const ordered = [...blocks].sort(byLine);
  return weeksOf(days, weekStart).map((week) => layWeek(week, ordered, room));
}

/** Whether the day has the block: a long one is on each day it touches, any other on the one it begins on. */
export function isOn(block: MonthBlock, day: Day): boolean {
  const { startMs, endMs } = stretchFor(block, day);
  if (block.isLong) return block.startMs < endMs && block.endMs > startMs;
  return block.startMs >= startMs && block.startMs < endMs;
}

/** The day as the block is measured by it. */
function stretchFor({ allDay }: Pick<MonthBlock, "allDay">, day: Day): Times {
  return allDay ? day.whole : day;
}

/** Long ones first, the earlier and longer of them before the others; then in time. */
export function byLine(one: MonthBlock, other: MonthBlock): number {
  if (one.isLong !== other.isLong) return one.isLong ? -1 : 1;
  const longer = one.isLong ? other.endMs - one.endMs : one.endMs - other.endMs;
  return one.startMs - other.startMs || longer || (one.key < other.key ? -1 : 1);
}

export type WeekDay = Day & { readonly column: number };

/** At the ends of what can be looked at, weeks are shorter. */
function weeksOf(days: readonly Day[], weekStart: Weekday): WeekDay[][] {
  const weeks: WeekDay[][] = [];
  for (const day of days) {
    const column = dayInWeek(day.date, weekStart);
    if (column === 0 || weeks.length === 0) weeks.push([]);
    weeks.at(-1)!.push({ ...day, column });
  }
  return weeks;
}

/** Days beside each other; `ordered` by `byLine`. */
export function layWeek<Block extends MonthBlock>(
  days: readonly WeekDay[],
  ordered: readonly Block[],
  room: number,
): MonthWeek<Block> {
  // What stands on each line of each day.
  const taken: Block[][] = days.map(() => []);
  const lineOf = new Map<Block, { line: number; on: number[] }>();
  for (const block of ordered) {
    const on = days.flatMap((day, i) => (isOn(block, day) ? [i] : []));
    if (on.length === 0) continue;
    let line = 0;
    while (on.some((i) => taken[i]![line])) line++;
    for (const i of on) taken[i]![line] = block;
    lineOf.set(block, { line, on });
  }
  // A day with more lines than there is room for keeps its last one for saying so.
  const shown = taken.map((lines) => (lines.length > room ? room - 1 : room));
  const lines = [...lineOf].flatMap(([block, { line, on }]) =>
    runsOf(on.filter((i) => line < shown[i]!)).map((run) => lineAt(block, line, run, days)),
  );
  return {
    days: days.map((day, i) => {
      const blocks = Object.values(taken[i]!);
      return { ...day, blocks, more: Object.values(taken[i]!.slice(shown[i])).length };
    }),
    lines: lines.sort((a, b) => a.from - b.from || a.line - b.line),
  };
}

function lineAt<Block extends MonthBlock>(
  block: Block,
  line: number,
  run: readonly number[],
  days: readonly WeekDay[],
) {
  const [first, last] = [days[run[0]!]!, days[run.at(-1)!]!];
  return {
    block,
    from: first.column,
    days: run.length,
    line,
    continuesBefore: block.isLong && block.startMs < stretchFor(block, first).startMs,
    continuesAfter: block.isLong && block.endMs > stretchFor(block, last).endMs,
  };
}

/** Numbers in order, in stretches without a gap. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const one of numbers) {
    if (runs.at(-1)?.at(-1) === one - 1) runs.at(-1)!.push(one);
    else runs.push([one]);
  }
  return runs;
}
