"use client";
import { useMemo, useState } from "react";
import { datesFrom, datesOf, stretchOf, type DateText, type View, type Weekday } from "@/lib/calendar/day";
import type { Day } from "@/lib/calendar/month";

export interface SeenDays {
  /** In the reader's zone; the same array as long as they are the same days. */
  readonly days: readonly Day[];
  /** As many days again, after these. */
  showMore(): void;
}

/** The days that are seen: those of the view, and in a list as many more as were asked for since it began where it does. */
export function useSeenDays(view: View, date: DateText, weekStart: Weekday, zone: string): SeenDays {
  const dates = datesOf(view, date, weekStart);
  const first = dates[0]!;
  const beginning = `${view} ${first}`;
  const [more, setMore] = useState({ beginning, times: 0 });
  const times = more.beginning === beginning ? more.times : 0;
  const count = dates.length * (1 + times);
  const days = useMemo(
    () => datesFrom(first, count).map((one) => ({ date: one, ...stretchOf(one, zone) })),
    [first, count, zone],
  );
  return { days, showMore: () => setMore({ beginning, times: times + 1 }) };
}
