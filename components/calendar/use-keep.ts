"use client";
import type { BlockFields } from "@/components/calendar/block-form";
import type { GridBlock } from "@/components/calendar/grid-block";
import { describeBlock, moveBlock, scheduleBlock, shareBlock } from "@/lib/calendar/commands";
import { moveInput, type Times } from "@/lib/calendar/snap";
import { wallTimesOf } from "@/lib/calendar/time";
import { newId, type Id } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** Carries out what was written into a block's sheet, as one act. Answers its id, where that is known. */
export function useKeep(zone: string) {
  const run = useRun();
  return {
    make({ title, place, notes, sharing }: BlockFields, times: Times): Id {
      const input = {
        id: newId(),
        detailId: newId(),
        sharing,
        title,
        place,
        notes,
        ...wallTimesOf(times.startMs, times.endMs, zone),
      };
      run(scheduleBlock, input);
      return input.id;
    },
    change(block: GridBlock, { title, place, notes, sharing }: Partial<BlockFields>, times: Times): Id | null {
      const moved = moveInput(block.row, times, zone);
      if (moved) run(moveBlock, { id: block.id, ...moved });
      const words = given({ title, place, notes });
      if (Object.keys(words).length > 0) run(describeBlock, { id: block.id, ...words });
      // Last, because what crosses gets a new id.
      if (sharing === undefined) return block.id;
      run(shareBlock, { id: block.id, sharing });
      return null;
    },
  };
}

function given<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
