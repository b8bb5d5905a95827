"use client";
import { useSyncExternalStore } from "react";

/** Whether the page's script runs: before that, the browser would send a form by itself, and lose what was typed. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}
