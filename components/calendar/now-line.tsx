"use client";
import { positionOf, type AxisDay } from "@/lib/calendar/day-axis";
import { useNow } from "@/lib/sync/client/react";

/** Where the present is, on the day it is in: a line behind the blocks, which it would strike out, and a point before. */
export function NowLine({ day, axisLength }: { day: AxisDay; axisLength: number }) {
  const now = useNow();
  if (now < day.startMs || now >= day.endMs) return null;
  return (
    <div
      aria-hidden
      data-now
      className="pointer-events-none absolute inset-x-0"
      style={{ insetBlockStart: `${(positionOf(day, now) / axisLength) * 100}%` }}
    >
      <span className="absolute inset-x-0 -top-px border-t-2 border-now" />
      <span className="absolute -start-1 -top-1 z-2 size-2 rounded-full bg-now" />
    </div>
  );
}
