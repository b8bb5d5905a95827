"use client";
import type { BoundaryFields } from "@/components/boundaries/boundary-form";
import { calendarTimeOf, freeTime } from "@/components/rituals/calendar-time";
import type { Person } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { shareBlock } from "@/lib/calendar/block-commands";
import { changeBoundary, dropBoundary, makeBoundary, shareBoundary } from "@/lib/boundaries/boundary-commands";
import type { BoundaryRow } from "@/lib/boundaries/schema";
import { Block, BlockDetail, Proposal } from "@/lib/calendar/schema";
import { sharingOf } from "@/lib/calendar/sharing";
import { newId, type Id } from "@/lib/ids";
import { useMe, useNow, useRows, useRun } from "@/lib/sync/client/react";

/** Where a boundary comes from, when it was said in a check-in. */
export interface CameOf {
  readonly checkInId: Id;
  readonly broughtId: Id;
}

/** What its owner does with a boundary, each as one act. */
export function useKeepBoundary(partner: Person | null) {
  const run = useRun();
  const me = useMe();
  const now = useNow();
  const blocks = useRows(Block);
  const details = useRows(BlockDetail);
  const proposals = useRows(Proposal);
  const timeOf = ({ blockId }: BoundaryRow) => calendarTimeOf(blockId, blocks, proposals, now);
  /** What is to come of its time goes out of the calendar with it. */
  const free = (boundary: BoundaryRow) => {
    const time = timeOf(boundary);
    if (time) freeTime(time, now, run);
    return time !== null;
  };
  return {
    make(fields: BoundaryFields, shared: boolean, cameOf: CameOf | null): void {
      const { kind, ...words } = fields;
      if (kind === null) return;
      const from = { checkInId: cameOf?.checkInId ?? null, broughtId: cameOf?.broughtId ?? null };
      run(makeBoundary, { id: newId(), shared, kind, ...words, ended: false, blockId: null, ...from });
      sayDone(shared && partner ? `Shared with ${partner.name}.` : "Kept. Only you see it.");
    },
    change({ id }: BoundaryRow, { kind, ...words }: Partial<BoundaryFields>): void {
      run(changeBoundary, { id, ...words, ...(kind ? { kind } : {}) });
      sayDone("The boundary is changed.");
    },
    share({ id, blockId }: BoundaryRow): void {
      run(shareBoundary, { id, shared: true, blockId });
      if (partner) sayDone(`Shared with ${partner.name}.`);
    },
    keepToOneself(boundary: BoundaryRow): void {
      const { id, blockId } = boundary;
      const block = timeOf(boundary)?.block;
      const detail = details.find((one) => one.blockId === blockId && one.originalLocalStart === null);
      // Its words stand in the calendar, too: there the time alone is seen from now on.
      const isOpen = block !== undefined && sharingOf(block, detail, me) === "open";
      if (isOpen) run(shareBlock, { id: block.id, sharing: "time", anyway: true });
      run(shareBoundary, { id, shared: false, blockId });
      sayDone("Only you see it now.");
    },
    end(boundary: BoundaryRow): void {
      const isFreed = free(boundary);
      run(changeBoundary, { id: boundary.id, ended: true, ...(isFreed ? { blockId: null } : {}) });
      sayDone(isFreed ? "The boundary has ended, and its time is out of the calendar." : "The boundary has ended.");
    },
    takeUp({ id }: BoundaryRow): void {
      run(changeBoundary, { id, ended: false });
      sayDone("The boundary holds again.");
    },
    drop(boundary: BoundaryRow): void {
      const isFreed = free(boundary);
      run(dropBoundary, { id: boundary.id });
      sayDone(isFreed ? "The boundary and its time are removed." : "The boundary is removed.");
    },
  };
}
