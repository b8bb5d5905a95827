import { isTornNumber, numberEndsAt } from "@/lib/calendar/phrase/follows";
import { monthAt, weekdayAt } from "@/lib/calendar/phrase/names";
import { ordinalAt, ordinalOrLastAt, wholeAt } from "@/lib/calendar/phrase/numbers";
import type { DaySaid, Reading } from "@/lib/calendar/phrase/said";
import { past, textAt, type Read, type Token } from "@/lib/calendar/phrase/tokens";

type DateSaid = Extract<DaySaid, { kind: "date" }>;

const LEADS = ["on", "from", "for"];
const RANGE = ["-", "to", "until", "till", "through"];
/** What is a fraction or a saying before it is a date. */
const NO_DATES = ["1/2", "1/3", "1/4", "2/3", "3/4", "24/7", "50/50"];
const MOST_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "12 June", "June 12th", "12/6", "12.6.2026", "2026-06-12", "on the 3rd", "the first Sunday of June". */
export function readDate(tokens: readonly Token[], i: number): Reading | null {
  const j = past(tokens, i, ...LEADS);
  const read = inDigits(tokens, j, j > i) ?? dateAt(tokens, j);
  if (read !== null) return { said: { day: read.value }, next: read.next };
  return nthWeekday(tokens, j) ?? dayOfMonth(tokens, j, j > i ? textAt(tokens, i) : "");
}

/** A day with its month by name: "12 June", "the 12th of June 2027", "12–14 June", "June 12". */
export function dateAt(tokens: readonly Token[], i: number): Read<DateSaid> | null {
  return dayFirst(tokens, i) ?? monthFirst(tokens, i);
}

function dayFirst(tokens: readonly Token[], i: number): Read<DateSaid> | null {
  const day = dayAt(tokens, past(tokens, i, "the"));
  if (day === null || isTornNumber(tokens, i)) return null;
  const last = lastDay(tokens, day.next);
  const dotted = past(tokens, last?.next ?? day.next, ".");
  const month = monthAt(tokens, past(tokens, dotted, "of"));
  return month === null ? null : withYear(tokens, month.next, month.value, day.value, last?.value ?? null);
}

function monthFirst(tokens: readonly Token[], i: number): Read<DateSaid> | null {
  const month = monthAt(tokens, i);
  if (month === null) return null;
  const day = dayAt(tokens, past(tokens, month.next, "the"));
  // "March 10 km" and "we may 2 of us" are no dates.
  if (day === null || !numberEndsAt(tokens, day.next)) return null;
  const last = lastDay(tokens, day.next);
  return withYear(tokens, last?.next ?? day.next, month.value, day.value, last?.value ?? null);
}

function dayAt(tokens: readonly Token[], i: number): Read<number> | null {
  const day = ordinalAt(tokens, i) ?? (/^\d{1,2}$/.test(textAt(tokens, i)) ? wholeAt(tokens, i) : null);
  return day !== null && day.value >= 1 && day.value <= 31 ? day : null;
}

function lastDay(tokens: readonly Token[], i: number): Read<number> | null {
  if (!RANGE.includes(textAt(tokens, i))) return null;
  const last = dayAt(tokens, past(tokens, i + 1, "the"));
  // "June 12 to 7 pm" is not to the 7th.
  return last === null || /^(?::|am|pm)$/.test(textAt(tokens, last.next)) ? null : last;
}

function withYear(
  tokens: readonly Token[],
  i: number,
  month: number,
  date: number,
  last: number | null,
): Read<DateSaid> | null {
  const most = MOST_DAYS[month - 1]!;
  if (date > most || (last !== null && (last > most || last <= date))) return null;
  const year = yearAt(tokens, past(tokens, i, ","));
  const said = { kind: "date", year: year?.value ?? null, month, date, last, weekday: null } as const;
  return { value: said, next: year?.next ?? i };
}

function yearAt(tokens: readonly Token[], i: number): Read<number> | null {
  const text = textAt(tokens, i);
  return /^(?:19|20|21)\d\d$/.test(text) && numberEndsAt(tokens, i + 1) ? { value: Number(text), next: i + 1 } : null;
}

/** `led`: "on" stands before it, which makes a date of "12.6" and "1/2". */
function inDigits(tokens: readonly Token[], i: number, led: boolean): Read<DaySaid> | null {
  const [one, mark, two, again, three] = [0, 1, 2, 3, 4].map((k) => textAt(tokens, i + k)) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const glued = (k: number) => tokens[i + k]?.glued ?? false;
  if (!/^\d+$/.test(one) || !/^[-./]$/.test(mark) || !/^\d\d?$/.test(two) || !glued(1) || !glued(2)) return null;
  if (isTornNumber(tokens, i)) return null;
  const full = again === mark && glued(3) && glued(4) && /^\d+$/.test(three);
  if (mark === "-" && full && one.length === 4) return valid({ year: +one, month: +two, date: +three }, i + 5);
  if (one.length > 2) return null;
  const year = full && /^(?:\d\d|(?:19|20|21)\d\d)$/.test(three) ? (+three < 100 ? 2000 + +three : +three) : null;
  const dotAtEnd = mark === "." && again === "." && glued(3) && !full;
  const next = i + (year !== null ? 5 : dotAtEnd ? 4 : 3);
  if (full !== (year !== null) || isTornNumber(tokens, next)) return null;
  if (!dotAtEnd && !numberEndsAt(tokens, next)) return null;
  if (mark === ".") return year !== null || dotAtEnd || led ? valid({ year, month: +two, date: +one }, next) : null;
  if (mark === "-" && year === null) return null;
  if (!led && year === null && NO_DATES.includes(`${one}/${two}`)) return null;
  const canBe = (month: number, date: number) =>
    month >= 1 && month <= 12 && date >= 1 && date <= MOST_DAYS[month - 1]!;
  if (!canBe(+one, +two)) return valid({ year, month: +two, date: +one }, next);
  if (!canBe(+two, +one) || one === two) return valid({ year, month: +one, date: +two }, next);
  return { value: { kind: "slashed", first: +one, second: +two, year }, next };
}

function valid(
  { year, month, date }: { year: number | null; month: number; date: number },
  next: number,
): Read<DaySaid> | null {
  if (month < 1 || month > 12 || date < 1 || date > MOST_DAYS[month - 1]!) return null;
  return { value: { kind: "date", year, month, date, last: null, weekday: null }, next };
}

/** "the first Sunday of June", "the last Friday of next month". */
function nthWeekday(tokens: readonly Token[], i: number): Reading | null {
  const nth = ordinalOrLastAt(tokens, past(tokens, i, "the"));
  if (nth === null || nth.value > 5) return null;
  const weekday = weekdayAt(tokens, nth.next);
  if (weekday === null || !["of", "in"].includes(textAt(tokens, weekday.next))) return null;
  const said = (month: number | null): DaySaid => ({
    kind: "nth-weekday",
    nth: nth.value,
    weekday: weekday.value.weekday,
    month,
  });
  const named = monthAt(tokens, weekday.next + 1);
  if (named !== null) return { said: { day: said(named.value) }, next: named.next };
  const month = monthBeside(tokens, weekday.next + 1);
  return month === null ? null : { said: { day: said(null), month: month.value }, next: month.next };
}

function dayOfMonth(tokens: readonly Token[], i: number, lead: string): Reading | null {
  const afterThe = past(tokens, i, "the");
  const day = ordinalAt(tokens, afterThe);
  if (day === null || day.value < 1 || day.value > 31) return null;
  const inWords = !/^\d/.test(textAt(tokens, afterThe));
  // "The first and the last", "first of all"; "on the third" is a day.
  if (inWords && (lead !== "on" || afterThe === i)) return null;
  const bare = lead === "" && afterThe === i;
  const said = { day: { kind: "day-of-month", date: day.value, weekday: null } } as const;
  const ofMonth = textAt(tokens, day.next) === "of" ? monthBeside(tokens, day.next + 1) : null;
  if (ofMonth !== null) return { said: { ...said, month: ofMonth.value }, next: ofMonth.next };
  if (!numberEndsAt(tokens, day.next)) return null;
  // "Friday 12th", "the 12th or 13th".
  return bare ? { said, next: day.next, loose: "beside" } : { said, next: day.next };
}

function monthBeside(tokens: readonly Token[], i: number): Read<number> | null {
  const which = ["this", "next"].indexOf(textAt(tokens, i));
  return which >= 0 && textAt(tokens, i + 1) === "month" ? { value: which, next: i + 2 } : null;
}
