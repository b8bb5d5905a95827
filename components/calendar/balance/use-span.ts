"use client";
import { useSearchParams } from "next/navigation";
import { useMemo } from "react";
import { dateOf, datesOf, isDate, isSameMonth, stepDate, stretchOf, type DateText } from "@/lib/calendar/day";
import type { Weekday } from "@/lib/calendar/day";
import { useNow } from "@/lib/sync/client/react";
import type { TimeRange } from "@/lib/sync/protocol";

export type SpanKind = "week" | "month";

/** The week or month that is looked at, in the reader's zone. */
export interface Span {
  readonly kind: SpanKind;
  readonly first: DateText;
  readonly last: DateText;
  readonly days: number;
  readonly range: TimeRange;
  /** Whether today is in it, and whether it is in today's year. */
  readonly isNow: boolean;
  readonly isThisYear: boolean;
  choose(kind: SpanKind): void;
  step(by: 1 | -1): void;
  toNow(): void;
}

/** As the address says, else the week that today is in; the back button comes back. */
export function useSpan(zone: string, weekStart: Weekday): Span {
  const params = useSearchParams();
  const today = dateOf(useNow(), zone);
  const kind: SpanKind = params.get("span") === "month" ? "month" : "week";
  const asked = params.get("date");
  const date = asked && isDate(asked) ? asked : today;
  return useMemo(() => {
    const all = datesOf(kind, date, weekStart);
    const dates = kind === "month" ? all.filter((one) => isSameMonth(one, date)) : all;
    const [first, last] = [dates[0]!, dates.at(-1)!];
    const go = (to: { span: SpanKind; date: DateText }) =>
      window.history.pushState(null, "", `?${new URLSearchParams(to)}`);
    return {
      kind,
      first,
      last,
      days: dates.length,
      range: { from: stretchOf(first, zone).startMs, to: stretchOf(last, zone).endMs },
      isNow: dates.includes(today),
      isThisYear: first.slice(0, 4) === today.slice(0, 4) && last.slice(0, 4) === today.slice(0, 4),
      choose: (span) => go({ span, date }),
      step: (by) => go({ span: kind, date: stepDate(kind, date, by) }),
      toNow: () => go({ span: kind, date: today }),
    };
  }, [kind, date, today, weekStart, zone]);
}
