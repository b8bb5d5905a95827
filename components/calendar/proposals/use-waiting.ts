"use client";
import { useMemo } from "react";
import { AHEAD } from "@/components/calendar/proposals/use-in-the-way";
import { toldOf } from "@/components/calendar/proposals/told";
import { useLeft } from "@/components/calendar/proposals/use-left";
import { waitingOf, type Waiting } from "@/components/calendar/proposals/waiting";
import type { People } from "@/components/shell/people";
import { Block, BlockDetail, BlockException, Proposal } from "@/lib/calendar/schema";
import { DAY } from "@/lib/calendar/time";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

/**
 * All proposals that are not settled, whenever they are; and of what is held here, what went straight in over something
 * that only I see. None to one who is alone.
 */
export function useWaiting(people: People): readonly Waiting[] {
  const blocks = useRows(Block);
  const details = useRows(BlockDetail);
  const exceptions = useRows(BlockException);
  const proposals = useRows(Proposal);
  const { left } = useLeft();
  const now = useNow();
  const waiting = useMemo(
    () => (people.partner ? waitingOf({ blocks, details, exceptions, proposals }, people) : NONE),
    [blocks, details, exceptions, proposals, people],
  );
  const told = useMemo(
    () => (left ? toldOf({ blocks, details, exceptions, proposals }, people, now) : NONE),
    [blocks, details, exceptions, proposals, people, left, now],
  );
  return useMemo(() => {
    const more = told.filter(({ id }) => !left?.includes(id));
    return more.length === 0 ? waiting : [...waiting, ...more];
  }, [waiting, told, left]);
}

/**
 * The same where they are listed: told of as far ahead as proposals are compared. Elsewhere nothing is fetched for it.
 */
export function useAllWaiting(people: People): readonly Waiting[] {
  const today = useNow(DAY);
  useHold(useMemo(() => ({ from: today - DAY, to: today + AHEAD }), [today]));
  return useWaiting(people);
}

const NONE: readonly Waiting[] = [];
