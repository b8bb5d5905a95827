import { Temporal } from "temporal-polyfill";
import { addDays, dateOf, firstOfMonth, startOfWeek, stretchOf, type DateText, type Weekday } from "@/lib/calendar/day";
import { DAY } from "@/lib/calendar/time";
import type { TimeRange } from "@/lib/sync/protocol";

/** How far ahead is looked: so many days from now on, or what people call a week and a month. */
export type Span = 7 | 14 | 28 | "this-week" | "next-week" | "this-month" | "next-month";

/** Where one is, and the weekday that weeks begin with there. */
export interface Here {
  /** IANA. */
  readonly zone: string;
  readonly weekStart: Weekday;
}

/**
 * The instants of a span, as it is said at an instant (Unix milliseconds) and none before that. Weeks and months end where
 * the calendar says so, by the clock where one is.
 */
export function spanFrom(span: Span, nowMs: number, { zone, weekStart }: Here): TimeRange {
  if (typeof span === "number") return { from: nowMs, to: nowMs + span * DAY };
  const today = dateOf(nowMs, zone);
  const [first, after] = span.endsWith("week") ? weekOf(today, weekStart) : monthOf(today);
  const next = span.endsWith("week") ? addDays(after, 7) : monthOf(after)[1];
  const [begins, ends] = span.startsWith("this") ? [first, after] : [after, next];
  return { from: Math.max(nowMs, stretchOf(begins, zone).startMs), to: stretchOf(ends, zone).startMs };
}

/** What comes after a span, to be looked at where that has nothing left; null where there is no such word. */
export function spanAfter(span: Span): Span | null {
  return span === "this-week" ? "next-week" : span === "this-month" ? "next-month" : null;
}

/** The first date of the week, and of the one after it. */
function weekOf(date: DateText, weekStart: Weekday): [DateText, DateText] {
  const first = startOfWeek(date, weekStart);
  return [first, addDays(first, 7)];
}

function monthOf(date: DateText): [DateText, DateText] {
  const first = firstOfMonth(date);
  return [first, Temporal.PlainDate.from(first).add({ months: 1 }).toString()];
}
