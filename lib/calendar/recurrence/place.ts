import type { Weekday } from "@/lib/calendar/day";
import { stretchOf, unitAt } from "@/lib/calendar/recurrence/unit";
import {
  MINUTES_IN_DAY,
  civilOf,
  dayOf,
  daysInMonth,
  daysInYear,
  wallOf,
  weekdayOf,
} from "@/lib/calendar/recurrence/wall";
import type { LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";

/** The how-manieth of how many something is: the last of 31 days is the 31st, and counted from the end the −1st. */
export interface Count {
  readonly nth: number;
  readonly of: number;
}

/** A wall time with everything a rule may call it by. */
export interface Place {
  /** Minutes, and days, since 1970. */
  readonly wall: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly month: number;
  readonly weekday: Weekday;
  /** Of the days of its month and of its year, of the weeks of its year, and of its weekday in month and year. */
  readonly inMonth: Count;
  readonly inYear: Count;
  readonly week: Count;
  readonly weekdayInMonth: Count;
  readonly weekdayInYear: Count;
}

/** @throws Refusal `no-such-date` */
export function placeOf(text: LocalText, weekStart: Weekday): Place {
  const wall = wallOf(text);
  if (wall === null) throw new Refusal("no-such-date");
  const day = Math.floor(wall / MINUTES_IN_DAY);
  const ofDay = wall - day * MINUTES_IN_DAY;
  const { year, month, date } = civilOf(day);
  const weeks = { unit: "year of weeks", weekStart } as const;
  const { first, last } = stretchOf(weeks, unitAt(weeks, day));
  const inMonth = { nth: date, of: daysInMonth(year, month) };
  const inYear = { nth: day - dayOf(year, 1, 1) + 1, of: daysInYear(year) };
  return {
    wall,
    day,
    hour: Math.floor(ofDay / 60),
    minute: ofDay % 60,
    month,
    weekday: weekdayOf(day),
    inMonth,
    inYear,
    week: { nth: Math.floor((day - first) / 7) + 1, of: (last - first + 1) / 7 },
    weekdayInMonth: everySeventh(inMonth),
    weekdayInYear: everySeventh(inYear),
  };
}

/** Whether a number of a rule, from the end when negative, is this one. */
export function fits(n: number, { nth, of }: Count): boolean {
  return n === (n > 0 ? nth : nth - of - 1);
}

/**
 * The number that calls the new place as `n` called the old one, from the same side; null when it did not. What was
 * counted from the end and goes more than `near` further away from it is counted from the front: who moves the last day
 * of the month to the 15th means the 15th.
 */
export function refitted(n: number, before: Count, after: Count, near: number): number | null {
  if (!fits(n, before)) return null;
  const fromEnd = after.nth - after.of - 1;
  return n < 0 && fromEnd >= n - near ? fromEnd : after.nth;
}

/** Which of its weekday a day is, among as many days. */
function everySeventh({ nth, of }: Count): Count {
  const weekday = Math.floor((nth - 1) / 7) + 1;
  return { nth: weekday, of: weekday + Math.floor((of - nth) / 7) };
}
