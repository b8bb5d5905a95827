import { FIRST_DATE, LAST_DATE, type Weekday } from "@/lib/calendar/day";
import { lastOfCount } from "@/lib/calendar/recurrence/count";
import { MINUTES_IN_DAY, civilOf, wallOf, weekdayOf } from "@/lib/calendar/recurrence/wall";
import type { Rule } from "@/lib/calendar/rrule";
import type { LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";

/** The first and last minute of the calendar. */
const FIRST_WALL = wallOf(`${FIRST_DATE}T00:00:00`)!;
const LAST_WALL = wallOf(`${LAST_DATE}T23:59:00`)!;

/** Which days of a stretch a rule lets through. Bit n of a mask stands for n; 0 is a part that is not there. */
export interface DayFilter {
  readonly months: number;
  /** The 1st to 31st, and the last to the 31st from the end. */
  readonly monthDays: number;
  readonly monthDaysFromEnd: number;
  readonly yearDays: ReadonlySet<number> | null;
  readonly weekNumbers: ReadonlySet<number> | null;
  /** The weekdays of which each is let through. */
  readonly weekdays: number;
  /** Of each weekday the how-manieths that are let through; null: none. */
  readonly nths: ReadonlyMap<Weekday, ReadonlySet<number>> | null;
  readonly nthOf: "month" | "year";
}

export type Unit = "day" | "week" | "month" | "year" | "year of weeks";

/** A rule made ready for a series that begins at one wall time: what it leaves open is filled in from that. */
export interface Plan {
  /** What the interval counts. Where weeks of a year are named, a year goes from its week 1 to the next year's. */
  readonly unit: Unit;
  readonly interval: number;
  readonly weekStart: Weekday;
  /** Minutes since 1970: where the series begins, and the last minute at which an occurrence may begin. */
  readonly start: number;
  readonly end: number;
  /** Whether its COUNT or UNTIL says that it ends; false: it goes on for as long as the calendar does. */
  readonly ends: boolean;
  readonly days: DayFilter;
  /** Minutes of the day at which occurrences begin, ascending. */
  readonly times: readonly number[];
  readonly positions: readonly number[];
}

/**
 * What a COUNT comes to is counted here, once.
 * @param localStart where the series begins, to the minute
 * @throws Refusal `no-such-date`, `date-out-of-range`
 */
export function planOf(rule: Rule, localStart: LocalText): Plan {
  const start = wallOf(localStart);
  if (start === null) throw new Refusal("no-such-date");
  if (start < FIRST_WALL || start > LAST_WALL) throw new Refusal("date-out-of-range");
  const minute = start - Math.floor(start / MINUTES_IN_DAY) * MINUTES_IN_DAY;
  const endless: Plan = {
    unit: unitOf(rule),
    interval: rule.interval,
    weekStart: rule.weekStart,
    start,
    end: LAST_WALL,
    ends: false,
    days: filterOf(rule, Math.floor(start / MINUTES_IN_DAY)),
    times: timesOf(rule, minute),
    positions: rule.bySetPos,
  };
  // Occurrences begin on the minute, so that the seconds of an UNTIL change nothing.
  if (rule.until !== null) return { ...endless, end: Math.min(wallOf(rule.until)!, LAST_WALL), ends: true };
  if (rule.count !== null) return { ...endless, end: lastOfCount(endless, rule.count), ends: true };
  return endless;
}

function unitOf({ freq, byWeekNo }: Rule): Unit {
  if (freq === "yearly") return byWeekNo.length > 0 ? "year of weeks" : "year";
  return freq === "daily" ? "day" : freq === "weekly" ? "week" : "month";
}

/** The days that a rule names, and, where it names none, those that are like the first. */
function filterOf(rule: Rule, startDay: number): DayFilter {
  const first = civilOf(startDay);
  const { freq } = rule;
  const namesDays = [rule.byDay, rule.byMonthDay, rule.byYearDay].some(({ length }) => length > 0);
  const likeFirst = !namesDays && freq !== "daily";
  const weekdayLikeFirst = likeFirst && (freq === "weekly" || rule.byWeekNo.length > 0);
  const dateLikeFirst = likeFirst && !weekdayLikeFirst;
  const monthDays = dateLikeFirst ? [first.date] : rule.byMonthDay;
  const monthLikeFirst = dateLikeFirst && freq === "yearly" && rule.byMonth.length === 0;
  const each = rule.byDay.filter(({ nth }) => nth === null).map(({ weekday }) => weekday);
  return {
    months: maskOf(monthLikeFirst ? [first.month] : rule.byMonth),
    monthDays: maskOf(monthDays.filter((n) => n > 0)),
    monthDaysFromEnd: maskOf(monthDays.filter((n) => n < 0).map((n) => -n)),
    yearDays: rule.byYearDay.length > 0 ? new Set(rule.byYearDay) : null,
    weekNumbers: rule.byWeekNo.length > 0 ? new Set(rule.byWeekNo) : null,
    weekdays: maskOf(weekdayLikeFirst ? [weekdayOf(startDay)] : each),
    nths: nthsOf(rule),
    nthOf: freq === "yearly" && rule.byMonth.length === 0 ? "year" : "month",
  };
}

function nthsOf({ byDay }: Rule): DayFilter["nths"] {
  const nths = new Map<Weekday, Set<number>>();
  for (const { weekday, nth } of byDay) {
    if (nth !== null) nths.set(weekday, (nths.get(weekday) ?? new Set()).add(nth));
  }
  return nths.size > 0 ? nths : null;
}

function timesOf({ byHour, byMinute }: Rule, minute: number): number[] {
  const hours = byHour.length > 0 ? byHour : [Math.floor(minute / 60)];
  const minutes = byMinute.length > 0 ? byMinute : [minute % 60];
  return hours.flatMap((hour) => minutes.map((one) => hour * 60 + one));
}

function maskOf(numbers: readonly number[]): number {
  return numbers.reduce((mask, n) => mask | (1 << n), 0);
}
