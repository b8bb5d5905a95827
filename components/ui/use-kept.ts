"use client";
import { useCallback, useMemo, useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

/** A small choice kept on this device; null where there is none, on the server and while hydrating. */
export function useKept(key: string): [string | null, (value: string | null) => void] {
  const kept = useSyncExternalStore(
    subscribe,
    () => readKept(key),
    () => null,
  );
  const keep = useCallback(
    (value: string | null) => {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // A device that keeps nothing keeps no choice either.
      }
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [kept, keep];
}

/** A list kept so, of texts without line breaks: the last of them, so many at most. */
export function useKeptList(key: string, most: number): [readonly string[], (list: readonly string[]) => void] {
  const [kept, keep] = useKept(key);
  const list = useMemo(() => (kept === null ? [] : kept.split("\n")), [kept]);
  const keepList = useCallback(
    (next: readonly string[]) => keep(next.length === 0 ? null : next.slice(-most).join("\n")),
    [keep, most],
  );
  return [list, keepList];
}

/** What is kept for the one who is signed in, and is not for whoever signs in after them, begins with this. */
export const MINE = "twofold.mine.";

/** Forgets that: the one it was kept for leaves this device. */
export function forgetMine(): void {
  try {
    for (const place of [localStorage, sessionStorage]) {
      for (const key of Object.keys(place)) if (key.startsWith(MINE)) place.removeItem(key);
    }
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}

/** What is kept on this device now; not to be drawn before the page has hydrated. */
export function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}
