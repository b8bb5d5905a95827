"use client";
import { readerIn } from "@/components/calendar/read-there";
import { usePeople, type People } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";
import { clockOf, dateAt } from "@/lib/couple/whereabouts";

/** What is read of a block by its date: null where nothing is, or where it is so wherever one is. */
type Dated = { readonly startMs: number; readonly allDay?: boolean };

/**
 * Where the two are when something is, which may be elsewhere than where the week that shows it begins: its sheet is read and
 * written by the clock of that day.
 */
export function useThere(
  block: Dated | null,
  here: { people: People; reader: Reader },
): { people: People; reader: Reader } {
  const { people, reader } = here;
  const there = usePeople(dateAt(block?.startMs ?? 0, clockOf(people.me)));
  const floats = !block || block.allDay === true;
  const isHere = floats || there.me.zone === reader.zone;
  return isHere ? here : { people: there, reader: readerIn(reader, there.me.zone) };
}
