import type { Stay } from "@/lib/calendar/stays";
import { merged, type Stretches } from "@/lib/calendar/stretches";
import { daily } from "@/lib/calendar/waking";

/** A part of the day, by the clock on the wall. */
export type Part = "morning" | "afternoon" | "evening";

/** When someone would like to have time: in a part of the day, or at the weekend. */
export type Daypart = `${Part}s` | "weekends";

/** Minutes from midnight. A night belongs to the evening before it: whoever is awake then is up late. */
const PARTS: Record<Part, { from: number; to: number; heart: number }> = {
  morning: { from: 5 * 60, to: 12 * 60, heart: 9 * 60 },
  afternoon: { from: 12 * 60, to: 17 * 60, heart: 14 * 60 },
  evening: { from: 17 * 60, to: 29 * 60, heart: 19 * 60 },
};

const NAMES = Object.keys(PARTS) as Part[];

/** The part of the day that a wall time lies in. `minute`: from midnight, 0 to 1439. */
export function partAt(minute: number): Part {
  if (minute < PARTS.morning.from || minute >= PARTS.evening.from) return "evening";
  return minute < PARTS.afternoon.from ? "morning" : "afternoon";
}

/** The wall time at which most would begin something in that part of the day: minutes from midnight. */
export function heartOf(part: Part): number {
  return PARTS[part].heart;
}

/** Whether a date (days since 1970) is a Saturday or a Sunday. */
export function isWeekend(day: number): boolean {
  // The first of January 1970 was a Thursday.
  return (day + 3) % 7 >= 5;
}

/** The time that lies in any of these dayparts, where one stays; all of it when there are none. */
export function inDayparts(dayparts: readonly Daypart[], stays: readonly Stay[]): Stretches {
  if (dayparts.length === 0) return merged(stays);
  const parts = NAMES.filter((name) => dayparts.includes(`${name}s`)).flatMap((name) =>
    daily(stays, PARTS[name].from, PARTS[name].to),
  );
  const weekends = dayparts.includes("weekends") ? daily(stays, 0, 1440, isWeekend) : [];
  return merged([...parts, ...weekends]);
}
