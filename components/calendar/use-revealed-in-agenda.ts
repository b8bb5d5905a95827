"use client";
import { useLayoutEffect, useRef, type RefObject } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { Revealed } from "@/components/calendar/use-cursor";
import type { AgendaPart } from "@/lib/calendar/agenda";

/** Leads to what was just made or sought, once it is there. */
export function useRevealedInAgenda(
  root: RefObject<HTMLElement | null>,
  revealed: Revealed | null,
  parts: readonly AgendaPart<GridBlock>[],
): void {
  const led = useRef<Revealed | null>(null);
  useLayoutEffect(() => {
    if (!revealed || led.current === revealed) return;
    const { id, atMs } = revealed;
    const on = parts.filter((part) => part.kind === "day" && (!id || part.blocks.some(({ key }) => key === id)));
    const days = on.flatMap((part) => (part.kind === "day" ? [part.day] : []));
    const day = days.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs) ?? (id ? days[0] : undefined);
    const of = id ? `[data-block-id="${id}"]` : "[data-block-id]";
    const element = day && root.current?.querySelector<HTMLElement>(`[data-date="${day.date}"] ${of}`);
    if (!element) return;
    led.current = revealed;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "center" });
  }, [root, revealed, parts]);
}
