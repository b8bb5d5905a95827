import type { DayFilter } from "@/lib/calendar/recurrence/plan";
import { civilOf, dayOf, daysInMonth, daysInYear, weekdayOf } from "@/lib/calendar/recurrence/wall";

/** A month with what the days in it are counted from. */
interface Month {
  readonly first: number;
  readonly length: number;
  readonly firstOfYear: number;
  readonly yearLength: number;
}

/**
 * The days of a stretch that a filter lets through, ascending: every part that is there has to let a day through.
 * @param stretch its first and last day; within one year of weeks where weeks are named
 * @param weekOne the first day of the week 1 that weeks are counted from, and how many weeks there are
 */
export function daysIn(
  filter: DayFilter,
  stretch: { readonly first: number; readonly last: number },
  weeks: { readonly first: number; readonly count: number },
): number[] {
  const days: number[] = [];
  if (weekdaysAlone(filter)) {
    for (let day = stretch.first; day <= stretch.last; day++) {
      if (filter.weekdays === 0 || has(filter.weekdays, weekdayOf(day))) days.push(day);
    }
    return days;
  }
  for (let day = stretch.first; day <= stretch.last;) {
    const { year, month, date } = civilOf(day);
    const length = daysInMonth(year, month);
    const first = day - date + 1;
    const last = Math.min(stretch.last, first + length - 1);
    if (filter.months === 0 || has(filter.months, month)) {
      const within = { first, length, firstOfYear: dayOf(year, 1, 1), yearLength: daysInYear(year) };
      for (; day <= last; day++) {
        if (
          byMonthDay(filter, day, within) &&
          byWeekday(filter, day, within) &&
          byYearDay(filter, day, within) &&
          byWeek(filter, day, weeks)
        ) {
          days.push(day);
        }
      }
    }
    day = last + 1;
  }
  return days;
}

/** Whether weekdays, or nothing, are all that is asked: their months, most of what a day costs, need no look. */
export function weekdaysAlone(filter: DayFilter): boolean {
  const { months, monthDays, monthDaysFromEnd, yearDays, weekNumbers, nths } = filter;
  return (months | monthDays | monthDaysFromEnd) === 0 && yearDays === null && weekNumbers === null && nths === null;
}

function byMonthDay({ monthDays, monthDaysFromEnd }: DayFilter, day: number, { first, length }: Month): boolean {
  if ((monthDays | monthDaysFromEnd) === 0) return true;
  const date = day - first + 1;
  return has(monthDays, date) || has(monthDaysFromEnd, length - date + 1);
}

function byWeekday({ weekdays, nths, nthOf }: DayFilter, day: number, month: Month): boolean {
  if (weekdays === 0 && nths === null) return true;
  const weekday = weekdayOf(day);
  if (has(weekdays, weekday)) return true;
  const wanted = nths?.get(weekday);
  if (wanted === undefined) return false;
  const index = day - (nthOf === "year" ? month.firstOfYear : month.first);
  const length = nthOf === "year" ? month.yearLength : month.length;
  return wanted.has(Math.floor(index / 7) + 1) || wanted.has(-Math.floor((length - 1 - index) / 7) - 1);
}

function byYearDay({ yearDays }: DayFilter, day: number, { firstOfYear, yearLength }: Month): boolean {
  if (yearDays === null) return true;
  const index = day - firstOfYear;
  return yearDays.has(index + 1) || yearDays.has(index - yearLength);
}

function byWeek({ weekNumbers }: DayFilter, day: number, weeks: { first: number; count: number }): boolean {
  if (weekNumbers === null) return true;
  const index = Math.floor((day - weeks.first) / 7);
  return weekNumbers.has(index + 1) || weekNumbers.has(index - weeks.count);
}

function has(mask: number, n: number): boolean {
  return ((mask >>> n) & 1) === 1;
}
