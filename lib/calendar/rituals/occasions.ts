import { dayInWeek, addDays, type DateText, type Weekday } from "@/lib/calendar/day";
import { expand } from "@/lib/calendar/recurrence";
import type { DayPlace, RitualMarkRow, RitualRow } from "@/lib/calendar/schema";
import { atMs, DAY, MINUTE, wallAt, wallMs, wallText, type LocalText } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";
import type { TimeRange } from "@/lib/sync/protocol";

/** A day of rituals ends when people have gone to bed: whoever gives thanks after midnight means the day that was. */
const DAY_BEGINS = 4 * 60 * MINUTE;

/** The date that a ritual is noted on at an instant (Unix milliseconds), where someone is. */
export function ritualDate(ms: number, zone: string): DateText {
  return wallText(wallAt(ms, zone) - DAY_BEGINS).slice(0, 10);
}

/** The stretch of time that such a date is. */
export function ritualDayRange(date: DateText, zone: string): TimeRange {
  const begins = wallMs(midnight(date)) + DAY_BEGINS;
  return { from: atMs(begins, zone), to: atMs(begins + DAY, zone) };
}

/** A block as it happens once. Unix milliseconds. */
export interface Happening {
  readonly id: Id;
  /** The wall time that its rule gives it; null: it does not repeat. */
  readonly original: LocalText | null;
  readonly row: { readonly localStart: LocalText };
  readonly startMs: number;
  readonly standing: "firm" | "proposed";
}

/** A time at which a ritual can be done. */
export interface Occasion {
  readonly ritual: RitualRow;
  /** What it is noted under. */
  readonly date: DateText;
  /** Unix milliseconds; null: it has a place in the day, and no set time. */
  readonly startMs: number | null;
  /** That it was done. */
  readonly mark: RitualMarkRow | null;
}

/** A day as its reader sees it. */
export interface RitualDay {
  readonly date: DateText;
  readonly zone: string;
  readonly weekStart: Weekday;
}

/** What is held of blocks: the ids of all, and what happens of them on the day. */
export interface Calendar {
  readonly ids: ReadonlySet<Id>;
  readonly happening: readonly Happening[];
}

/**
 * The rituals of a day in its order. One with a time in the calendar falls where its block does, moved and cancelled dates
 * included, and is noted under the date that the block's own clock gives it: the same for both. One whose block is gone, or
 * not shown to the reader, goes by its own rule.
 * @param marks those of the day's week at least
 */
export function occasionsOf(
  rituals: readonly RitualRow[],
  marks: readonly RitualMarkRow[],
  calendar: Calendar,
  day: RitualDay,
): Occasion[] {
  const range = ritualDayRange(day.date, day.zone);
  const occasions = rituals
    .filter(({ resting }) => !resting)
    .flatMap((ritual): Occasion[] => {
      const own = marks.filter(({ ritualId }) => ritualId === ritual.id);
      const at = (date: DateText, startMs: number | null) => {
        return { ritual, date, startMs, mark: own.find((mark) => mark.date === date) ?? null };
      };
      if (ritual.blockId !== null && calendar.ids.has(ritual.blockId)) {
        return calendar.happening
          .filter(({ id, standing }) => id === ritual.blockId && standing === "firm")
          .filter(({ startMs }) => startMs >= range.from && startMs < range.to)
          .map(({ original, row, startMs }) => at((original ?? row.localStart).slice(0, 10), startMs));
      }
      return fallsOn(ritual, own, day) ? [at(day.date, null)] : [];
    });
  return occasions.sort((a, b) => minuteOf(a, day) - minuteOf(b, day) || (a.ritual.id < b.ritual.id ? -1 : 1));
}

function fallsOn(ritual: RitualRow, marks: readonly RitualMarkRow[], { date, weekStart }: RitualDay): boolean {
  if (date < ritual.startsOn) return false;
  if (ritual.rrule !== null) {
    const window = { from: midnight(date), to: midnight(addDays(date, 1)) };
    return expand({ localStart: midnight(ritual.startsOn), rrule: ritual.rrule }, window).length > 0;
  }
  // Any day of the week: from the day after, it is done for that week, and asks for nothing.
  const first = addDays(date, -dayInWeek(date, weekStart));
  return !marks.some((mark) => mark.date >= first && mark.date < date);
}

/** Minutes from the day's beginning: where most would have it. */
const PLACES: Record<DayPlace, number> = {
  morning: 8 * 60,
  afternoon: 14 * 60,
  homecoming: 17 * 60 + 30,
  evening: 19 * 60,
  night: 22 * 60,
  any: 24 * 60,
};

function minuteOf({ ritual, startMs }: Occasion, { date, zone }: RitualDay): number {
  return startMs === null ? PLACES[ritual.place] : (wallAt(startMs, zone) - wallMs(midnight(date))) / MINUTE;
}

function midnight(date: DateText): LocalText {
  return `${date}T00:00:00`;
}
