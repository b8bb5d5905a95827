import type { KeyboardEvent } from "react";
import { datesText, timesText } from "@/components/calendar/block-words";
import type { GhostStore } from "@/components/calendar/ghost-store";
import type { GridBlock } from "@/components/calendar/grid-block";
import { nudgeByKey, nudgedTimes, sumOf, type Nudge } from "@/components/calendar/key-times";
import type { Lane } from "@/components/calendar/placed-days";
import { readThere } from "@/components/calendar/read-there";
import { scopesOf } from "@/components/calendar/scope";
import { isAbove, type Stretches } from "@/components/calendar/stretches";
import type { Cursor } from "@/components/calendar/use-cursor";
import type { Person } from "@/components/shell/people";
import { announce } from "@/components/shell/said";
import { forward, isRightToLeft } from "@/components/ui/arrow-keys";
import { addDays, type DateText } from "@/lib/calendar/day";
import { instantAt, type AxisDay, type DayAxis } from "@/lib/calendar/day-axis";
import type { Reader } from "@/lib/calendar/format";
import { stopAfter, stopBeside, stopsOf, type Stop, type Stretch } from "@/lib/calendar/slots";
import type { Times } from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";

export interface GridKeysContext {
  readonly axis: DayAxis;
  readonly stretches: Stretches;
  readonly lanes: readonly Lane[];
  readonly cursor: Cursor;
  readonly ghosts: GhostStore;
  readonly me: Person;
  readonly reader: Reader;
  blockOf(key: string): GridBlock | undefined;
  onOpen(key: string): void;
  onMake(times: Times, lane: Lane): void;
  onMove(block: GridBlock, times: Times): void;
  onRemove(block: GridBlock): void;
  onStep(by: 1 | -1): void;
  /** All that a day has is to be seen. */
  onDay(date: DateText): void;
}

/** The keys of the grid: between times, blocks and days; and what they do at a time or to a block. */
export function gridKeyDown(context: GridKeysContext, event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest("[data-offer]")) return;
  if (actOnStop(context, event) || goByKey(context, event)) event.preventDefault();
}

/** A date of a series that keys have moved is let go with the key that is held: only then is it asked about. */
export function gridKeyUp({ ghosts, onMove }: GridKeysContext, event: KeyboardEvent<HTMLElement>): void {
  const ghost = ghosts.get();
  if (!ghost?.nudge || !ghost.block || (event.key !== "Alt" && event.key !== "Shift")) return;
  ghosts.set(null);
  onMove(ghost.block, ghost);
}

function actOnStop(context: GridKeysContext, event: KeyboardEvent<HTMLElement>): boolean {
  const { axis, cursor, lanes } = context;
  const { stop } = cursor;
  const enters = event.key === "Enter" || event.key === " ";
  if (stop.kind === "slot") {
    if (!enters) return false;
    const startMs = instantAt(
      axis.days.find((one) => one.date === stop.date)!,
      stop.position,
    );
    context.onMake({ startMs, endMs: startMs + 60 * MINUTE }, lanes[0]!);
    return true;
  }
  const block = context.blockOf(stop.id);
  if (!block) {
    if (enters) context.onDay(stop.date);
    return enters;
  }
  if (enters) context.onOpen(block.key);
  else if (!block.editable) return false;
  else if (event.key === "Delete" || event.key === "Backspace") context.onRemove(block);
  else {
    const nudge = nudgeByKey(block, event, isRightToLeft(event.currentTarget));
    if (!nudge) return false;
    move(context, block, nudge);
  }
  return true;
}

/** At once; a date of a series as often as it is wanted, before it is asked which dates are meant. */
function move({ ghosts, lanes, me, reader, onMove }: GridKeysContext, block: GridBlock, by: Nudge): void {
  const { zone } = readThere(reader, me, block);
  if (scopesOf(block).length === 1) return onMove(block, nudgedTimes(block, by, zone));
  const ghost = ghosts.get();
  const nudge = ghost?.nudge && ghost.block?.key === block.key ? sumOf(ghost.nudge, by) : by;
  const times = nudgedTimes(block, nudge, zone);
  ghosts.set({ ...times, act: "move", block, lane: lanes.includes(block.kind) ? block.kind : "all", nudge });
  const there = { ...block, ...times };
  const read = readThere(reader, me, there);
  announce(`${datesText(there, read)}, ${timesText(there, read)}`);
}

function goByKey(context: GridKeysContext, event: KeyboardEvent<HTMLElement>): boolean {
  if (event.altKey || event.shiftKey) return false;
  const { axis, stretches, cursor, onStep } = context;
  const { stop } = cursor;
  const on = (day: AxisDay): readonly Stretch[] => stretches.get(day.date) ?? [];
  const stopsIn = (day: AxisDay) => stopsOf(axis, day, on(day));
  const index = axis.days.findIndex((one) => one.date === stop.date);
  const stops = stopsIn(axis.days[index]!);
  const go = (to: Stop | undefined) => {
    if (to) cursor.go(to);
    return true;
  };
  const blocksOnly = event.ctrlKey || event.metaKey;
  if (event.key === "ArrowDown") return go(stopAfter(stops, stop, 1, blocksOnly));
  if (event.key === "ArrowUp") return go(stopAfter(stops, stop, -1, blocksOnly));
  if (blocksOnly) return false;
  if (event.key === "Home") return go(stops[0]);
  if (event.key === "End") return go(stops.at(-1));
  const page = event.key === "PageDown" ? 1 : event.key === "PageUp" ? -1 : 0;
  if (page !== 0) {
    onStep(page);
    return go({ kind: "slot", date: addDays(stop.date, page * axis.days.length), position: slotOf(stop) });
  }
  const by = forward(event.key, isRightToLeft(event.currentTarget));
  if (by === 0) return false;
  const beside = dayBeside(axis, stretches, stop, index, by);
  if (beside) return go(stopBeside(stopsIn(beside), on(beside), stop) ?? undefined);
  onStep(by);
  return go({ kind: "slot", date: addDays(stop.date, by), position: slotOf(stop) });
}

/** The next day that way; from a block above the hours, the next that it is not on. */
function dayBeside(
  { days }: DayAxis,
  stretches: Stretches,
  stop: Stop,
  index: number,
  by: 1 | -1,
): AxisDay | undefined {
  const isOn = (day: AxisDay) =>
    stop.kind === "block" && stretches.get(day.date)?.some((one) => one.id === stop.id && isAbove(one));
  const rest = by === 1 ? days.slice(index + 1) : days.slice(0, index).reverse();
  return rest.find((day) => !isOn(day));
}

function slotOf({ position }: Stop): number {
  return Math.max(0, position);
}
