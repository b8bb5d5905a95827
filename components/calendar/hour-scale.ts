"use client";
import { useLayoutEffect, useRef, type RefObject } from "react";
import { announce } from "@/components/shell/said";
import { readKept, useKept } from "@/components/ui/use-kept";
import { keptHourHeight, heldHourHeight, steppedHourHeight } from "@/lib/calendar/hour-height";

const KEY = "twofold.hour-height";

/** How high an hour stands on this device, in rem, and the ways to change it. */
export interface HourScale {
  readonly rem: number;
  keep(rem: number): void;
  /** A step taller (1) or shorter (−1), and said. */
  step(by: 1 | -1): void;
  can(by: 1 | -1): boolean;
}

export function useHourScale(): HourScale {
  const [kept, keepText] = useKept(KEY);
  const rem = keptHourHeight(kept);
  const keep = (to: number) => keepText(String(to));
  const can = (by: 1 | -1) => steppedHourHeight(rem, by) !== rem;
  return {
    rem,
    keep,
    can,
    step(by) {
      const way = by === 1 ? "taller" : "shorter";
      announce(can(by) ? `Hours are ${way} now.` : `Hours cannot get ${way}.`);
      keep(steppedHourHeight(rem, by));
    },
  };
}

/** Draws the hours as high as they are to be; what is in the middle of what is seen stays there. */
export function useDrawnScale(scroller: RefObject<HTMLElement | null>, { rem }: HourScale): void {
  const begun = useRef(false);
  useLayoutEffect(() => {
    const element = scroller.current!;
    // While hydrating, what is kept is not known to React yet; the first picture shows it all the same.
    const to = begun.current ? rem : keptHourHeight(readKept(KEY));
    begun.current = true;
    if (to === drawnScale(element)) return;
    const { top, height } = element.getBoundingClientRect();
    const middle = top + height / 2;
    drawScale(element, to, partAt(element, middle), middle);
  }, [scroller, rem]);
}

/** How high an hour stands as it is drawn, in rem. */
export function drawnScale(scroller: HTMLElement): number {
  return heldHourHeight(parseFloat(getComputedStyle(scroller).getPropertyValue("--hour-height")));
}

/** Which part of a day, 0 to 1, is at a height of the window. */
export function partAt(scroller: HTMLElement, clientY: number): number {
  const { top, height } = dayOf(scroller);
  return (clientY - top) / height;
}

/** Draws hours as high, and brings a part of the day to a height of the window. */
export function drawScale(scroller: HTMLElement, rem: number, part: number, clientY: number): void {
  scroller.style.setProperty("--hour-height", `${rem}rem`);
  const { top, height } = dayOf(scroller);
  scroller.scrollTop += top + part * height - clientY;
}

function dayOf(scroller: HTMLElement): DOMRect {
  return scroller.querySelector("[data-day-body]")!.getBoundingClientRect();
}
