"use client";
import { useLayoutEffect, useState, type RefObject } from "react";
import type { DayAxis } from "@/lib/calendar/day-axis";

/** How broad a day stands in the grid, in rem, to a sixteenth of one; null before it is known. Measured on the first day. */
export function useDayBreadth(root: RefObject<HTMLElement | null>, axis: DayAxis): number | null {
  const [rem, setRem] = useState<number | null>(null);
  useLayoutEffect(() => {
    const day = root.current!.querySelector("[data-day-body]")!;
    const measure = () => {
      const text = parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRem(Math.floor((day.getBoundingClientRect().width / text) * 16) / 16);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(day);
    measure();
    // The days that come are other elements.
    return () => observer.disconnect();
  }, [root, axis]);
  return rem;
}
