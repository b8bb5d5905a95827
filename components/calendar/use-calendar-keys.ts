"use client";
import { useEffect, useEffectEvent } from "react";
import { useHourScale } from "@/components/calendar/hour-scale";
import { landingAt } from "@/components/calendar/landing";
import type { Place } from "@/components/calendar/use-place";
import { isTyping } from "@/components/shell/typing";
import type { View } from "@/lib/calendar/day";

const VIEW_KEYS: Readonly<Record<string, View>> = { d: "day", "3": "three", w: "week", m: "month", a: "agenda" };

/**
 * The keys that work anywhere in the calendar: D, 3, W, M and A for the view, T for today, N for a new block, / to search,
 * + and − for the hours. Another view begins on the day that the focus is on.
 */
export function useCalendarKeys({ go, today }: Place, onNew: () => void, onSearch: () => void): void {
  const scale = useHourScale();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const view = VIEW_KEYS[key];
    const on = document.activeElement && landingAt(document.activeElement, null, () => undefined);
    if (view) go(on ? { view, date: on.date } : { view });
    else if (key === "t") go({ date: today });
    else if (key === "n") onNew();
    else if (key === "/") onSearch();
    else if (key === "+" || key === "=") scale.step(1);
    else if (key === "-") scale.step(-1);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener("keydown", pressed);
    return () => document.removeEventListener("keydown", pressed);
  }, []);
}
