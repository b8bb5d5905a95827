"use client";
import { useMemo } from "react";
import { usePeople, type People } from "@/components/shell/people";
import { dateOf } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";

/** What is read of a block by its date: null where nothing is, or where it is so wherever one is. */
type Dated = { readonly startMs: number; readonly allDay?: boolean; readonly row?: { readonly zone: string | null } };

/**
 * Where the two are when something is, which may be elsewhere than where the week that shows it begins: its sheet is read and
 * written by the clock of that day.
 */
export function useThere(
  block: Dated | null,
  here: { people: People; reader: Reader },
): { people: People; reader: Reader } {
  const { people, reader } = here;
  const there = usePeople(dateOf(block?.startMs ?? 0, reader.zone));
  const floats = !block || block.allDay === true || block.row?.zone === null;
  const { zone } = there.me;
  return useMemo(
    () => (floats || zone === reader.zone ? { people, reader } : { people: there, reader: { ...reader, zone } }),
    [floats, zone, people, there, reader],
  );
}
