"use client";
import type { BlockFields } from "@/components/calendar/block-form";
import type { Edit, Meant } from "@/components/calendar/edit";
import { editAct } from "@/components/calendar/edit-steps";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { Scope } from "@/components/calendar/scope";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import type { SaidSo } from "@/lib/calendar/protection";
import { localText, wallTimesOf, type WallTimes } from "@/lib/calendar/time";
import { datesOfTimes, wallOfDates } from "@/lib/calendar/whole-days";
import { newId } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** Carries out what was written into a block's sheet, as one act. Answers its key, where that is known. */
export function useKeep(zone: string) {
  const run = useRun();
  return {
    /**
     * @param at the zone that its wall times are to be in
     * @param said what whoever makes it knows of what is in the way
     */
    make(fields: BlockFields, times: Meant, at: string, said: SaidSo = {}): string {
      const { title, place, notes, link, soloKind, sideBySide, isProtected, rrule, sharing } = fields;
      const input = {
        id: newId(),
        detailId: newId(),
        sharing,
        title,
        place,
        notes,
        link,
        soloKind: sharing === "we" ? null : soloKind,
        allDay: times.allDay,
        rrule,
        protected: isProtected,
        sideBySide: sharing === "we" && sideBySide,
        ...said,
        ...wallOfNew(times, rrule !== null, at),
      };
      run(scheduleBlock, input);
      return rrule === null ? input.id : `${input.id}@${input.localStart}`;
    },
    change(block: GridBlock, edit: Edit, scope: Scope): string | null {
      const { steps, key } = editAct(block, edit, scope, zone);
      for (const step of steps) step.give(run);
      return key;
    },
  };
}

function wallOfNew(times: Meant, repeats: boolean, zone: string): WallTimes {
  const { startMs, endMs, allDay } = times;
  if (allDay) return { ...wallOfDates(datesOfTimes(times, zone)), zone: null };
  // A series is by the clock on the wall, also where its first date is in the second pass of an hour.
  if (repeats) return { localStart: localText(startMs, zone), localEnd: localText(endMs, zone), zone };
  return wallTimesOf(startMs, endMs, zone);
}
