"use client";
import { useLayoutEffect, useMemo, useRef, useState, type FocusEvent, type RefObject } from "react";
import type { Stretches } from "@/components/calendar/stretches";
import { FocusLoss } from "@/components/ui/focus-loss";
import { positionOf, type DayAxis } from "@/lib/calendar/day-axis";
import { isSame, SLOT, type Stop } from "@/lib/calendar/slots";
import type { Id } from "@/lib/ids";

/** Morning: where arrow keys begin on a day nothing else is known of. */
const BEGIN = 9 * 60;

export interface Cursor {
  /** The one stop of the grid that Tab goes to; always on a visible day. */
  readonly stop: Stop;
  /** Goes to a stop and takes the focus there. */
  go(to: Stop): void;
  /** Something in the grid got the focus by hand: arrow keys go on from there. */
  onFocus(event: FocusEvent): void;
  onBlur(): void;
}

/** What was just made or changed, to be led to: the block, or where its id is not known, the time (Unix milliseconds). */
export interface Revealed {
  readonly id: Id | null;
  readonly atMs: number;
}

/** Where the arrow keys are to be, and whether the focus goes along. */
interface Wanted {
  readonly stop: Stop;
  readonly takesFocus: boolean;
}

/** The place of arrow keys in the grid. It outlives blocks that go away and days that are left. */
export function useCursor(
  root: RefObject<HTMLElement | null>,
  axis: DayAxis,
  stretches: Stretches,
  firstDate: string,
  revealed: Revealed | null,
): Cursor {
  const begin: Stop = { kind: "slot", date: firstDate, position: BEGIN };
  const [wanted, setWanted] = useState<Wanted>({ stop: begin, takesFocus: false });
  const [led, setLed] = useState<Revealed | null>(null);
  const target = revealed && revealed !== led ? stopOf(revealed, axis, stretches) : null;
  if (target) {
    setLed(revealed);
    setWanted({ stop: target, takesFocus: true });
  }
  const stop = useMemo(() => standing(wanted.stop, axis, stretches, firstDate), [wanted, axis, stretches, firstDate]);
  const arrivedAt = useRef<Wanted | null>(null);
  const [loss] = useState(() => new FocusLoss());

  // Before the next key can come: what moves to another day is another element there.
  useLayoutEffect(() => {
    const element = root.current && elementOf(root.current, stop);
    // Removed, or moved by a partner: the focus does not fall out of the grid with what had it.
    const fellOut = loss.isLost();
    const arrives = wanted.takesFocus && arrivedAt.current !== wanted && stop.date === wanted.stop.date;
    if (!element || !(arrives || fellOut)) return;
    arrivedAt.current = wanted;
    element.focus({ preventScroll: true });
    // A hand sees where it put things; keys, and what was just made, may be out of sight.
    if (arrives || element.matches(":focus-visible")) element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [root, stop, wanted, stretches, loss]);

  return {
    stop,
    go: (to) => setWanted({ stop: to, takesFocus: true }),
    onFocus: (event) => {
      loss.onFocus(event);
      const element = event.target.closest<HTMLElement>("[data-block-id]");
      const id = element?.dataset["blockId"];
      const dates = element?.dataset["dates"]?.split(" ");
      // A bar is on many days: arrow keys go on from the one they were on.
      const onBar = dates?.includes(stop.date) ? stop.date : dates?.[0];
      const date = onBar ?? element?.closest<HTMLElement>("[data-day-body]")?.dataset["dayBody"];
      if (!id || !date) return;
      const next: Stop = { kind: "block", date, id, position: positionIn(stretches, date, id) ?? BEGIN };
      if (!isSame(next, stop)) setWanted({ stop: next, takesFocus: false });
    },
    onBlur: loss.onBlur,
  };
}

/** Where that is; null as long as it is not there. */
function stopOf({ id, atMs }: Revealed, axis: DayAxis, stretches: Stretches): Stop | null {
  const day = axis.days.find((one) =>
    id ? positionIn(stretches, one.date, id) !== null : atMs >= one.startMs && atMs < one.endMs,
  );
  if (!day) return null;
  const position = positionOf(day, atMs);
  return id ? { kind: "block", date: day.date, id, position } : { kind: "slot", date: day.date, position };
}

/** The stop that is wanted, or what stands nearest to it now. */
function standing(wanted: Stop, axis: DayAxis, stretches: Stretches, firstDate: string): Stop {
  const isVisible = axis.days.some((day) => day.date === wanted.date);
  const date = isVisible ? wanted.date : firstDate;
  if (wanted.kind === "block") {
    // A block that goes to another day, by whoever's hand, takes the place of the arrow keys along.
    for (const on of [date, ...axis.days.map((day) => day.date)]) {
      const position = positionIn(stretches, on, wanted.id);
      if (position !== null) return { ...wanted, date: on, position };
    }
  }
  return { kind: "slot", date, position: Math.max(0, Math.floor(wanted.position / SLOT) * SLOT) };
}

function positionIn(stretches: Stretches, date: string, id: string): number | null {
  return stretches.get(date)?.find((one) => one.id === id)?.from ?? null;
}

function elementOf(root: HTMLElement, stop: Stop): HTMLElement | null {
  const day = `[data-day-body="${stop.date}"]`;
  if (stop.kind === "slot") return root.querySelector(`${day} [data-slot]`);
  const block = `[data-block-id="${stop.id}"]`;
  return root.querySelector(`${day} ${block}`) ?? root.querySelector(`${block}[data-dates~="${stop.date}"]`);
}
