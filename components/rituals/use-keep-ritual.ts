"use client";
import { changedColumns, columnsOf, type RitualBlock, type RitualFields } from "@/components/rituals/ritual-form";
import { freeTime, type CalendarTime } from "@/components/rituals/calendar-time";
import { sayDone } from "@/components/shell/said";
import { describeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { beginRitual, changeRitual, endRitual, shareRitual } from "@/lib/calendar/rituals/commands";
import type { RitualRow, RitualSharing } from "@/lib/calendar/schema";
import { newId, type Id } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** What its time in the calendar lies over was read, and is meant: what takes the other's word is proposed. */
const MEANT = { propose: true, anyway: true };

/** Carries out what was written into a ritual's sheet, each as one act. */
export function useKeepRitual(now: number) {
  const run = useRun();
  const schedule = (block: RitualBlock | null, isOver: boolean) => {
    if (block) run(scheduleBlock, { ...block, ...(isOver ? MEANT : {}) });
  };
  return {
    /** Answers its id. */
    begin(fields: RitualFields, block: RitualBlock | null, isOver: boolean): Id {
      schedule(block, isOver);
      const { sharing } = fields;
      const id = newId();
      const columns = { ...columnsOf(fields), blockId: block?.id ?? null, resting: false };
      run(beginRitual, { id, sharing, ...columns });
      sayDone(`${fields.name.trim()} is begun.`);
      return id;
    },
    change(
      { ritual, time }: { ritual: RitualRow; time: CalendarTime | null },
      was: RitualFields,
      fields: RitualFields,
      block: RitualBlock | null,
      isOver: boolean,
    ): void {
      schedule(block, isOver);
      const changed = { ...changedColumns(was, fields), ...(block ? { blockId: block.id } : {}) };
      const blockId = block?.id ?? time?.block.id ?? null;
      const share = (sharing: RitualSharing) => {
        if (sharing === "we") return;
        run(shareRitual, { id: ritual.id, sharing, blockId });
        if (time) run(shareBlock, { id: time.block.id, sharing: sharing === "open" ? "open" : "time", anyway: true });
      };
      // What closes is closed before it is written into, and what opens is opened after.
      const [closes, opens] = [was.sharing === "open", was.sharing === "hidden"].map(
        (from) => from && was.sharing !== fields.sharing,
      );
      if (closes) share(fields.sharing);
      if (Object.keys(changed).length > 0) run(changeRitual, { id: ritual.id, ...changed });
      if (time && changed.name !== undefined) run(describeBlock, { id: time.block.id, title: changed.name.trim() });
      if (opens) share(fields.sharing);
    },
    /** Takes what is to come out of the calendar; the ritual has a place in the day then. */
    free({ id, name }: RitualRow, time: CalendarTime): void {
      freeTime(time, now, run);
      run(changeRitual, { id, blockId: null });
      sayDone(`${name} is out of the calendar.`);
    },
    rest({ id, name }: RitualRow, time: CalendarTime | null): void {
      if (time) freeTime(time, now, run);
      run(changeRitual, { id, resting: true, ...(time ? { blockId: null } : {}) });
      sayDone(`${name} rests.`);
    },
    takeUp({ id, name }: RitualRow): void {
      run(changeRitual, { id, resting: false });
      sayDone(`${name} is taken up again.`);
    },
    letGo({ id, name }: RitualRow, time: CalendarTime | null): void {
      if (time) freeTime(time, now, run);
      run(endRitual, { id });
      sayDone(`${name} is let go.`);
    },
  };
}
