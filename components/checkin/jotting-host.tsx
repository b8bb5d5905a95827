"use client";
import { JottingSheet, type JottingSheetProps } from "@/components/checkin/jotting-sheet";
import { pageState } from "@/components/ui/page-state";

/** What the sheet of a note is opened with. */
export type Opened = Omit<JottingSheetProps, "onClose">;

const opened = pageState<Opened | null>(null);

/** Opens the sheet of a note, from wherever one is. */
export function openJotting(next: Opened): void {
  opened.set(next);
}

/**
 * The one sheet of notes, around all places: whatever the partner does to the page below (a check-in begins, or ends), what
 * is being written stays.
 */
export function JottingHost() {
  const now = opened.use();
  return now ? <JottingSheet {...now} onClose={() => opened.set(null)} /> : null;
}
