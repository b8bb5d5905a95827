"use client";
import { useMemo, useState } from "react";
import { datesFrom, datesOf, type DateText, type View, type Weekday } from "@/lib/calendar/day";
import { seenDays, type Day } from "@/lib/calendar/seen-day";
import type { Clock } from "@/lib/couple/whereabouts";

export interface SeenDays {
  /** As they are for the reader; the same array as long as they are the same days. */
  readonly days: readonly Day[];
  /** As many days again, after these. */
  showMore(): void;
}

/** The days that are seen: those of the view, and in a list as many more as were asked for since it began where it does. */
export function useSeenDays(view: View, date: DateText, weekStart: Weekday, clock: Clock): SeenDays {
  const dates = datesOf(view, date, weekStart);
  const first = dates[0]!;
  const beginning = `${view} ${first}`;
  const [more, setMore] = useState({ beginning, times: 0 });
  const times = more.beginning === beginning ? more.times : 0;
  const count = dates.length * (1 + times);
  const days = useMemo(() => seenDays(datesFrom(first, count), clock), [first, count, clock]);
  return { days, showMore: () => setMore({ beginning, times: times + 1 }) };
}
