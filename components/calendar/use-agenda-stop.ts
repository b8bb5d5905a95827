"use client";
import { useMemo, useState } from "react";
import { agendaStop } from "@/components/calendar/agenda-day";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { AgendaPart } from "@/lib/calendar/agenda";

/** Where the focus was: in which list, and where in it. */
interface At {
  readonly stop: string;
  readonly all: readonly string[];
}

/**
 * The one block of the agenda that Tab goes to (`agendaStop`; null: there is none), and how it is told which has the
 * focus. A block that goes to another day takes it along; where one is removed it is at the next, and on other days at
 * their first.
 */
export function useAgendaStop(parts: readonly AgendaPart<GridBlock>[]): [string | null, (stop: string | null) => void] {
  const [at, setAt] = useState<At | null>(null);
  const all = useMemo(() => parts.flatMap(stopsOf), [parts]);
  const onStop = (stop: string | null) => setAt(stop === null ? null : { stop, all });
  return [(at && standing(at, all)) ?? all[0] ?? null, onStop];
}

function standing({ stop, all: was }: At, all: readonly string[]): string | null {
  if (all.includes(stop)) return stop;
  const moved = all.find((one) => keyOf(one) === keyOf(stop));
  if (moved) return moved;
  const after = was.slice(was.indexOf(stop) + 1).find((one) => all.includes(one));
  return after ?? was.slice(0, was.indexOf(stop)).findLast((one) => all.includes(one)) ?? null;
}

function stopsOf(part: AgendaPart<GridBlock>): string[] {
  return part.kind === "day" ? part.blocks.map(({ key }) => agendaStop(part.day.date, key)) : [];
}

/** The block of a stop, on whichever day. */
function keyOf(stop: string): string {
  return stop.slice(stop.indexOf(" ") + 1);
}
