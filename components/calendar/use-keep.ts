"use client";
import type { BlockFields } from "@/components/calendar/block-form";
import { ruleAt, type Edit, type Meant } from "@/components/calendar/edit";
import { editAct, step } from "@/components/calendar/edit-steps";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { Scope } from "@/components/calendar/scope";
import { actOf, useAttempt, type Attempt } from "@/components/calendar/stopped-context";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import type { SaidSo } from "@/lib/calendar/protection";
import { setReminder } from "@/lib/calendar/reminder";
import type { Times } from "@/lib/calendar/snap";
import { localText, wallTimesOf, type WallTimes } from "@/lib/calendar/time";
import { datesOfTimes, wallOfDates } from "@/lib/calendar/whole-days";
import { newId, type Id } from "@/lib/ids";

/** What was kept, and when it is. Its key is null where it is not known yet. */
type OnKept = (key: string | null, times: Times) => void;

/** Carries out what was written into a block's sheet, as one act, unless protected time stops it. */
export function useKeep(zone: string) {
  const attempt = useAttempt();
  return {
    /**
     * @param at the zone that its wall times are to be in
     * @param said what whoever makes it knows of what is in the way
     */
    make: (fields: BlockFields, times: Meant, at: string, onKept: OnKept, said: SaidSo = {}) =>
      attempt(making(fields, times, { at, id: newId(), detailId: newId(), onKept, said })),
    change: (block: GridBlock, edit: Edit, scope: Scope, times: Meant, onKept: OnKept) =>
      attempt(changing(block, edit, scope, { zone, times, onKept })),
  };
}

function making(
  fields: BlockFields,
  times: Meant,
  made: { at: string; id: Id; detailId: Id; onKept: OnKept; said: SaidSo },
): Attempt {
  const { title, place, notes, link, soloKind, sideBySide, duty, isProtected, remindMinutes, rrule, sharing } = fields;
  const { at, id, detailId, onKept, said } = made;
  const input = {
    id,
    detailId,
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
    duty: sharing !== "we" && duty,
    ...said,
    ...wallOfNew(times, rrule !== null, at),
  };
  const { localStart } = input;
  return {
    act: actOf([
      step(scheduleBlock, input),
      ...(remindMinutes === null ? [] : [step(setReminder, { blockId: id, minutes: remindMinutes })]),
    ]),
    key: null,
    at(other) {
      const moved = { ...times, ...other };
      const begins = wallOfNew(moved, rrule !== null, at).localStart;
      const rule = rrule && ruleAt(rrule, localStart, begins);
      return making({ ...fields, rrule: rule }, moved, { ...made, said: {} });
    },
    done: () => onKept(rrule === null ? id : `${id}@${localStart}`, times),
  };
}

function changing(
  block: GridBlock,
  edit: Edit,
  scope: Scope,
  kept: { zone: string; times: Meant; onKept: OnKept },
): Attempt {
  const { steps, key } = editAct(block, edit, scope, kept.zone);
  return {
    act: actOf(steps),
    ifProposed: actOf(editAct(block, edit, scope, kept.zone, true).steps),
    key: block.key,
    at(other) {
      const to = { ...kept.times, ...other };
      return changing(block, { ...edit, to }, scope, { ...kept, times: to });
    },
    // What was only offered is where it was.
    done: (answer) => kept.onKept(answer === "propose" ? null : key, kept.times),
  };
}

function wallOfNew(times: Meant, repeats: boolean, zone: string): WallTimes {
  const { startMs, endMs, allDay } = times;
  if (allDay) return { ...wallOfDates(datesOfTimes(times, zone)), zone: null };
  // A series is by the clock on the wall, also where its first date is in the second pass of an hour.
  if (repeats) return { localStart: localText(startMs, zone), localEnd: localText(endMs, zone), zone };
  return wallTimesOf(startMs, endMs, zone);
}
