"use client";
import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import { SwipeTouch, type SwipeHands } from "@/components/calendar/swipe-touch";

/**
 * A finger across `root` brings the days after and before.
 * @param days what is seen: another one is what a swipe has brought
 */
export function useSwipe(root: RefObject<HTMLElement | null>, days: unknown, hands: SwipeHands): void {
  const touch = useRef<SwipeTouch>(null);
  useEffect(() => {
    touch.current = new SwipeTouch(root.current!);
    return touch.current.attach();
  }, [root]);
  useEffect(() => touch.current?.update(hands));
  useLayoutEffect(() => touch.current?.arrived(), [days]);
}
