import type { Weekday } from "@/lib/calendar/day";
import { planOf } from "@/lib/calendar/recurrence/plan";
import { startsBetween } from "@/lib/calendar/recurrence/starts";
import { wallOf } from "@/lib/calendar/recurrence/wall";
import type { LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";

/**
 * How a series repeats: RFC 5545 §3.3.10, daily and slower. Lists are without doubles and in order, first what counts
 * from the front, then what counts from the end; an empty list is a part that is not there.
 */
export interface Rule {
  readonly freq: "daily" | "weekly" | "monthly" | "yearly";
  /** 1 is each day, week, month or year; 2 is every other. */
  readonly interval: number;
  readonly count: number | null;
  /** The last wall time at which an occurrence may begin, in the series' own zone. Not together with `count`. */
  readonly until: LocalText | null;
  /** `nth` is the how-manieth of its month or year, from the end when negative; null is each. */
  readonly byDay: readonly { readonly weekday: Weekday; readonly nth: number | null }[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly bySetPos: readonly number[];
  readonly byHour: readonly number[];
  readonly byMinute: readonly number[];
  readonly weekStart: Weekday;
}

const LONGEST_TEXT = 2_000;
const LARGEST_COUNT = 10_000;
const LARGEST_INTERVAL = 999_999;
/** How many combinations the lists may make; each day of each month, the fullest that means something, is 372. */
const LARGEST_PRODUCT = 10_000;
const MOST_STARTS_A_DAY = 24;

const FREQUENCIES = { DAILY: "daily", WEEKLY: "weekly", MONTHLY: "monthly", YEARLY: "yearly" } as const;
const TOO_OFTEN = ["SECONDLY", "MINUTELY", "HOURLY"];
const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** The lists of numbers: their names in the text and in a rule, their largest number, and whether 0 or less is allowed. */
const LISTS = {
  BYMONTH: { field: "byMonth", from: 1, to: 12, signed: false },
  BYWEEKNO: { field: "byWeekNo", from: 1, to: 53, signed: true },
  BYYEARDAY: { field: "byYearDay", from: 1, to: 366, signed: true },
  BYMONTHDAY: { field: "byMonthDay", from: 1, to: 31, signed: true },
  BYHOUR: { field: "byHour", from: 0, to: 23, signed: false },
  BYMINUTE: { field: "byMinute", from: 0, to: 59, signed: false },
  BYSETPOS: { field: "bySetPos", from: 1, to: 366, signed: true },
} as const;
type ListName = keyof typeof LISTS;

const NAMES = new Set(["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYSECOND", "WKST", ...Object.keys(LISTS)]);

/**
 * The rule that the value of an RRULE property says, as `Block.rrule` holds it: `FREQ=WEEKLY;BYDAY=FR`. UNTIL is a wall
 * time of the series' own zone, or a date, which means to its end. One in UTC (with Z) is malformed here: what it means
 * depends on the zone of the series, so whoever reads it from outside converts it first.
 * @throws Refusal `rule-malformed`, `rule-too-often`, `rule-too-dense`, `count-too-large`
 */
export function parseRule(text: string): Rule {
  const parts = partsOf(text);
  const freq = frequencyOf(parts.get("FREQ"));
  // Occurrences begin on the minute: the second 0 says nothing, and others are refused.
  if (parts.has("BYSECOND") && !/^0{1,2}$/.test(parts.get("BYSECOND")!)) throw new Refusal("rule-too-often");
  const list = (name: ListName) => numbersOf(parts.get(name), name);
  const rule: Rule = {
    freq,
    interval: wholeOf(parts.get("INTERVAL"), LARGEST_INTERVAL, "rule-malformed") ?? 1,
    count: wholeOf(parts.get("COUNT"), LARGEST_COUNT, "count-too-large"),
    until: untilOf(parts.get("UNTIL")),
    byDay: byDayOf(parts.get("BYDAY")),
    byMonthDay: list("BYMONTHDAY"),
    byMonth: list("BYMONTH"),
    byYearDay: list("BYYEARDAY"),
    byWeekNo: list("BYWEEKNO"),
    bySetPos: list("BYSETPOS"),
    byHour: list("BYHOUR"),
    byMinute: list("BYMINUTE"),
    weekStart: parts.has("WKST") ? weekdayNamed(parts.get("WKST")!) : 1,
  };
  checkTogether(rule);
  checkDensity(rule);
  return rule;
}

/** The rule as the value of an RRULE property, the same for the same rule; UNTIL is a wall time without Z. */
export function ruleText(rule: Rule): string {
  const listed = Object.entries(LISTS).map(([name, { field }]) => [name, rule[field].join(",")] as const);
  const lists = new Map<string, string>(listed);
  const parts: (readonly [string, string])[] = [
    ["FREQ", rule.freq.toUpperCase()],
    ["INTERVAL", rule.interval === 1 ? "" : String(rule.interval)],
    ["COUNT", rule.count === null ? "" : String(rule.count)],
    ["UNTIL", rule.until === null ? "" : rule.until.replace(/[-:]/g, "")],
    ...["BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"].map((name) => [name, lists.get(name)!] as const),
    ["BYDAY", rule.byDay.map(({ weekday, nth }) => `${nth ?? ""}${WEEKDAYS[weekday - 1]!}`).join(",")],
    ...["BYHOUR", "BYMINUTE", "BYSETPOS"].map((name) => [name, lists.get(name)!] as const),
    ["WKST", rule.weekStart === 1 ? "" : WEEKDAYS[rule.weekStart - 1]!],
  ];
  return parts
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${value}`)
    .join(";");
}

/**
 * Whether a series that begins at a wall time can repeat so: it must not end before it begins, and its rule must give
 * some start, in the reach of the calendar. That the first occurrence itself is given by the rule is not asked.
 * @throws Refusal `until-before-start`, `rule-never`; `no-such-date` or `date-out-of-range` of the start itself
 */
export function checkRule(rule: Rule, localStart: LocalText): void {
  const plan = planOf({ ...rule, count: null, until: null }, localStart);
  if (rule.until !== null && wallOf(rule.until)! < plan.start) throw new Refusal("until-before-start");
  if (startsBetween(plan, plan.start, plan.end, 1).length === 0) throw new Refusal("rule-never");
}

function partsOf(text: string): Map<string, string> {
  if (text.length > LONGEST_TEXT) throw new Refusal("rule-too-dense");
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(";")) {
    const [name, value, ...more] = part.split("=");
    if (name === undefined || !value || more.length > 0) throw new Refusal("rule-malformed");
    if (!NAMES.has(name) || parts.has(name)) throw new Refusal("rule-malformed");
    parts.set(name, value);
  }
  return parts;
}

function frequencyOf(name: string | undefined): Rule["freq"] {
  if (name !== undefined && TOO_OFTEN.includes(name)) throw new Refusal("rule-too-often");
  if (name === undefined || !Object.hasOwn(FREQUENCIES, name)) throw new Refusal("rule-malformed");
  return FREQUENCIES[name as keyof typeof FREQUENCIES];
}

function wholeOf(text: string | undefined, largest: number, above: string): number | null {
  if (text === undefined) return null;
  if (!/^\d+$/.test(text) || Number(text) < 1) throw new Refusal("rule-malformed");
  if (Number(text) > largest) throw new Refusal(above);
  return Number(text);
}

function numbersOf(text: string | undefined, name: ListName): number[] {
  if (text === undefined) return [];
  const { from, to, signed } = LISTS[name];
  const numbers = text.split(",").map((one) => {
    const size = Math.abs(Number(one));
    if (!(signed ? /^[+-]?\d{1,3}$/ : /^\d{1,2}$/).test(one) || size < from || size > to) {
      throw new Refusal("rule-malformed");
    }
    return Number(one);
  });
  return [...new Set(numbers)].sort(fromFrontToEnd);
}

function byDayOf(text: string | undefined): Rule["byDay"] {
  if (text === undefined) return [];
  const days = text.split(",").map((one) => {
    const [, digits, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(one) ?? [];
    const nth = digits === undefined ? null : Number(digits);
    if (name === undefined || nth === 0 || Math.abs(nth ?? 1) > 53) throw new Refusal("rule-malformed");
    return { weekday: weekdayNamed(name), nth };
  });
  const single = new Map(days.map((day) => [`${day.weekday} ${day.nth}`, day]));
  return [...single.values()].sort((a, b) => fromFrontToEnd(a.nth ?? 0, b.nth ?? 0) || a.weekday - b.weekday);
}

function weekdayNamed(name: string): Weekday {
  const index = WEEKDAYS.indexOf(name);
  if (index < 0) throw new Refusal("rule-malformed");
  return (index + 1) as Weekday;
}

function untilOf(text: string | undefined): LocalText | null {
  if (text === undefined) return null;
  const [, year, month, date, hour = "23", minute = "59", second = "59"] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?$/.exec(text) ?? [];
  const until = `${year}-${month}-${date}T${hour}:${minute}:${second}`;
  if (wallOf(until) === null) throw new Refusal("rule-malformed");
  return until;
}

/** What the RFC forbids in one rule, because it would say two things or nothing. */
function checkTogether(rule: Rule): void {
  const numbered = rule.byDay.some(({ nth }) => nth !== null);
  const yearly = rule.freq === "yearly";
  const slow = yearly || rule.freq === "monthly";
  const others = [rule.byDay, rule.byMonthDay, rule.byMonth, rule.byYearDay, rule.byWeekNo, rule.byHour, rule.byMinute];
  if (
    (rule.count !== null && rule.until !== null) ||
    (numbered && (!slow || rule.byWeekNo.length > 0)) ||
    (rule.byMonthDay.length > 0 && rule.freq === "weekly") ||
    (rule.byYearDay.length > 0 && !yearly) ||
    (rule.byWeekNo.length > 0 && !yearly) ||
    (rule.bySetPos.length > 0 && others.every(({ length }) => length === 0))
  ) {
    throw new Refusal("rule-malformed");
  }
}

function checkDensity(rule: Rule): void {
  const lists = [rule.byDay, ...Object.values(LISTS).map(({ field }) => rule[field])];
  const product = lists.reduce((sofar, { length }) => sofar * Math.max(1, length), 1);
  const aDay = Math.max(1, rule.byHour.length) * Math.max(1, rule.byMinute.length);
  if (product > LARGEST_PRODUCT || aDay > MOST_STARTS_A_DAY) throw new Refusal("rule-too-dense");
}

/** 1, 2, … before …, −2, −1. */
function fromFrontToEnd(a: number, b: number): number {
  return a < 0 === b < 0 ? a - b : b - a;
}
