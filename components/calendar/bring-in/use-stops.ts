"use client";
import { useEffect, useState } from "react";
import { inPieces } from "@/components/calendar/bring-in/in-pieces";
import type { BroughtSharing } from "@/lib/calendar/bring-command";
import { makeStops, type Candidate } from "@/lib/calendar/bringing";
import { Block, BlockException } from "@/lib/calendar/schema";
import type { Stopped } from "@/lib/calendar/stopped";
import type { Refusal } from "@/lib/errors";
import { useMe, useRows } from "@/lib/sync/client/react";

export type Stops = ReadonlyMap<Candidate, Stopped | Refusal>;

/** Which of them protected time would stop, as it is by now; null while that is looked at. */
export function useStops(candidates: readonly Candidate[], sharing: BroughtSharing, now: number): Stops | null {
  const actor = useMe();
  const blocks = useRows(Block);
  const exceptions = useRows(BlockException);
  const [known, setKnown] = useState<{ readonly of: readonly unknown[]; readonly stops: Stops } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const work = stopsOf(candidates, makeStops(blocks, exceptions, actor, now), sharing);
    void inPieces(work, () => isWanted).then((stops) => {
      if (stops) setKnown({ of: [candidates, sharing], stops });
    });
    return () => {
      isWanted = false;
    };
  }, [candidates, sharing, blocks, exceptions, actor, now]);
  // While only what is in the way has changed, what was known of it stays in sight.
  return known?.of[0] === candidates && known.of[1] === sharing ? known.stops : null;
}

function* stopsOf(
  candidates: readonly Candidate[],
  stopOf: ReturnType<typeof makeStops>,
  sharing: BroughtSharing,
): Generator<number, Stops> {
  const stops = new Map<Candidate, Stopped | Refusal>();
  for (const [n, candidate] of candidates.entries()) {
    const stop = stopOf(candidate, sharing);
    if (stop) stops.set(candidate, stop);
    yield n / candidates.length;
  }
  return stops;
}
