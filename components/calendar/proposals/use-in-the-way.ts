"use client";
import { useMemo } from "react";
import { inTheWay, type InTheWay } from "@/components/calendar/proposals/in-the-way";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { Block, BlockException } from "@/lib/calendar/schema";
import { DAY } from "@/lib/calendar/time";
import { useHold, useMe, useNow, useRows } from "@/lib/sync/client/react";

/** Of what repeats so much is fetched to be compared with it. Milliseconds. */
export const AHEAD = 9 * 7 * DAY;

/** What of mine or ours a proposal would lie over, as it is now. */
export function useInTheWay(waiting: Waiting): InTheWay {
  const me = useMe();
  const blocks = useRows(Block);
  const exceptions = useRows(BlockException);
  const now = useNow();
  const { startMs, endMs, row } = waiting.offered;
  useHold({ from: startMs - DAY, to: row.rrule === null ? endMs + DAY : Math.max(endMs, now) + AHEAD });
  return useMemo(() => inTheWay(waiting, blocks, exceptions, me, now), [waiting, blocks, exceptions, me, now]);
}
