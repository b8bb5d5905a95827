import type { KeyboardEvent } from "react";
import { forward, timesByKey } from "@/components/calendar/key-times";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { Lane, Placed, PlacedDay } from "@/components/calendar/placed-days";
import type { Cursor } from "@/components/calendar/use-cursor";
import { addDays } from "@/lib/calendar/day";
import { instantAt, type AxisDay, type DayAxis } from "@/lib/calendar/day-axis";
import { stopAfter, stopBeside, stopsOf, type Stop } from "@/lib/calendar/slots";
import type { Times } from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";

export interface GridKeysContext {
  readonly axis: DayAxis;
  readonly placed: Placed;
  readonly lanes: readonly Lane[];
  readonly cursor: Cursor;
  onOpen(id: string): void;
  onMake(times: Times, lane: Lane): void;
  onMove(block: GridBlock, times: Times): void;
  onRemove(block: GridBlock): void;
  onStep(by: 1 | -1): void;
}

/** The keys of the grid: between times, blocks and days; and what they do at a time or to a block. */
export function gridKeyDown(context: GridKeysContext, event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest("[data-offer]")) return;
  if (actOnStop(context, event) || goByKey(context, event)) event.preventDefault();
}

function actOnStop(context: GridKeysContext, event: KeyboardEvent<HTMLElement>): boolean {
  const { axis, placed, cursor, lanes } = context;
  const { stop } = cursor;
  const day = axis.days.find((one) => one.date === stop.date)!;
  if (stop.kind === "slot") {
    if (event.key !== "Enter" && event.key !== " ") return false;
    const startMs = instantAt(day, stop.position);
    context.onMake({ startMs, endMs: startMs + 60 * MINUTE }, lanes[0]!);
    return true;
  }
  const block = placed.get(day)?.blocks.find((one) => one.block.key === stop.id)?.block;
  if (!block) return false;
  if (event.key === "Enter" || event.key === " ") context.onOpen(block.key);
  else if (!block.editable) return false;
  else if (event.key === "Delete" || event.key === "Backspace") context.onRemove(block);
  else {
    const times = timesByKey(block, event, axis.zone, isRightToLeft(event.currentTarget));
    if (!times) return false;
    context.onMove(block, times);
  }
  return true;
}

function goByKey({ axis, placed, cursor, onStep }: GridKeysContext, event: KeyboardEvent<HTMLElement>): boolean {
  if (event.altKey || event.shiftKey) return false;
  const { stop } = cursor;
  const stopsIn = (day: AxisDay) => stopsOf(axis, day, segments(placed.get(day)));
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
    return go({ kind: "slot", date: addDays(stop.date, page * axis.days.length), position: stop.position });
  }
  const by = forward(event.key, isRightToLeft(event.currentTarget));
  if (by === 0) return false;
  const beside = axis.days[index + by];
  if (beside) return go(stopBeside(stopsIn(beside), segments(placed.get(beside)), stop) ?? undefined);
  onStep(by);
  return go({ kind: "slot", date: addDays(stop.date, by), position: stop.position });
}

function segments(placed: PlacedDay | undefined) {
  return (placed?.blocks ?? []).map(({ block, from, to }) => ({ id: block.key, from, to }));
}

function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === "rtl";
}
