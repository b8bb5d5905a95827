"use client";
import { useCallback, useSyncExternalStore } from "react";

/** Whether a media query holds, and when that changes. `guess` is what the server thinks, who cannot know. */
export function useMedia(query: string, guess: boolean): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => guess,
  );
}
