import { stretchOf, type DateText } from "@/lib/calendar/day";
import type { Times } from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";

/** The hour a new block begins with: the next half hour from now, or nine in the morning of another day. */
export function nextHour(now: number | null, date: DateText, zone: string): Times {
  const half = 30 * MINUTE;
  const startMs = now === null ? stretchOf(date, zone).startMs + 9 * 60 * MINUTE : Math.ceil(now / half) * half;
  return { startMs, endMs: startMs + 60 * MINUTE };
}
