"use client";
import type { BlockFields } from "@/components/calendar/block-form";
import type { GridBlock } from "@/components/calendar/grid-block";
import { describeBlock, moveBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { moveInput, type Times } from "@/lib/calendar/snap";
import { wallTimesOf } from "@/lib/calendar/time";
import { newId, type Id } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** How much of a block the partner sees. */
const SHOWN = { hidden: 0, time: 1, open: 2, we: 2 } as const;

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
        link: "",
        soloKind: null,
        allDay: false,
        rrule: null,
        protected: false,
        ...wallTimesOf(times.startMs, times.endMs, zone),
      };
      run(scheduleBlock, input);
      return input.id;
    },
    change(block: GridBlock, { title, place, notes, sharing }: Partial<BlockFields>, times: Times): Id | null {
      const share = () => {
        if (sharing !== undefined) run(shareBlock, { id: block.id, sharing });
      };
      // What closes is closed before it is written into, and what opens is opened after: the partner never gets what was
      // in between. Undo goes the other way round, and so keeps to it too.
      const closes = sharing !== undefined && SHOWN[sharing] < SHOWN[block.sharing];
      if (closes) share();
      const moved = moveInput(block.row, times, zone);
      if (moved) run(moveBlock, { id: block.id, ...moved });
      const words = given({ title, place, notes });
      if (Object.keys(words).length > 0) run(describeBlock, { id: block.id, ...words });
      if (!closes) share();
      return sharing === undefined ? block.id : null;
    },
  };
}

function given<T extends object>(fields: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof T]?: Exclude<T[Key], undefined>;
  };
}
