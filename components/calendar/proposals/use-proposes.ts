"use client";
import { Rhythm } from "@/lib/calendar/schema";
import { straightInOf } from "@/lib/calendar/rhythm";
import type { Times } from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";
import { useMe, useNow, useRows } from "@/lib/sync/client/react";

/**
 * Whether a thing that becomes ours is proposed first: not what is over by then, nor what both let go straight in. What
 * lies over protected time is told by the plan itself (lib/calendar/laying.ts), and asked about.
 */
export function useProposes(): (times: Times, rrule: string | null) => boolean {
  const { coupleId } = useMe();
  const said = useRows(Rhythm);
  const now = useNow();
  return ({ startMs, endMs }, rrule) => {
    if (coupleId === null) return false;
    return rrule !== null || (endMs > now && endMs - startMs > straightInOf(said, coupleId) * MINUTE);
  };
}
