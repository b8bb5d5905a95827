"use client";
import { useSyncExternalStore } from "react";

/** Something that this page knows, and that components far from each other set and show. */
export interface PageState<Value> {
  now(): Value;
  set(next: Value): void;
  /** What it is, and drawn again when that changes; at first, on the server and while hydrating, what it began with. */
  use(): Value;
}

/** Held outside of components, and gone with the page. */
export function pageState<Value>(begins: Value): PageState<Value> {
  let value = begins;
  const listeners = new Set<() => void>();
  const now = () => value;
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    now,
    set(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, now, () => begins),
  };
}
