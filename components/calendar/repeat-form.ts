import { Temporal } from "temporal-polyfill";
import { dateError, isDate, LAST_DATE, type DateText, type Weekday } from "@/lib/calendar/day";
import { hangsOnWeekStart, lastDateOf, plainRule, startParts } from "@/lib/calendar/plain-rule";
import { EVERY_DAY } from "@/lib/calendar/repeat-presets";
import { checkRule, type Rule } from "@/lib/calendar/rrule";
import type { LocalText } from "@/lib/calendar/time";
import { isRefusal } from "@/lib/errors";

/**
 * What the builder of a rule asks: one way of repeating, as its controls hold it, so that what is half written stays. The
 * parts that its unit has no use for keep what was chosen, for when one comes back to them.
 */
export interface RepeatForm {
  readonly unit: Rule["freq"];
  /** As it is typed. */
  readonly every: string;
  readonly weekdays: readonly Weekday[];
  /** Of months and years: by date, or by the how-manieth weekday. */
  readonly on: "date" | "weekday";
  /** 1 to 31; −1 is the last day of the month. */
  readonly date: number;
  /** 1 to 4; −1 is the last. */
  readonly nth: number;
  readonly weekday: Weekday;
  readonly months: readonly number[];
  readonly ends: "never" | "date" | "count";
  /** As a date input holds it. */
  readonly lastDate: string;
  /** As it is typed. */
  readonly times: string;
  readonly weekStart: Weekday;
}

/** The codes of what is wrong, by control; `day` is the date or weekday of months and years. */
export type RepeatErrors = Partial<Record<"every" | "weekdays" | "months" | "day" | "lastDate" | "times", string>>;

const LARGEST_EVERY = 999;
const LARGEST_TIMES = 10_000;
const NTHS = [1, 2, 3, 4, -1];

/** How long a series goes on that is to end on a date, as long as no other is chosen. */
const USUAL_LENGTH: Record<Rule["freq"], Temporal.DurationLike> = {
  daily: { months: 1 },
  weekly: { months: 3 },
  monthly: { years: 1 },
  yearly: { years: 5 },
};

/** What the builder begins with: each week on the day of the start, and for the other units what is like the start. */
export function formFor(localStart: LocalText, weekStart: Weekday): RepeatForm {
  const { month, date, weekday } = startParts(localStart);
  const nth = Math.ceil(date / 7);
  return {
    unit: "weekly",
    every: "1",
    weekdays: [weekday],
    on: "date",
    date,
    nth: nth > 4 ? -1 : nth,
    weekday,
    months: [month],
    ends: "never",
    lastDate: "",
    times: "10",
    weekStart,
  };
}

/**
 * The form that means a rule; null where the builder cannot say it.
 * @param weekStart with which day the reader's weeks begin
 */
export function formOf(rule: Rule, localStart: LocalText, weekStart: Weekday): RepeatForm | null {
  const plain = plainRule(rule, localStart);
  const days = daysOf(plain);
  if (days === null || plain.interval > LARGEST_EVERY) return null;
  const start = startParts(localStart);
  return {
    ...formFor(localStart, weekStart),
    ...days,
    ...endOf(plain, start.minute),
    unit: plain.freq,
    every: String(plain.interval),
    weekStart: hangsOnWeekStart(plain, start.weekday, weekStart) ? plain.weekStart : weekStart,
  };
}

function daysOf(plain: Rule): Partial<RepeatForm> | null {
  const { freq, byDay, byMonthDay, byMonth } = plain;
  const others = [plain.byYearDay, plain.byWeekNo, plain.bySetPos, plain.byHour, plain.byMinute];
  if (others.some(({ length }) => length > 0) || (byMonth.length > 0 && freq !== "yearly")) return null;
  if (freq === "daily") return byDay.length + byMonthDay.length === 0 ? {} : null;
  if (freq === "weekly") return { weekdays: byDay.map(({ weekday }) => weekday) };
  if (byDay.length + byMonthDay.length !== 1 || (freq === "yearly" && byMonth.length === 0)) return null;
  const months = freq === "yearly" ? { months: byMonth } : {};
  const [date] = byMonthDay;
  if (date !== undefined) return date >= -1 ? { ...months, on: "date", date } : null;
  const { nth, weekday } = byDay[0]!;
  return nth !== null && NTHS.includes(nth) ? { ...months, on: "weekday", nth, weekday } : null;
}

function endOf({ count, until }: Rule, minute: number): Partial<RepeatForm> {
  if (count !== null) return { ends: "count", times: String(count) };
  if (until === null) return {};
  const lastDate = lastDateOf(until, [minute])!;
  return { ends: "date", lastDate: isDate(lastDate) ? lastDate : LAST_DATE };
}

/** With another way to end; of a last date there is one to begin with. */
export function withEnds(form: RepeatForm, ends: RepeatForm["ends"], localStart: LocalText): RepeatForm {
  return { ...form, ends, lastDate: form.lastDate || usualLastDate(form.unit, localStart) };
}

function usualLastDate(unit: Rule["freq"], localStart: LocalText): DateText {
  const date = Temporal.PlainDate.from(localStart.slice(0, 10)).add(USUAL_LENGTH[unit]).toString();
  return isDate(date) ? date : LAST_DATE;
}

/** The rule that a form means, said plainly, for a series that begins there; or what is wrong with it. */
export function ruleOfForm(
  form: RepeatForm,
  localStart: LocalText,
): { rule: Rule; errors?: never } | { rule?: never; errors: RepeatErrors } {
  const errors = { ...dayErrors(form), ...endErrors(form, localStart) };
  if (Object.keys(errors).length > 0) return { errors };
  const rule = plainRule({ ...EVERY_DAY, ...ruleDays(form), ...ruleEnd(form, localStart) }, localStart);
  try {
    checkRule(rule, localStart);
    return { rule };
  } catch (error) {
    if (isRefusal(error)) return { errors: { day: error.code } };
    throw error;
  }
}

function dayErrors({ unit, every, weekdays, months }: RepeatForm): RepeatErrors {
  return {
    ...(isWhole(every) && Number(every) <= LARGEST_EVERY ? {} : { every: "interval-malformed" }),
    ...(unit === "weekly" && weekdays.length === 0 ? { weekdays: "no-weekday" } : {}),
    ...(unit === "yearly" && months.length === 0 ? { months: "no-month" } : {}),
  };
}

function endErrors({ ends, lastDate, times }: RepeatForm, localStart: LocalText): RepeatErrors {
  if (ends === "count" && !isWhole(times)) return { times: "count-malformed" };
  if (ends === "count" && Number(times) > LARGEST_TIMES) return { times: "count-too-large" };
  if (ends !== "date") return {};
  if (lastDate === "") return { lastDate: "no-last-date" };
  const wrong = dateError(lastDate);
  if (wrong) return { lastDate: wrong };
  return lastDate < localStart.slice(0, 10) ? { lastDate: "until-before-start" } : {};
}

/** Digits alone, and not nothing. */
function isWhole(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) > 0;
}

function ruleDays(form: RepeatForm): Partial<Rule> {
  const every = { freq: form.unit, interval: Number(form.every), weekStart: form.weekStart };
  if (form.unit === "daily") return every;
  if (form.unit === "weekly") {
    const weekdays = form.weekdays.toSorted((a, b) => a - b);
    return { ...every, byDay: weekdays.map((weekday) => ({ weekday, nth: null })) };
  }
  const byMonth = form.unit === "yearly" ? form.months.toSorted((a, b) => a - b) : [];
  return form.on === "date"
    ? { ...every, byMonth, byMonthDay: [form.date] }
    : { ...every, byMonth, byDay: [{ weekday: form.weekday, nth: form.nth }] };
}

/** A last date is to its end; for a series that begins at midnight, as all days do, that is its midnight. */
function ruleEnd({ ends, lastDate, times }: RepeatForm, localStart: LocalText): Partial<Rule> {
  if (ends === "count") return { count: Number(times) };
  if (ends === "never") return {};
  return { until: `${lastDate}T${startParts(localStart).minute === 0 ? "00:00:00" : "23:59:59"}` };
}
