import { numberEndsAt } from "@/lib/calendar/phrase/follows";
import { monthAt, weekdayAt } from "@/lib/calendar/phrase/names";
import { partAt } from "@/lib/calendar/phrase/read-part";
import type { Reading, Which } from "@/lib/calendar/phrase/said";
import { goesOn, past, textAt, type Token } from "@/lib/calendar/phrase/tokens";

const LEADS = ["on", "from", "for", "at", "over", "during", "sometime"];
const TOMORROW = ["tomorrow", "tomorow", "tommorow", "tmrw"];
const WHOLE = ["whole", "entire", "all"];

/** "today", "tomorrow", "this Friday", "next week", "the weekend". */
export function readDay(tokens: readonly Token[], i: number): Reading | null {
  const j = past(tokens, i, ...LEADS);
  return (
    near(tokens, j) ?? weekday(tokens, j) ?? weekend(tokens, i, j) ?? weekOrMonth(tokens, j) ?? wholeDay(tokens, i)
  );
}

function near(tokens: readonly Token[], i: number): Reading | null {
  const day = (days: number) => ({ kind: "later", days, weeks: null }) as const;
  const text = textAt(tokens, i);
  const j = past(tokens, i, "the");
  if (goesOn(tokens, j, "day", "after") && TOMORROW.includes(textAt(tokens, j + 2)))
    return { said: { day: day(2) }, next: j + 3 };
  if (TOMORROW.includes(text)) return { said: { day: day(1) }, next: i + 1 };
  if (text === "today") return { said: { day: day(0) }, next: i + 1 };
  if (text === "tonight") return { said: { day: day(0), part: "evening" }, next: i + 1 };
  const part = text === "this" ? partAt(tokens, i + 1) : null;
  if (part !== null && !part.value.plural) return { said: { day: day(0), part: part.value.part }, next: part.next };
  return null;
}

/** "the", "this", "next", "this coming"; the word after it is at `next`. */
function whichAt(tokens: readonly Token[], i: number): { which: Which; next: number } {
  const j = past(tokens, i, "the");
  if (textAt(tokens, j) === "next") return { which: "next", next: j + 1 };
  if (["coming", "upcoming"].includes(textAt(tokens, j))) return { which: "coming", next: j + 1 };
  if (textAt(tokens, j) !== "this") return { which: "coming", next: j };
  const next = past(tokens, j + 1, "coming", "upcoming");
  return { which: next > j + 1 ? "coming" : "this", next };
}

function weekday(tokens: readonly Token[], i: number): Reading | null {
  const { which, next: j } = whichAt(tokens, i);
  const named = weekdayAt(tokens, j);
  if (named === null || named.value.plural) return null;
  const date = dateAfter(tokens, named.next);
  if (date !== null) {
    return { said: { day: { kind: "day-of-month", date, weekday: named.value.weekday } }, next: named.next + 1 };
  }
  const afterNext = goesOn(tokens, named.next, "after", "next");
  // "Friday week" is the Friday in a week.
  const inAWeek = which === "coming" && textAt(tokens, named.next) === "week" ? 7 : 0;
  const said = {
    kind: "weekday",
    weekday: named.value.weekday,
    which: afterNext ? "after-next" : which,
    weeks: null,
    plus: inAWeek,
  } as const;
  const next = named.next + (afterNext ? 2 : inAWeek > 0 ? 1 : 0);
  const led = ["on", "this", "next", "coming"].includes(textAt(tokens, j - 1));
  if (named.value.doubtful && !led) return { said: { day: said }, next, loose: "beside" };
  return { said: { day: said }, next };
}

/** The 19 of "Friday 19", which is no hour as 7 may be; nor is it in "Friday 19:00", "Friday 18-20", "Friday 13 June". */
function dateAfter(tokens: readonly Token[], i: number): number | null {
  if (!/^(?:1[3-9]|2\d|3[01])$/.test(textAt(tokens, i)) || monthAt(tokens, i + 1) !== null) return null;
  const goesOnAsHours = ["-", "to", "till", "until", "/"].includes(textAt(tokens, i + 1));
  return goesOnAsHours || !numberEndsAt(tokens, i + 1) ? null : Number(textAt(tokens, i));
}

function weekend(tokens: readonly Token[], from: number, i: number): Reading | null {
  const { which, next: j } = whichAt(tokens, i);
  const whole = past(tokens, j, ...WHOLE);
  const the = past(tokens, whole, "the");
  if (textAt(tokens, the) !== "weekend" || (the > whole && whole === j)) return null;
  const next = the + 1;
  const afterNext = goesOn(tokens, next, "after", "next");
  const said = { kind: "weekend", which: afterNext ? "after-next" : which, whole: whole > j } as const;
  // "A weekend away" is no certain one.
  const bare = the === from;
  return { said: { day: said }, next: next + (afterNext ? 2 : 0), ...(bare ? { loose: "alone" as const } : {}) };
}

function weekOrMonth(tokens: readonly Token[], i: number): Reading | null {
  const j = past(tokens, i, "in", "within");
  const { which, next: k } = whichAt(tokens, j);
  const unit = textAt(tokens, k);
  if (unit !== "week" && unit !== "month") return null;
  const afterNext = goesOn(tokens, k + 1, "after", "next");
  // "The week" is none, and "the coming week" is the next.
  if (which === "coming" && !afterNext && textAt(tokens, k - 1) !== "coming") return null;
  const count = afterNext ? 2 : which === "this" ? 0 : 1;
  return { said: unit === "week" ? { week: count } : { month: count }, next: k + (afterNext ? 3 : 1) };
}

function wholeDay(tokens: readonly Token[], i: number): Reading | null {
  const j = past(tokens, i, "for");
  if (goesOn(tokens, j, "all", "day")) return { said: { wholeDay: true }, next: j + 2 };
  if (goesOn(tokens, j, "all", "-", "day")) return { said: { wholeDay: true }, next: j + 3 };
  const k = past(tokens, j, "the");
  if (!["whole", "entire"].includes(textAt(tokens, k)) || textAt(tokens, k + 1) !== "day") return null;
  return { said: { wholeDay: true }, next: k + 2 };
}
