"use client";
import { useEffect, useEffectEvent, useId } from "react";

/** Histories to be gone back in, unless what left comes again at once (React mounts twice in development). */
const leaving = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * While `open`, the browser's back button calls `onBack` in place of leaving the page. `onBack` answers whether the
 * thing did close; if not, back will ask again.
 */
export function useBackCloses(open: boolean, onBack: () => boolean): void {
  const id = useId();
  const back = useEffectEvent(onBack);
  useEffect(() => {
    if (!open) return;
    const enter = () => window.history.pushState({ ...window.history.state, opened: id }, "");
    const isHere = () => (window.history.state as { opened?: string } | null)?.opened === id;
    clearTimeout(leaving.get(id));
    if (!isHere()) enter();
    const popped = () => {
      if (!isHere() && !back()) enter();
    };
    window.addEventListener("popstate", popped);
    return () => {
      window.removeEventListener("popstate", popped);
      const leave = () => {
        leaving.delete(id);
        if (isHere()) window.history.back();
      };
      leaving.set(id, setTimeout(leave, 0));
    };
  }, [open, id]);
}
