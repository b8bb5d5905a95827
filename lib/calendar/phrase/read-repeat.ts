import type { Weekday } from "@/lib/calendar/day";
import { weekdayAt } from "@/lib/calendar/phrase/names";
import { ordinalAt, ordinalOrLastAt, wholeAt } from "@/lib/calendar/phrase/numbers";
import { dateAt } from "@/lib/calendar/phrase/read-date";
import { partAt } from "@/lib/calendar/phrase/read-part";
import type { Reading, RepeatSaid, Said } from "@/lib/calendar/phrase/said";
import { goesOn, past, textAt, type Read, type Token } from "@/lib/calendar/phrase/tokens";

const EACH = ["every", "each"];
const WORKING_DAYS = ["weekday", "weekdays", "workday", "workdays"];
const THROUGH = ["to", "through", "till", "until", "-"];
const LINKS = [",", "and", "&", "/", "or"];

const each = (...weekdays: readonly Weekday[]) => weekdays.map((weekday) => ({ weekday, nth: null }));
const repeat = (freq: RepeatSaid["freq"], interval = 1, byDay: RepeatSaid["byDay"] = []) => ({ freq, interval, byDay });
const WORKING_WEEK = repeat("weekly", 1, each(1, 2, 3, 4, 5));
const WEEKENDS = [each(6), each(7), each(6, 7)].map((days) => repeat("weekly", 1, days));

const UNITS = new Map<string, RepeatSaid>([
  ["day", repeat("daily")],
  ["week", repeat("weekly")],
  ["fortnight", repeat("weekly", 2)],
  ["month", repeat("monthly")],
  ["year", repeat("yearly")],
]);
const ADVERBS = new Map<string, RepeatSaid>([
  ["daily", repeat("daily")],
  ["weekly", repeat("weekly")],
  ["fortnightly", repeat("weekly", 2)],
  ["monthly", repeat("monthly")],
  ["yearly", repeat("yearly")],
  ["annually", repeat("yearly")],
]);

/** "every Friday", "each morning", "every second Tuesday", "Sundays", "the first Sunday of each month", "daily". */
export function readRepeat(tokens: readonly Token[], i: number): Reading | null {
  return every(tokens, i) ?? nthOfMonth(tokens, i) ?? plural(tokens, i) ?? adverb(tokens, i);
}

function every(tokens: readonly Token[], i: number): Reading | null {
  const each = past(tokens, i, "on", "in", "once");
  if (!EACH.includes(textAt(tokens, each))) return null;
  const j = past(tokens, each + 1, "single");
  const date = dateAt(tokens, j);
  if (date !== null) return { said: { day: date.value, repeat: [repeat("yearly")] }, next: date.next };
  const ofMonth = dayOfMonth(tokens, j);
  if (ofMonth !== null) return ofMonth;
  if (textAt(tokens, j) === "other") return counted(tokens, j + 1, 2, false);
  const nth = ordinalOrLastAt(tokens, j);
  if (nth !== null) return counted(tokens, nth.next, nth.value, true);
  const whole = wholeAt(tokens, j);
  return whole === null ? counted(tokens, j, 1, false) : counted(tokens, whole.next, whole.value, false);
}

/** `nth`: an ordinal was said, which may be the how-manieth of the month. */
function counted(tokens: readonly Token[], i: number, count: number, nth: boolean): Reading | null {
  const text = textAt(tokens, i);
  if (/^(?:hour|minute|second)s?$/.test(text)) return { said: {}, next: i + 1 };
  const weekdays = weekdaysAt(tokens, i);
  if (weekdays !== null) {
    const ofMonth = ofTheMonth(tokens, weekdays.next);
    const monthly = repeat(
      "monthly",
      1,
      weekdays.value.map((weekday) => ({ weekday, nth: count })),
    );
    if (nth && count <= 5 && ofMonth > weekdays.next) return { said: { repeat: [monthly] }, next: ofMonth };
    const weekly = repeat("weekly", count, each(...weekdays.value));
    // "Every second Friday" skips one; every first, fourth and last is of the month, and the third may be either.
    if (!nth || count === 2) return inStep(weekly, weekdays.next);
    if (count === 3) return { said: { repeat: [weekly, monthly] }, next: weekdays.next };
    return count <= 5 ? { said: { repeat: [monthly] }, next: weekdays.next } : null;
  }
  if (count < 1) return null;
  const unit = UNITS.get(text.endsWith("s") ? text.slice(0, -1) : text);
  if (unit?.freq === "monthly") {
    const onNth = nthWeekdayAfter(tokens, i + 1);
    if (onNth !== null) return inStep({ ...unit, interval: count, byDay: onNth.value }, onNth.next);
  }
  if (unit !== undefined) return inStep({ ...unit, interval: unit.interval * count }, i + 1);
  const part = partAt(tokens, i);
  if (part !== null) return inStep(repeat("daily", count), part.next, { part: part.value.part });
  if (/^weekends?$/.test(text) && count <= 99) {
    return { said: { repeat: WEEKENDS.map((one) => ({ ...one, interval: count })) }, next: i + 1 };
  }
  return WORKING_DAYS.includes(text) && count === 1 ? { said: { repeat: [WORKING_WEEK] }, next: i + 1 } : null;
}

function inStep(one: RepeatSaid, next: number, beside: Said = {}): Reading | null {
  return one.interval >= 1 && one.interval <= 99 ? { said: { ...beside, repeat: [one] }, next } : null;
}

/** "Mondays and Thursdays", "Saturday mornings", "on weekdays", "weekends". */
function plural(tokens: readonly Token[], i: number): Reading | null {
  const j = past(tokens, i, "on", "at");
  const text = textAt(tokens, j);
  if (text === "weekends") return { said: { repeat: WEEKENDS }, next: j + 1 };
  const working = WORKING_DAYS.includes(text);
  const weekdays = working ? { value: [], next: j + 1, plural: text.endsWith("s") } : weekdaysAt(tokens, j);
  if (weekdays === null) return null;
  const part = partAt(tokens, weekdays.next);
  if (!weekdays.plural && !part?.value.plural) return null;
  const said = { repeat: [working ? WORKING_WEEK : repeat("weekly", 1, each(...weekdays.value))] };
  if (part === null) return { said, next: weekdays.next };
  return { said: { ...said, part: part.value.part }, next: part.next };
}

function weekdaysAt(tokens: readonly Token[], i: number): (Read<Weekday[]> & { plural: boolean }) | null {
  const first = weekdayAt(tokens, i);
  if (first === null) return null;
  const value = [first.value.weekday];
  let { next } = first;
  let { plural } = first.value;
  const until = THROUGH.includes(textAt(tokens, next)) ? weekdayAt(tokens, next + 1) : null;
  if (until !== null) {
    for (let day = value[0]!; day !== until.value.weekday;) {
      day = ((day % 7) + 1) as Weekday;
      value.push(day);
    }
    return { value, next: until.next, plural: plural && until.value.plural };
  }
  while (value.length < 7 && LINKS.includes(textAt(tokens, next))) {
    const after = textAt(tokens, next) === "," ? past(tokens, next + 1, "and") : next + 1;
    const more = weekdayAt(tokens, past(tokens, after, "on"));
    if (more === null) break;
    value.push(more.value.weekday);
    next = more.next;
    plural &&= more.value.plural;
  }
  return { value: [...new Set(value)], next, plural };
}

/** "the first Sunday of each month", "the 3rd of every month". */
function nthOfMonth(tokens: readonly Token[], i: number): Reading | null {
  const j = past(tokens, past(tokens, i, "on"), "the");
  const nth = ordinalOrLastAt(tokens, j);
  if (nth === null) return null;
  const weekday = weekdayAt(tokens, nth.next);
  if (weekday === null) return dayOfMonth(tokens, j);
  const next = ofTheMonth(tokens, weekday.next);
  if (next === weekday.next || nth.value > 5) return null;
  const byDay = [{ weekday: weekday.value.weekday, nth: nth.value }];
  return { said: { repeat: [repeat("monthly", 1, byDay)], ...onceIf(tokens, next) }, next };
}

/** The Sunday of "every month on the first Sunday". */
function nthWeekdayAfter(tokens: readonly Token[], i: number): Read<RepeatSaid["byDay"]> | null {
  const nth = ordinalOrLastAt(tokens, past(tokens, past(tokens, i, "on"), "the"));
  const weekday = nth === null || nth.value > 5 ? null : weekdayAt(tokens, nth.next);
  if (nth === null || weekday === null) return null;
  return { value: [{ weekday: weekday.value.weekday, nth: nth.value }], next: weekday.next };
}

function dayOfMonth(tokens: readonly Token[], i: number): Reading | null {
  const day = ordinalAt(tokens, i);
  if (day === null || day.value > 31) return null;
  const next = ofTheMonth(tokens, day.next);
  if (next === day.next) return null;
  const said = { day: { kind: "day-of-month", date: day.value, weekday: null }, repeat: [repeat("monthly")] } as const;
  const once = EACH.includes(textAt(tokens, i - 1)) ? {} : onceIf(tokens, next);
  return { said: { ...said, ...once }, next };
}

/** "The first of the month" may be the next one alone; that of each month is not. */
function onceIf(tokens: readonly Token[], next: number): Said {
  return EACH.includes(textAt(tokens, next - 2)) ? {} : { perhapsOnce: true };
}

/** The index after "of the month"; the index itself where it is not said. */
function ofTheMonth(tokens: readonly Token[], i: number): number {
  const j = past(tokens, i, "of", "in");
  if (j === i) return i;
  const k = past(tokens, j, "the", "a", ...EACH);
  return k > j && textAt(tokens, k) === "month" ? k + 1 : i;
}

/** "daily", "once a week": "our weekly walk" is no plan, "weekly on Friday" is. */
function adverb(tokens: readonly Token[], i: number): Reading | null {
  const text = textAt(tokens, i);
  const known = ADVERBS.get(text);
  if (known !== undefined) return { said: { repeat: [known] }, next: i + 1, loose: "beside" };
  if (text === "nightly") return { said: { repeat: [repeat("daily")], part: "night" }, next: i + 1, loose: "beside" };
  const unit = UNITS.get(textAt(tokens, i + 2));
  if (text !== "once" || !goesOn(tokens, i + 1, "a") || unit === undefined) return null;
  return { said: { repeat: [unit] }, next: i + 3, loose: "beside" };
}
