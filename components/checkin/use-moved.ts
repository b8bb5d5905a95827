"use client";
import { useEffect, useRef, type RefObject } from "react";
import { useSettled } from "@/components/ui/use-settled";

/** What has just moved under a finger was not what the finger meant: so long a new place is not left. Milliseconds. */
const JUST_MOVED = 500;

/**
 * What holds for both as they go on, place by place. Whoever went on, both begin reading at the top, where the heading is.
 * @param place names where the two are
 * @returns `heading`, for that of the place, and whether the place has only just come
 */
export function useMoved(place: string): { heading: RefObject<HTMLHeadingElement | null>; hasJustMoved: boolean } {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [place]);
  return { heading, hasJustMoved: useSettled(place, JUST_MOVED) !== place };
}
