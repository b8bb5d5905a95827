"use client";
import { useSyncExternalStore } from "react";
import type { Times } from "@/lib/calendar/snap";
import type { Id } from "@/lib/ids";

/** A proposal that is being given another place in the calendar by hand: on this screen alone until it is sent. */
export interface Placing {
  readonly id: Id;
  /** Where it was put; null: where it is proposed. */
  readonly times: Times | null;
}

let placing: Placing | null = null;
const listeners = new Set<() => void>();

/** It outlives the page that it is begun on: one goes from the list of proposals to the calendar with it. */
export function place(next: Placing | null): void {
  placing = next;
  for (const listener of listeners) listener();
}

export function usePlacing(): Placing | null {
  return useSyncExternalStore(subscribe, current, nothing);
}

function current(): Placing | null {
  return placing;
}

function nothing(): null {
  return null;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
