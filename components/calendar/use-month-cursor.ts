"use client";
import { useLayoutEffect, useRef, useState, type FocusEvent, type RefObject } from "react";
import type { Revealed } from "@/components/calendar/use-cursor";
import { FocusLoss } from "@/components/ui/focus-loss";
import type { DateText } from "@/lib/calendar/day";
import type { MonthDay, MonthWeek } from "@/lib/calendar/month";
import { MORE, type MonthStop, type MonthStops } from "@/lib/calendar/month-stops";

export interface MonthCursor {
  /** The one stop of the month that Tab goes to; always in sight. */
  readonly stop: MonthStop;
  /** Goes to a stop and takes the focus there; its month may be about to come. */
  go(to: MonthStop): void;
  /** Something in the month got the focus by hand: arrow keys go on from there. */
  onFocus(event: FocusEvent): void;
  onBlur(): void;
}

interface Wanted {
  readonly stop: MonthStop;
  readonly takesFocus: boolean;
}

/**
 * The place of arrow keys in the month. It goes along when another date is looked at, and stays on its day when the
 * block it was at goes away.
 * @param date the one that is looked at
 */
export function useMonthCursor(
  root: RefObject<HTMLElement | null>,
  weeks: readonly MonthWeek<{ readonly key: string }>[],
  stops: MonthStops,
  date: DateText,
  revealed: Revealed | null,
): MonthCursor {
  const [wanted, setWanted] = useState<Wanted>({ stop: { date, at: null }, takesFocus: false });
  const [seen, setSeen] = useState(date);
  const [led, setLed] = useState<Revealed | null>(null);
  const target = revealed && revealed !== led ? stopOf(revealed, weeks, stops, date) : null;
  if (target) {
    setLed(revealed);
    setSeen(date);
    setWanted({ stop: target, takesFocus: true });
  } else if (seen !== date) {
    setSeen(date);
    if (wanted.stop.date !== date) setWanted({ stop: onDate(wanted.stop, stops, date), takesFocus: false });
  }
  const stop = standing(wanted.stop, stops, date);
  const arrivedAt = useRef<Wanted | null>(null);
  const [loss] = useState(() => new FocusLoss());

  useLayoutEffect(() => {
    const element = root.current && elementOf(root.current, stop);
    // Gone, or another element on another day: the focus does not fall out of the month with what had it.
    const fellOut = loss.isLost();
    const arrives = wanted.takesFocus && arrivedAt.current !== wanted && stop.date === wanted.stop.date;
    if (!element || !(arrives || fellOut)) return;
    arrivedAt.current = wanted;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  });

  return {
    stop,
    go: (to) => setWanted({ stop: to, takesFocus: true }),
    onFocus: (event) => {
      loss.onFocus(event);
      const { target } = event;
      const cell = target.closest<HTMLElement>("[data-date]");
      if (!cell) return;
      const at = target.closest<HTMLElement>("[data-block-id]")?.dataset["blockId"] ?? null;
      const next = { date: cell.dataset["date"]!, at: target.matches("[data-more]") ? MORE : at };
      // A bar lies in the cell it begins in, and the arrow keys may have come to it from a later one.
      if (next.at !== stop.at || (at === null && next.date !== stop.date)) setWanted({ stop: next, takesFocus: false });
    },
    onBlur: loss.onBlur,
  };
}

/** Where what was made or sought is, on the date that it is to be seen on; null as long as it is not there. */
function stopOf(
  { id, atMs }: Revealed,
  weeks: readonly MonthWeek<{ readonly key: string }>[],
  stops: MonthStops,
  date: DateText,
): MonthStop | null {
  const days: MonthDay<{ readonly key: string }>[] = weeks.flatMap((week) => week.days);
  if (!id) {
    const day = days.find(({ startMs, endMs }) => startMs <= atMs && atMs < endMs);
    return day ? { date: day.date, at: null } : null;
  }
  const on = days.filter(({ blocks }) => blocks.some(({ key }) => key === id));
  const day = on.find((one) => one.date === date) ?? on[0];
  if (!day) return null;
  const own = stops.get(day.date) ?? [];
  return { date: day.date, at: own.includes(id) ? id : own.includes(MORE) ? MORE : null };
}

/** The stop that is wanted, or what is left of it: a block that goes to another day takes the arrow keys along. */
function standing(wanted: MonthStop, stops: MonthStops, date: DateText): MonthStop {
  const own = stops.get(wanted.date);
  if (own?.includes(wanted.at)) return wanted;
  const [elsewhere] = wanted.at === MORE ? [] : [...stops].filter(([, at]) => at.includes(wanted.at));
  if (elsewhere && wanted.at !== null) return { date: elsewhere[0], at: wanted.at };
  return { date: own ? wanted.date : date, at: null };
}

/** The date, and on it the same block where it is there too. */
function onDate({ at }: MonthStop, stops: MonthStops, date: DateText): MonthStop {
  return { date, at: at !== MORE && stops.get(date)?.includes(at) ? at : null };
}

function elementOf(root: HTMLElement, { date, at }: MonthStop): HTMLElement | null {
  const day = `[data-date="${date}"]`;
  if (at === null) return root.querySelector(`${day} [data-day]`);
  return root.querySelector(at === MORE ? `${day} [data-more]` : `[data-block-id="${at}"][data-dates~="${date}"]`);
}
