import { weekStartOf } from "@/lib/calendar/day";
import { timeText } from "@/lib/calendar/format";
import { dateName, weekdayName } from "@/lib/calendar/names";
import {
  dateOrLast,
  hangsOnWeekStart,
  lastDateOf,
  minutesOfDay,
  plainRule,
  startParts,
} from "@/lib/calendar/plain-rule";
import {
  all,
  datesOfMonths,
  dayNumbers,
  inOrder,
  monthWords,
  isWorkingWeek,
  oneOfWeekdays,
  someWeekdays,
  weekdayWords,
  weekNumbers,
  type Days,
} from "@/lib/calendar/repeat-phrases";
import type { Rule } from "@/lib/calendar/rrule";
import { MINUTE, type LocalText } from "@/lib/calendar/time";

const UNITS = { daily: "day", weekly: "week", monthly: "month", yearly: "year" } as const;

/**
 * How a series repeats, in plain words: "Every second Tuesday", "On the last Sunday of each month, until 3 May 2027".
 * What cannot be said shortly is said at length: nothing that the rule asks for is left out. The sentences are English,
 * the names in them are of the reader's locale (BCP 47).
 * @param localStart where the series begins, which says what the rule leaves open
 */
export function repeatText(rule: Rule, localStart: LocalText, locale: string): string {
  const plain = plainRule(rule, localStart);
  const { words, sometimes } = daysNamed(plain, locale);
  const conditions = conditionsOf(plain, locale);
  const months = isByTheWay(plain) ? `only in ${monthWords(plain.byMonth, locale)}` : "";
  const times = timesWords(plain, locale);
  const isShort = !conditions && !sometimes && !months;
  const parts = [
    `${words}${conditions}${times && isShort ? ` at ${times}` : ""}`,
    sometimes && !conditions ? "where there is one" : "",
    months,
    times && !isShort ? `at ${times}` : "",
    positionsWords(plain),
    weekStartWords(plain, localStart, locale),
    endWords(plain, localStart, locale),
  ];
  return parts.filter(Boolean).join(", ");
}

/** Which part of a rule names its days; all other parts are conditions on these. */
function namedBy({
  freq,
  byYearDay,
  byMonthDay,
  byWeekNo,
}: Rule): "each" | "weekdays" | "weeks" | "dates" | "year days" {
  if (freq === "daily") return "each";
  if (byYearDay.length > 0) return "year days";
  if (byMonthDay.length > 0) return "dates";
  return byWeekNo.length > 0 ? "weeks" : "weekdays";
}

function daysNamed(rule: Rule, locale: string): Days {
  if (rule.freq === "daily") return { words: `${every(rule)}${inMonths(rule, locale)}`, sometimes: false };
  if (rule.freq === "weekly") return { words: `${weekly(rule, locale)}${inMonths(rule, locale)}`, sometimes: false };
  if (rule.freq === "monthly") return monthly(rule, locale);
  const { words, sometimes } = daysOfYear(rule, locale);
  return { words: `${every(rule)} on ${words}`, sometimes };
}

/** `Every day`, `Every second week`, `Every 3 months` */
function every({ interval, freq }: Rule): string {
  if (interval > 2) return `Every ${interval} ${UNITS[freq]}s`;
  return `Every ${interval === 2 ? "second " : ""}${UNITS[freq]}`;
}

function weekly(rule: Rule, locale: string): string {
  const weekdays = rule.byDay.map(({ weekday }) => weekday);
  if (rule.interval === 1) return `Every ${weekdayWords(weekdays, locale)}`;
  if (rule.interval === 2 && weekdays.length === 1) return `Every second ${weekdayWords(weekdays, locale)}`;
  return `${every(rule)} on ${weekdayWords(weekdays, locale, "every weekday")}`;
}

function monthly(rule: Rule, locale: string): Days {
  const { words, sometimes } = daysOfMonth(rule, locale);
  if (rule.interval === 1) return { words: `On ${words} of each month`, sometimes };
  const ofEach = namedBy(rule) === "weekdays" && words.startsWith("every");
  return { words: `${every(rule)} on ${words}${ofEach ? " of the month" : ""}`, sometimes };
}

function daysOfMonth(rule: Rule, locale: string): Days {
  const { byMonthDay } = rule;
  if (byMonthDay.length === 0) return numberedWeekdays(rule, 4, locale);
  const date = dateOrLast(rule);
  if (date !== null) return { words: dayNumbers([date], "month"), sometimes: false };
  return { words: dayNumbers(byMonthDay, "month"), sometimes: hasAbove(28, byMonthDay) };
}

/** `most`: as many of a weekday as there always are. */
function numberedWeekdays(rule: Rule, most: number, locale: string): Days {
  const { byDay, bySetPos } = rule;
  if (isNumberedWeekday(rule)) {
    return { words: `the ${all(bySetPos.map(inOrder))} weekday`, sometimes: hasAbove(most * 5, bySetPos) };
  }
  const nths = byDay.map(({ nth }) => nth ?? 0);
  return { words: someWeekdays(byDay, locale), sometimes: hasAbove(most, nths) };
}

/** Whether it is the how-manieth weekday, of those from Monday to Friday, of a month or year, as working life counts. */
function isNumberedWeekday(rule: Rule): boolean {
  const { freq, byDay, byMonth, byHour, byMinute, bySetPos } = rule;
  return (
    bySetPos.length > 0 &&
    (freq === "monthly" || (freq === "yearly" && byMonth.length < 2)) &&
    namedBy(rule) === "weekdays" &&
    byDay.every(({ nth }) => nth === null) &&
    isWorkingWeek(byDay.map(({ weekday }) => weekday)) &&
    byHour.length < 2 &&
    byMinute.length < 2
  );
}

function daysOfYear(rule: Rule, locale: string): Days {
  const { byDay, byMonth, byYearDay, byWeekNo } = rule;
  switch (namedBy(rule)) {
    case "year days":
      return { words: `${dayNumbers(byYearDay, "year")} of the year`, sometimes: hasAbove(365, byYearDay) };
    case "dates": {
      if (byMonth.length > 0) return datesOfMonths(rule, locale);
      const { words, sometimes } = daysOfMonth(rule, locale);
      return { words: `${words} of each month`, sometimes };
    }
    case "weeks": {
      const weekdays = byDay.map(({ weekday }) => weekday);
      const words = `${weekdayWords(weekdays, locale, "every weekday")} of ${weekNumbers(byWeekNo)}`;
      return { words, sometimes: hasAbove(52, byWeekNo) };
    }
    default: {
      const [of, most] = byMonth.length > 0 ? [monthWords(byMonth, locale), 4] : ["the year", 52];
      const { words, sometimes } = numberedWeekdays(rule, most, locale);
      return { words: `${words} of ${of}`, sometimes };
    }
  }
}

function hasAbove(most: number, numbers: readonly number[]): boolean {
  return numbers.some((n) => Math.abs(n) > most);
}

/** Each day or weekday of some months. */
function inMonths(rule: Rule, locale: string): string {
  return rule.byMonth.length > 0 && !isByTheWay(rule) ? ` in ${monthWords(rule.byMonth, locale)}` : "";
}

/** Whether the rule counts on through the year, and only then leaves out months. */
function isByTheWay({ freq, interval, byMonth }: Rule): boolean {
  return byMonth.length > 0 && (freq === "monthly" || (freq !== "yearly" && interval > 1));
}

/** What a day must be besides being named: ` when it is a Friday, and in May`. */
function conditionsOf(rule: Rule, locale: string): string {
  const { freq, byDay, byMonth, byMonthDay, byWeekNo } = rule;
  const by = namedBy(rule);
  const nthOf = freq === "yearly" && byMonth.length === 0 ? "year" : "month";
  const conditions = [
    byMonthDay.length > 0 && by !== "dates" ? `${dayNumbers(byMonthDay, "month", "or")} of a month` : "",
    byDay.length > 0 && by !== "weekdays" && by !== "weeks" ? oneOfWeekdays(byDay, nthOf, locale) : "",
    byWeekNo.length > 0 && by !== "weeks" ? `in ${weekNumbers(byWeekNo, "or")}` : "",
    byMonth.length > 0 && (by === "weeks" || by === "year days") ? `in ${monthWords(byMonth, locale, "or")}` : "",
  ].filter(Boolean);
  return conditions.length > 0 ? ` when it is ${conditions.join(", and ")}` : "";
}

/** `09:00 and 17:30`, where that is not simply when the series begins. */
function timesWords(rule: Rule, locale: string): string {
  if (rule.byHour.length === 0) return "";
  return all(minutesOfDay(rule, 0).map((minute) => timeOfDay(minute, locale)));
}

function timeOfDay(minute: number, locale: string): string {
  return timeText(minute * MINUTE, { locale, zone: "UTC" });
}

function positionsWords(rule: Rule): string {
  const { freq, interval, bySetPos } = rule;
  if (bySetPos.length === 0 || isNumberedWeekday(rule)) return "";
  if (dateOrLast(rule) !== null) return "or the last day of a shorter month";
  return `only the ${all(bySetPos.map(inOrder))} of these each ${interval > 1 ? "such " : ""}${UNITS[freq]}`;
}

function weekStartWords(rule: Rule, localStart: LocalText, locale: string): string {
  if (!hangsOnWeekStart(rule, startParts(localStart).weekday, weekStartOf(locale))) return "";
  return `in weeks that begin on ${weekdayName(rule.weekStart, locale)}`;
}

function endWords(rule: Rule, localStart: LocalText, locale: string): string {
  if (rule.count !== null) return rule.count === 1 ? "once" : `${rule.count} times`;
  if (rule.until === null) return "";
  const last = lastDateOf(rule.until, minutesOfDay(rule, startParts(localStart).minute));
  if (last !== null) return `until ${dateName(last, locale)}`;
  const { minute } = startParts(rule.until);
  return `until ${dateName(rule.until.slice(0, 10), locale)} at ${timeOfDay(minute, locale)}`;
}
