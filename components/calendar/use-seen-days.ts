"use client";
import { useMemo } from "react";
import { datesFrom, datesOf, stretchOf, type DateText, type View, type Weekday } from "@/lib/calendar/day";
import type { Day } from "@/lib/calendar/month";

/** The days that are seen, in the reader's zone; the same array as long as they are the same days. */
export function useSeenDays(view: View, date: DateText, weekStart: Weekday, zone: string): readonly Day[] {
  const dates = datesOf(view, date, weekStart);
  const [first, count] = [dates[0]!, dates.length];
  return useMemo(
    () => datesFrom(first, count).map((one) => ({ date: one, ...stretchOf(one, zone) })),
    [first, count, zone],
  );
}
