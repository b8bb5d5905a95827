"use client";
import { useMemo, useState } from "react";
import type { Chosen } from "@/components/calendar/bring-in/bring-act";
import type { Read } from "@/components/calendar/bring-in/use-reading";
import { useStops } from "@/components/calendar/bring-in/use-stops";
import type { People } from "@/components/shell/people";
import type { BroughtSharing } from "@/lib/calendar/bring-command";
import { hereAlready, MOST_BROUGHT, nearest, type Candidate } from "@/lib/calendar/bringing";
import { LOOKED_AT } from "@/lib/calendar/clash";
import { Block, BlockDetail } from "@/lib/calendar/schema";
import { isStopped, type Stopped } from "@/lib/calendar/stopped";
import { instantMs } from "@/lib/calendar/time";
import { useHold, useMe, useRows, useStatus } from "@/lib/sync/client/react";
import type { TimeRange } from "@/lib/sync/protocol";

/** What protected time is in the way of, as far as it can be answered. */
export interface InTheWay {
  readonly candidate: Candidate;
  readonly stop: Stopped;
}

/** Of what is in a file, what its owner has brought in, and whose it is to be. Nothing is shown that is not chosen. */
export function useChoice({ candidates }: Read, people: People, now: number) {
  const actor = useMe();
  const blocks = useRows(Block);
  const details = useRows(BlockDetail);
  const [wanted, setSharing] = useState<BroughtSharing>("hidden");
  const [duty, setDuty] = useState(false);
  const [withOver, setWithOver] = useState(false);
  const [again, setAgain] = useState(false);
  const [accepted, setAccepted] = useState<ReadonlySet<Candidate>>(new Set());
  // One who is alone by now, the other having left meanwhile, keeps it as their own.
  const sharing = people.partner ? wanted : "hidden";
  const range = useMemo(() => around(candidates, now), [candidates, now]);
  const { held } = useHold(range);
  const isOffline = useStatus().connection === "offline";
  const here = useMemo(() => hereAlready(candidates, blocks, details, actor), [candidates, blocks, details, actor]);
  const fresh = useMemo(() => candidates.filter((one) => again || !here.has(one)), [candidates, again, here]);
  const over = useMemo(() => fresh.filter((one) => one.isOver), [fresh]);
  const meant = useMemo(() => (withOver ? fresh : fresh.filter((one) => !one.isOver)), [fresh, withOver]);
  const chosen = useMemo(() => nearest(meant), [meant]);
  const stops = useStops(chosen, sharing, now);
  const inTheWay = chosen.flatMap((candidate): InTheWay[] => {
    const stop = stops?.get(candidate);
    return stop && isStopped(stop) ? [{ candidate, stop }] : [];
  });
  const given = chosen.flatMap((candidate): Chosen[] => {
    const stop = stops?.get(candidate);
    if (!stop) return [{ candidate, answer: null }];
    if (!isStopped(stop) || !accepted.has(candidate)) return [];
    return [{ candidate, answer: stop.code === "over-own-protected" ? "anyway" : "propose" }];
  });
  return {
    sharing,
    setSharing,
    /** Whether all of it is work and duties. */
    duty,
    setDuty,
    /** How many are over, or here already; and whether these are wanted, too. */
    over: over.length,
    withOver,
    setWithOver,
    here: here.size,
    again,
    setAgain,
    /** How many are more than come at once. */
    tooMany: Math.max(0, meant.length - MOST_BROUGHT),
    inTheWay,
    /** How many lie over so much protected time that it cannot be looked through. */
    unclear: chosen.filter((one) => stops?.has(one)).length - inTheWay.length,
    accepted,
    accept(candidate: Candidate, isAccepted: boolean): void {
      const next = new Set(accepted);
      if (isAccepted) next.add(candidate);
      else next.delete(candidate);
      setAccepted(next);
    },
    given,
    /** Whether all was looked at that can be. */
    ready: stops !== null && (held || isOffline),
    /** There is more to be looked at than is here, and no connection: the server asks when there is one again. */
    isPartly: !held && isOffline,
  };
}

/** The stretch in which what is here already is looked for, and what is protected: a year before now, and after it. */
function around(candidates: readonly Candidate[], now: number): TimeRange {
  const starts = candidates.map(({ laid }) => instantMs(laid.block.reachStart));
  const ends = candidates.map(({ laid }) => instantMs(laid.block.reachEnd));
  const within = (ms: number) => Math.min(Math.max(ms, now - LOOKED_AT), now + LOOKED_AT);
  const from = within(starts.reduce((a, b) => Math.min(a, b), now));
  return { from, to: Math.max(from + 1, within(ends.reduce((a, b) => Math.max(a, b), now))) };
}
