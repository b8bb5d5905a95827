import { expansion } from "@/bench/calendar/expansion";
import { findingTime } from "@/bench/calendar/find-time";
import { openingTheWeek } from "@/bench/calendar/opening";
import type { Found } from "@/bench/run";

/** What the calendar reckons: how long it takes, part by part. */
export async function calendar(): Promise<Found> {
  const parts: (() => Found | Promise<Found>)[] = [expansion, openingTheWeek, findingTime];
  const found: Found = { rows: [], notes: [] };
  for (const part of parts) {
    const { rows, notes } = await part();
    found.rows.push(...rows);
    found.notes.push(...notes);
  }
  return found;
}
