import { addDays, type DateText, type Weekday } from "@/lib/calendar/day";
import { civilOf, daysInMonth, MINUTES_IN_DAY, wallOf, weekdayOf } from "@/lib/calendar/recurrence/wall";
import type { Rule } from "@/lib/calendar/rrule";
import type { LocalText } from "@/lib/calendar/time";

const COMMON_YEAR = 2023;

/** A start in parts, which a rule can leave unsaid. `minute` is counted from midnight. */
interface StartParts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: Weekday;
  readonly minute: number;
}

/** @throws RangeError when the text is no wall time */
export function startParts(localStart: LocalText): StartParts {
  const wall = wallOf(localStart);
  if (wall === null) throw new RangeError(`Not a wall time: ${localStart}`);
  const day = Math.floor(wall / MINUTES_IN_DAY);
  return { ...civilOf(day), weekday: weekdayOf(day), minute: wall - day * MINUTES_IN_DAY };
}

/**
 * The rule that gives a series of this start the same occurrences, said the plainest way: with all that it leaves to its
 * start, and as the shortest of the ways to say the same ("each Friday of each year" is each week on Friday). Two rules
 * may mean the same and still differ here; two that are the same here mean the same.
 */
export function plainRule(rule: Rule, localStart: LocalText): Rule {
  const start = startParts(localStart);
  const steps = [
    withStart,
    inYears,
    withoutPositions,
    withoutShortMonths,
    asShortestUnit,
    withPlainTimes,
    withPlainWeeks,
  ];
  return steps.reduce((plainer, step) => step(plainer, start), rule);
}

/**
 * The date that a rule means of each month, or of a shorter one its last: how the 30th is written that February has too.
 * Null where it is not so.
 */
export function dateOrLast({ freq, byDay, byMonth, byMonthDay, byYearDay, byWeekNo, ...rule }: Rule): number | null {
  const others = byDay.length + byYearDay.length + byWeekNo.length;
  const inOneMonth = freq === "monthly" || (freq === "yearly" && byMonth.length === 1);
  const onceADay = rule.byHour.length <= 1 && rule.byMinute.length <= 1;
  if (others > 0 || !inOneMonth || !onceADay || rule.bySetPos.join() !== "-1") return null;
  const isRun = byMonthDay.length > 1 && byMonthDay.every((date, i) => date === i + 28);
  return isRun ? byMonthDay.at(-1)! : null;
}

/** The minutes of the day at which a rule's occurrences begin, ascending; `minute` is that of the series' start. */
export function minutesOfDay({ byHour, byMinute }: Rule, minute: number): number[] {
  const hours = byHour.length > 0 ? byHour : [Math.floor(minute / 60)];
  const minutes = byMinute.length > 0 ? byMinute : [minute % 60];
  return hours.flatMap((hour) => minutes.map((one) => hour * 60 + one));
}

/**
 * The last date on which occurrences may begin that begin at these minutes of the day (at least one, ascending): the
 * date of an UNTIL, or the one before it. Null: on the last date some of them are in time and others are not.
 */
export function lastDateOf(until: LocalText, minutes: readonly number[]): DateText | null {
  const { minute } = startParts(until);
  const date = until.slice(0, 10);
  if (minute >= minutes.at(-1)!) return date;
  return minute < minutes[0]! ? addDays(date, -1) : null;
}

/** Whether the rule would give other days, were it that weeks began with `other`; `startsOn` is the series' first day. */
export function hangsOnWeekStart(rule: Rule, startsOn: Weekday, other: Weekday): boolean {
  if (rule.weekStart === other) return false;
  if (rule.byWeekNo.length > 0) return true;
  if (rule.freq !== "weekly") return false;
  if (rule.bySetPos.length > 0 && rule.byDay.length > 1) return true;
  // How far the weekdays are from the start within its week: each second week, one may be a week off.
  const distances = (weekStart: Weekday) =>
    rule.byDay.map(({ weekday }) => placeInWeek(weekday, weekStart) - placeInWeek(startsOn, weekStart)).join();
  return rule.interval > 1 && distances(rule.weekStart) !== distances(other);
}

function placeInWeek(weekday: Weekday, weekStart: Weekday): number {
  return (weekday - weekStart + 7) % 7;
}

/** What the rule leaves to its start (RFC 5545 §3.3.10), said. */
function withStart(rule: Rule, { month, date, weekday }: StartParts): Rule {
  const namesDays = rule.byDay.length + rule.byMonthDay.length + rule.byYearDay.length > 0;
  if (namesDays || rule.freq === "daily") return rule;
  if (rule.freq === "weekly" || rule.byWeekNo.length > 0) return { ...rule, byDay: [{ weekday, nth: null }] };
  const byMonth = rule.freq === "yearly" && rule.byMonth.length === 0 ? [month] : rule.byMonth;
  return { ...rule, byMonth, byMonthDay: [date] };
}

/** Each twelfth month is one month of each year. */
function inYears(rule: Rule, { month }: StartParts): Rule {
  const { freq, interval, byMonth } = rule;
  if (freq !== "monthly" || interval % 12 > 0 || (byMonth.length > 0 && !byMonth.includes(month))) return rule;
  return { ...rule, freq: "yearly", interval: interval / 12, byMonth: [month] };
}

/** "The 31st, or the last day of a shorter month" is the last day, and where the month is named it is one date. */
function withoutShortMonths(rule: Rule): Rule {
  const date = dateOrLast(rule);
  if (date === null) return rule;
  const [month, ...others] = rule.byMonth;
  const isNamed = month !== undefined && others.length === 0;
  if (!isNamed) return date === 31 ? { ...rule, byMonthDay: [-1], bySetPos: [] } : rule;
  const last = month === 2 ? -1 : Math.min(date, daysInMonth(COMMON_YEAR, month));
  return { ...rule, byMonthDay: [last], bySetPos: [] };
}

/** "The last of the Sundays" is the last Sunday, and "the last of all days" the last day. */
function withoutPositions(rule: Rule): Rule {
  const { freq, byDay, bySetPos, byMonth } = rule;
  const onlyWeekdays = byDay.length > 0 && rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNo.length === 0;
  const onceADay = rule.byHour.length <= 1 && rule.byMinute.length <= 1;
  if (freq === "daily" && onceADay && bySetPos.some((n) => Math.abs(n) === 1)) return { ...rule, bySetPos: [] };
  const inOneMonth = freq === "monthly" || (freq === "yearly" && byMonth.length === 1);
  const inWholeYear = freq === "yearly" && byMonth.length === 0;
  if (bySetPos.length === 0 || !onlyWeekdays || !onceADay || !(inOneMonth || inWholeYear)) return rule;
  if (byDay.some(({ nth }) => nth !== null)) return rule;
  if (byDay.length === 1 && bySetPos.every((position) => Math.abs(position) <= 53)) {
    return { ...rule, byDay: bySetPos.map((nth) => ({ weekday: byDay[0]!.weekday, nth })), bySetPos: [] };
  }
  if (byDay.length < 7) return rule;
  if (inWholeYear) return { ...rule, byDay: [], byYearDay: bySetPos, bySetPos: [] };
  const isInMonth = bySetPos.every((position) => Math.abs(position) <= 31);
  return isInMonth ? { ...rule, byDay: [], byMonthDay: bySetPos, bySetPos: [] } : rule;
}

/** Without an interval, what is the same in each year, month or week need not be said of years or months. */
function asShortestUnit(rule: Rule): Rule {
  if (rule.interval > 1 || rule.byYearDay.length > 0 || rule.byWeekNo.length > 0) return rule;
  if (rule.bySetPos.length > 0) {
    return rule.freq === "monthly" && rule.byMonth.length === 1 ? { ...rule, freq: "yearly" } : rule;
  }
  const numbered = rule.byDay.some(({ nth }) => nth !== null);
  if (rule.byMonthDay.length === 0) {
    if (rule.byDay.length === 0 || numbered) return inNamedMonths(rule);
    return rule.byDay.length === 7 ? { ...rule, freq: "daily", byDay: [] } : { ...rule, freq: "weekly" };
  }
  // The how-manieth weekday of a year is not that of a month.
  return numbered && rule.freq === "yearly" ? rule : inNamedMonths({ ...rule, freq: "monthly" });
}

/** Each month, of those that are named, is each year in those. */
function inNamedMonths(rule: Rule): Rule {
  return rule.freq === "monthly" && rule.byMonth.length > 0 ? { ...rule, freq: "yearly" } : rule;
}

function withPlainTimes(rule: Rule, { minute }: StartParts): Rule {
  if (rule.byHour.length + rule.byMinute.length === 0) return rule;
  const isPlain = rule.bySetPos.length === 0 && minutesOfDay(rule, minute).join() === String(minute);
  if (isPlain) return { ...rule, byHour: [], byMinute: [] };
  return {
    ...rule,
    byHour: rule.byHour.length > 0 ? rule.byHour : [Math.floor(minute / 60)],
    byMinute: rule.byMinute.length > 0 ? rule.byMinute : [minute % 60],
  };
}

function withPlainWeeks(rule: Rule, start: StartParts): Rule {
  return hangsOnWeekStart(rule, start.weekday, 1) ? rule : { ...rule, weekStart: 1 };
}
