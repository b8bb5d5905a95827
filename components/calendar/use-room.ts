"use client";
import { useLayoutEffect, useState, type RefObject } from "react";

/** So many lines fit into a day of the month before anything is measured; fewer than the least are never shown. */
const GUESS = 3;
const LEAST = 2;

/**
 * How many lines a day of the month has room for: measured on the first day, of which `[data-lines]` is the space for
 * lines and `[data-line-height]` one line. A compact month has no lines.
 */
export function useRoom(root: RefObject<HTMLElement | null>, compact: boolean): number {
  const [room, setRoom] = useState(GUESS);
  useLayoutEffect(() => {
    if (compact) return;
    const [space, line] = ["[data-lines]", "[data-line-height]"].map((of) => root.current!.querySelector(of)!);
    const measure = () => {
      const fits = Math.floor(space!.getBoundingClientRect().height / line!.getBoundingClientRect().height);
      setRoom(Number.isFinite(fits) ? Math.max(LEAST, fits) : GUESS);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(space!);
    observer.observe(line!);
    return () => observer.disconnect();
  }, [root, compact]);
  return room;
}
