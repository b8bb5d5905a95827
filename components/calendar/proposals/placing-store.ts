"use client";
import { pageState } from "@/components/ui/page-state";
import type { Times } from "@/lib/calendar/snap";
import type { LocalText } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";

/** A proposal that is being given another place in the calendar by hand: on this screen alone until it is sent. */
export interface Placing {
  readonly id: Id;
  /** The one date that is meant of a series that is proposed; null: all of it. */
  readonly date: LocalText | null;
  /** Where it was put; null: where it is proposed. */
  readonly times: Times | null;
}

const placing = pageState<Placing | null>(null);

/** It outlives the page that it is begun on: one goes from the list of proposals to the calendar with it. */
export function place(next: Placing | null): void {
  placing.set(next);
}

export function usePlacing(): Placing | null {
  return placing.use();
}
