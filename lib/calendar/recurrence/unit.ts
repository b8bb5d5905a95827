import type { Weekday } from "@/lib/calendar/day";
import type { Plan } from "@/lib/calendar/recurrence/plan";
import { civilOf, dayOf, daysInMonth, firstDayOfWeek, weekOf } from "@/lib/calendar/recurrence/wall";

/**
 * What an interval counts: days, weeks, months, years. Each unit has a number, and following units follow in it, so that
 * a series of any age is entered at any of its units at once.
 */
type Counted = Pick<Plan, "unit" | "weekStart">;

/** The number of the unit that a day is in. */
export function unitAt({ unit, weekStart }: Counted, day: number): number {
  if (unit === "day") return day;
  if (unit === "week") return weekOf(day, weekStart);
  const { year, month } = civilOf(day);
  if (unit === "month") return year * 12 + month - 1;
  if (unit === "year") return year;
  if (day < weekOneOf(year, weekStart)) return year - 1;
  return day < weekOneOf(year + 1, weekStart) ? year : year + 1;
}

/** The first and last day of a unit. */
export function stretchOf({ unit, weekStart }: Counted, number: number): { first: number; last: number } {
  if (unit === "day") return { first: number, last: number };
  if (unit === "week") {
    const first = firstDayOfWeek(number, weekStart);
    return { first, last: first + 6 };
  }
  if (unit === "month") {
    const year = Math.floor(number / 12);
    const month = number - year * 12 + 1;
    const first = dayOf(year, month, 1);
    return { first, last: first + daysInMonth(year, month) - 1 };
  }
  if (unit === "year") return { first: dayOf(number, 1, 1), last: dayOf(number, 12, 31) };
  return { first: weekOneOf(number, weekStart), last: weekOneOf(number + 1, weekStart) - 1 };
}

/** The first day of a year's week 1, the first that has four days of the year: the one of 4 January. */
function weekOneOf(year: number, weekStart: Weekday): number {
  return firstDayOfWeek(weekOf(dayOf(year, 1, 4), weekStart), weekStart);
}
