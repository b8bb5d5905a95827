"use client";
import { useEffect } from "react";
import { beUnready } from "@/lib/checkin/readiness-commands";
import type { CheckInRow, JottingRow } from "@/lib/checkin/schema";
import { useRun } from "@/lib/sync/client/react";

/** Gives back what was sealed for a check-in that ended, or lapsed, before it was revealed: it can be changed again. */
export function useUnsealed(jottings: readonly JottingRow[], open: CheckInRow | null): void {
  const run = useRun();
  const stale = jottings.find(({ checkInId }) => checkInId !== null && checkInId !== open?.id)?.checkInId ?? null;
  useEffect(() => {
    if (stale !== null) run(beUnready, { id: stale });
  }, [run, stale]);
}
