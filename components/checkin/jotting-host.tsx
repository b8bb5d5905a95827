"use client";
import { useSyncExternalStore } from "react";
import { JottingSheet, type JottingSheetProps } from "@/components/checkin/jotting-sheet";

/** What the sheet of a note is opened with. */
export type Opened = Omit<JottingSheetProps, "onClose">;

let opened: Opened | null = null;
const listeners = new Set<() => void>();

/** Opens the sheet of a note, from wherever one is. */
export function openJotting(next: Opened): void {
  change(next);
}

/**
 * The one sheet of notes, around all places: whatever the partner does to the page below (a check-in begins, or ends), what
 * is being written stays.
 */
export function JottingHost() {
  const now = useSyncExternalStore(subscribe, current, () => null);
  return now ? <JottingSheet {...now} onClose={() => change(null)} /> : null;
}

function change(next: Opened | null): void {
  opened = next;
  for (const listener of listeners) listener();
}

function current(): Opened | null {
  return opened;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
