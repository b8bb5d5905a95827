"use client";
import { useMemo } from "react";
import { AHEAD } from "@/components/calendar/proposals/use-in-the-way";
import { toldOf } from "@/components/calendar/proposals/told";
import { useLeft } from "@/components/calendar/proposals/use-left";
import { waitingOf, type ProposalRows, type Waiting } from "@/components/calendar/proposals/waiting";
import type { People } from "@/components/shell/people";
import { Block, BlockDetail, BlockException, Proposal } from "@/lib/calendar/schema";
import { DAY } from "@/lib/calendar/time";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

/** All proposals that are not settled, whenever they are; none to one who is alone. */
export function useProposed(people: People): readonly Waiting[] {
  return useProposedOf(useProposalRows(), people);
}

/** The same, and of what is held here, what went straight in over something that only I see. */
export function useWaiting(people: People): readonly Waiting[] {
  const rows = useProposalRows();
  const waiting = useProposedOf(rows, people);
  const { left } = useLeft();
  const now = useNow();
  const told = useMemo(() => (left ? toldOf(rows, people, now) : NONE), [rows, people, left, now]);
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

function useProposedOf(rows: ProposalRows, people: People): readonly Waiting[] {
  return useMemo(() => (people.partner ? waitingOf(rows, people) : NONE), [rows, people]);
}

function useProposalRows(): ProposalRows {
  const blocks = useRows(Block);
  const details = useRows(BlockDetail);
  const exceptions = useRows(BlockException);
  const proposals = useRows(Proposal);
  return useMemo(() => ({ blocks, details, exceptions, proposals }), [blocks, details, exceptions, proposals]);
}

const NONE: readonly Waiting[] = [];
