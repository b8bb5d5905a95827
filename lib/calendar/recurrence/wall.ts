import type { Weekday } from "@/lib/calendar/day";
import type { LocalText } from "@/lib/calendar/time";

/**
 * Wall times as whole numbers, which is all that repeating needs: days since 1970-01-01 in the Gregorian calendar, and
 * minutes since that day's midnight. No zone and no Temporal: a series of ten years is many numbers.
 */
export const MINUTES_IN_DAY = 1440;

/** A date in parts; `month` is 1 to 12 and `date` 1 to 31. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : DAYS_IN_MONTH[month - 1]!;
}

export function daysInYear(year: number): number {
  return isLeap(year) ? 366 : 365;
}

/** The days since 1970 of a date that there is. */
export function dayOf(year: number, month: number, date: number): number {
  const before = year - 1;
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const leapDay = month > 2 && isLeap(year) ? 1 : 0;
  return before * 365 + leaps - DAYS_BEFORE_1970 + DAYS_BEFORE_MONTH[month - 1]! + leapDay + date - 1;
}

const DAYS_BEFORE_1970 = 719_162;

export function civilOf(day: number): Civil {
  // Four hundred years are the whole cycle; counted from March on, the leap day is the last of its year.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    date: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function weekdayOf(day: number): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Which week a day is in, counted on from the one around 1970-01-01, where weeks begin with `weekStart`. */
export function weekOf(day: number, weekStart: Weekday): number {
  return Math.floor((day + 4 - weekStart) / 7);
}

/** The first day of such a week. */
export function firstDayOfWeek(week: number, weekStart: Weekday): number {
  return week * 7 - 4 + weekStart;
}

/**
 * The wall time that a text says, in minutes since 1970; of its seconds nothing is left. Null when it is no wall time or
 * there is no such date.
 */
export function wallOf(text: LocalText): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(text)) return null;
  const number = (from: number, to: number) => Number(text.slice(from, to));
  const [year, month, date] = [number(0, 4), number(5, 7), number(8, 10)];
  const [hour, minute, second] = [number(11, 13), number(14, 16), number(17, 19)];
  if (year < 1 || month < 1 || month > 12 || date < 1 || date > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return dayOf(year, month, date) * MINUTES_IN_DAY + hour * 60 + minute;
}

/** The text of minutes since 1970, `2026-03-29T02:30:00`. */
export function wallText(wall: number): LocalText {
  const day = Math.floor(wall / MINUTES_IN_DAY);
  const minute = wall - day * MINUTES_IN_DAY;
  const { year, month, date } = civilOf(day);
  const hour = Math.floor(minute / 60);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(date)}T${two(hour)}:${two(minute - hour * 60)}:00`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : `${number}`;
}
