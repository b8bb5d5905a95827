"use client";
import { useSyncExternalStore } from "react";

/** Whether the page is being printed, by whatever way. */
export function useIsPrinting(): boolean {
  return useSyncExternalStore(subscribe, isPrinting, () => false);
}

const listeners = new Set<() => void>();
let begun = false;

function isPrinting(): boolean {
  return begun || matchMedia("print").matches;
}

// Browsers differ in which of the two they tell before they draw.
function subscribe(listener: () => void): () => void {
  const media = matchMedia("print");
  const told = (event: Event) => {
    begun = event.type === "beforeprint";
    for (const one of listeners) one();
  };
  listeners.add(listener);
  media.addEventListener("change", listener);
  window.addEventListener("beforeprint", told);
  window.addEventListener("afterprint", told);
  return () => {
    listeners.delete(listener);
    media.removeEventListener("change", listener);
    window.removeEventListener("beforeprint", told);
    window.removeEventListener("afterprint", told);
  };
}
