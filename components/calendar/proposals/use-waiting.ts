"use client";
import { useMemo } from "react";
import { waitingOf, type Waiting } from "@/components/calendar/proposals/waiting";
import type { People } from "@/components/shell/people";
import { Block, BlockDetail, BlockException, Proposal } from "@/lib/calendar/schema";
import { useRows } from "@/lib/sync/client/react";

/** All proposals that are not settled, whenever they are; none to one who is alone. */
export function useWaiting(people: People): readonly Waiting[] {
  const blocks = useRows(Block);
  const details = useRows(BlockDetail);
  const exceptions = useRows(BlockException);
  const proposals = useRows(Proposal);
  return useMemo(
    () => (people.partner ? waitingOf({ blocks, details, exceptions, proposals }, people) : []),
    [blocks, details, exceptions, proposals, people],
  );
}
