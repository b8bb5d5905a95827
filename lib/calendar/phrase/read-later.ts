import { monthAt, weekdayAt } from "@/lib/calendar/phrase/names";
import { wholeAt } from "@/lib/calendar/phrase/numbers";
import { lengthAt } from "@/lib/calendar/phrase/read-length";
import type { Reading, Said } from "@/lib/calendar/phrase/said";
import { goesOn, past, textAt, type Token } from "@/lib/calendar/phrase/tokens";

/** "in two weeks", "in an hour", "in a month", "three days from now", "a week from Friday". */
export function readLater(tokens: readonly Token[], i: number): Reading | null {
  if (textAt(tokens, i) === "in") return monthsLater(tokens, i + 1) ?? inLength(tokens, i + 1);
  const length = lengthAt(tokens, i);
  if (length === null || !["from", "after"].includes(textAt(tokens, length.next))) return null;
  const { days, weeks, minutes } = length.value;
  const j = length.next + 1;
  if (textAt(tokens, j) === "now") return { said: later(minutes, days, weeks), next: j + 1 };
  if (days === null) return null;
  if (textAt(tokens, j) === "today") return { said: later(minutes, days, weeks), next: j + 1 };
  if (textAt(tokens, j) === "tomorrow")
    return { said: { day: { kind: "later", days: days + 1, weeks: null } }, next: j + 1 };
  const weekday = weekdayAt(tokens, past(tokens, j, "this", "next"));
  if (weekday === null) return null;
  const said = { kind: "weekday", weekday: weekday.value.weekday, which: "coming", weeks: null, plus: days } as const;
  return { said: { day: said }, next: weekday.next };
}

function inLength(tokens: readonly Token[], i: number): Reading | null {
  const length = lengthAt(tokens, past(tokens, i, "about", "around", "exactly"));
  if (length === null) return null;
  const { days, weeks, minutes } = length.value;
  const next = goesOn(tokens, length.next, "'", "time")
    ? length.next + 2
    : past(tokens, past(tokens, length.next, "'", "’"), "time");
  return { said: later(minutes, days, weeks), next };
}

function later(minutes: number, days: number | null, weeks: number | null): Said {
  return days === null ? { clock: { kind: "later", minutes } } : { day: { kind: "later", days, weeks } };
}

function monthsLater(tokens: readonly Token[], i: number): Reading | null {
  const one = textAt(tokens, i) === "a";
  const count = one ? { value: 1, next: i + 1 } : wholeAt(tokens, i);
  if (count === null || count.value < 1 || count.value > 120) return null;
  const unit = textAt(tokens, count.next);
  if (/^months?$/.test(unit))
    return { said: { day: { kind: "months-later", months: count.value } }, next: count.next + 1 };
  if (/^years?$/.test(unit))
    return { said: { day: { kind: "months-later", months: count.value * 12 } }, next: count.next + 1 };
  return null;
}

/** "in June". */
export function readMonth(tokens: readonly Token[], i: number): Reading | null {
  if (!["in", "during", "this"].includes(textAt(tokens, i))) return null;
  const month = monthAt(tokens, i + 1);
  return month === null ? null : { said: { day: { kind: "month", month: month.value } }, next: month.next };
}
