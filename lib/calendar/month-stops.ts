import { addDays, type DateText } from "@/lib/calendar/day";
import type { MonthWeek } from "@/lib/calendar/month";

/** Where arrow keys stop in a month: at a day (`at` null), at a block's line in it, or at what says how many more. */
export interface MonthStop {
  readonly date: DateText;
  readonly at: string | null;
}

/** The stop that says how many more blocks a day has; no block's key is called so. */
export const MORE = "more";

/** Of each day its stops, in order: the day itself first. */
export type MonthStops = ReadonlyMap<DateText, readonly (string | null)[]>;

/** @param daysOnly where days have no lines, but only marks */
export function monthStops(weeks: readonly MonthWeek<{ readonly key: string }>[], daysOnly: boolean): MonthStops {
  return new Map(
    weeks.flatMap(({ days, lines }) =>
      days.map(({ date, column, more }) => {
        if (daysOnly) return [date, [null]] as const;
        const here = lines
          .filter(({ from, days: over }) => from <= column && column < from + over)
          .sort((a, b) => a.line - b.line)
          .map(({ block }) => block.key);
        return [date, [null, ...here, ...(more > 0 ? [MORE] : [])]] as const;
      }),
    ),
  );
}

/** Down through a day, and then to the day below it; up the same way back. */
export function stopAlong(stops: MonthStops, from: MonthStop, by: 1 | -1): MonthStop {
  const own = stops.get(from.date) ?? [null];
  const next = own.indexOf(from.at) + by;
  if (next >= 0 && next < own.length) return { date: from.date, at: own[next]! };
  const date = addDays(from.date, by * 7);
  return { date, at: by === 1 ? null : (stops.get(date)?.at(-1) ?? null) };
}

/** The next line, or the one before, on whichever day; the same stop where there is none. */
export function lineAlong(stops: MonthStops, from: MonthStop, by: 1 | -1): MonthStop {
  const all = [...stops].flatMap(([date, own]) => own.map((at) => ({ date, at })));
  const here = all.findIndex(({ date, at }) => date === from.date && at === from.at);
  const rest = by === 1 ? all.slice(here + 1) : all.slice(0, Math.max(0, here)).reverse();
  // A bar is on many days, and one block.
  return rest.find(({ at }) => at !== null && at !== from.at) ?? from;
}
