"use client";
import { useEffect, useEffectEvent, useId } from "react";

/** What has just closed and is still in the history, unless it comes again at once (React mounts twice in development). */
const leaving = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * While `open`, the browser's back button calls `onBack` in place of leaving the page. `onBack` answers whether the
 * thing did close; if not, back will ask again. What opens above it is above it in the history, too, and what closes
 * together leaves it together.
 */
export function useBackCloses(open: boolean, onBack: () => boolean): void {
  const id = useId();
  const back = useEffectEvent(onBack);
  useEffect(() => {
    if (!open) return;
    const enter = () => window.history.pushState({ ...window.history.state, opened: [...openedNow(), id] }, "");
    const isHere = () => openedNow().includes(id);
    clearTimeout(leaving.get(id));
    leaving.delete(id);
    if (!isHere()) enter();
    const popped = () => {
      if (!isHere() && !back()) enter();
    };
    window.addEventListener("popstate", popped);
    return () => {
      window.removeEventListener("popstate", popped);
      leaving.set(id, setTimeout(leave, 0, id));
    };
  }, [open, id]);
}

function leave(id: string): void {
  const opened = openedNow();
  const stays = opened.findLastIndex((one) => !leaving.has(one));
  leaving.delete(id);
  for (const one of opened.slice(stays + 1)) leaving.delete(one);
  if (stays + 1 < opened.length) window.history.go(stays + 1 - opened.length);
}

/** What is open at this place of the history, the uppermost last. */
function openedNow(): readonly string[] {
  return (window.history.state as { opened?: readonly string[] } | null)?.opened ?? [];
}
