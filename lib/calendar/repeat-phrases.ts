import type { Weekday } from "@/lib/calendar/day";
import { dayOfMonthName, monthName, weekdayName } from "@/lib/calendar/names";
import { daysInMonth } from "@/lib/calendar/recurrence/wall";
import type { Rule } from "@/lib/calendar/rrule";

/**
 * The days that a rule names, in words (English; names of weekdays and months in the reader's locale). Lists of a rule
 * are in order, what counts from the end last.
 */
const LONGEST_DATE_LIST = 6;
const LEAP_YEAR = 2024;
const COMMON_YEAR = 2023;

/** Days that only some months or years have. */
export interface Days {
  readonly words: string;
  readonly sometimes: boolean;
}

/** `a, b and c` */
export function all(words: readonly string[], last = "and"): string {
  return words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)!}`;
}

/** `Monday and Friday`; Monday to Friday are what `workingWeek` says. */
export function weekdayWords(weekdays: readonly Weekday[], locale: string, workingWeek = "weekday"): string {
  return isWorkingWeek(weekdays) ? workingWeek : all(weekdays.map((weekday) => weekdayName(weekday, locale)));
}

/** Monday to Friday. */
export function isWorkingWeek(weekdays: readonly Weekday[]): boolean {
  return weekdays.length === 5 && weekdays.every((weekday) => weekday <= 5);
}

export function monthWords(months: readonly number[], locale: string, last = "and"): string {
  return all(
    months.map((month) => monthName(month, locale)),
    last,
  );
}

/** `the 1st, 15th and last day`, of a month or year; without `day` where all are counted from the front of a month. */
export function dayNumbers(numbers: readonly number[], of: "month" | "year", last = "and"): string {
  const needsNoun = of === "year" || numbers.some((n) => n < 0);
  return `the ${all(inRuns(numbers), last)}${needsNoun ? " day" : ""}`;
}

/** `week 20`, `weeks 1, 2 and 20 and the last week` */
export function weekNumbers(numbers: readonly number[], last = "and"): string {
  const fromFront = numbers.filter((n) => n > 0);
  const fromEnd = numbers.filter((n) => n < 0).map((n) => `the ${inOrder(n)} week`);
  const front =
    fromFront.length > 0 ? [`week${fromFront.length > 1 ? "s" : ""} ${all(fromFront.map(String), last)}`] : [];
  return all([...front, ...fromEnd], last);
}

/** `the first and third Monday`, `every Tuesday and the last Friday` */
export function someWeekdays(byDay: Rule["byDay"], locale: string): string {
  const { each, numbered } = inGroups(byDay);
  const every = each.length > 0 ? [`every ${weekdayWords(each, locale)}`] : [];
  return all([...every, ...numbered.map((group) => numberedWeekday(group, locale, "and"))]);
}

/** What a day may be: `a Tuesday or a Friday`, `a weekday`, `the first or third Monday of the month` */
export function oneOfWeekdays(byDay: Rule["byDay"], nthOf: "month" | "year", locale: string): string {
  const { each, numbered } = inGroups(byDay);
  const some = isWorkingWeek(each) ? ["a weekday"] : each.map((weekday) => `a ${weekdayName(weekday, locale)}`);
  const which = numbered.map((group) => `${numberedWeekday(group, locale, "or")} of the ${nthOf}`);
  return all([...some, ...which], "or");
}

interface NumberedWeekday {
  readonly weekday: Weekday;
  readonly nths: readonly number[];
}

/** A weekday that is named without a number is each of it, whatever numbers it is named with besides. */
function inGroups(byDay: Rule["byDay"]): { each: Weekday[]; numbered: NumberedWeekday[] } {
  const each = byDay.filter(({ nth }) => nth === null).map(({ weekday }) => weekday);
  const weekdays = new Set(byDay.map(({ weekday }) => weekday).filter((weekday) => !each.includes(weekday)));
  const nthsOf = (weekday: Weekday) => byDay.flatMap((day) => (day.weekday === weekday ? [day.nth ?? 0] : []));
  return { each, numbered: [...weekdays].map((weekday) => ({ weekday, nths: nthsOf(weekday) })) };
}

function numberedWeekday({ weekday, nths }: NumberedWeekday, locale: string, last: string): string {
  return `the ${all(nths.map(inOrder), last)} ${weekdayName(weekday, locale)}`;
}

/** Dates of named months: `14 February and 14 August`, `the last day of March`. */
export function datesOfMonths({ byMonth, byMonthDay }: Rule, locale: string): Days {
  const dates = byMonth.flatMap((month) => byMonthDay.map((date) => ({ month, date })));
  const existing = dates.filter(({ month, date }) => date > 0 && date <= daysInMonth(LEAP_YEAR, month));
  const sometimes = byMonthDay.some((n) => byMonth.some((month) => Math.abs(n) > daysInMonth(COMMON_YEAR, month)));
  if (byMonthDay.some((n) => n < 0) || existing.length === 0 || existing.length > LONGEST_DATE_LIST) {
    return { words: `${dayNumbers(byMonthDay, "month")} of ${monthWords(byMonth, locale)}`, sometimes };
  }
  const words = all(existing.map(({ month, date }) => dayOfMonthName(month, date, locale)));
  return { words, sometimes: existing.some(({ month, date }) => month === 2 && date === 29) };
}

/** `first`, `last`, `second-to-last`, `20th` */
export function inOrder(n: number): string {
  if (n === -1) return "last";
  return n < 0 ? `${inOrder(-n)}-to-last` : (IN_WORDS[n - 1] ?? ordinal(n));
}

const IN_WORDS = ["first", "second", "third", "fourth", "fifth"];

/** `1st`, `22nd`, `last`, `3rd-to-last`; three and more that follow each other as `7th to 13th`. */
function inRuns(numbers: readonly number[]): string[] {
  const runs: number[][] = [];
  for (const n of numbers) {
    const run = runs.at(-1);
    if (n > 0 && run && run.at(-1) === n - 1) run.push(n);
    else runs.push([n]);
  }
  return runs.flatMap((run) =>
    run.length > 2
      ? [`${ordinal(run[0]!)} to ${ordinal(run.at(-1)!)}`]
      : run.map((n) => (n < 0 ? inOrder(n) : ordinal(n))),
  );
}

function ordinal(n: number): string {
  return `${n}${ENDINGS[ORDINALS.select(n)]}`;
}

const ORDINALS = new Intl.PluralRules("en", { type: "ordinal" });
const ENDINGS: Record<Intl.LDMLPluralRule, string> = {
  one: "st",
  two: "nd",
  few: "rd",
  other: "th",
  zero: "th",
  many: "th",
};
