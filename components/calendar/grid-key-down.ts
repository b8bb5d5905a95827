import type { KeyboardEvent } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import { changeByKey, type KeyMoveContext } from "@/components/calendar/key-move";
import type { Lane } from "@/components/calendar/placed-days";
import { isAbove, type Stretches } from "@/components/calendar/stretches";
import type { Cursor } from "@/components/calendar/use-cursor";
import { forward, isRightToLeft } from "@/components/ui/arrow-keys";
import { addDays, type DateText } from "@/lib/calendar/day";
import { instantAt, type AxisDay, type DayAxis } from "@/lib/calendar/day-axis";
import { stopAfter, stopBeside, stopsOf, type Stop, type Stretch } from "@/lib/calendar/slots";
import type { Times } from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";

export interface GridKeysContext extends KeyMoveContext {
  readonly axis: DayAxis;
  readonly stretches: Stretches;
  readonly lanes: readonly Lane[];
  readonly cursor: Cursor;
  blockOf(key: string): GridBlock | undefined;
  onOpen(key: string): void;
  onMake(times: Times, lane: Lane): void;
  onStep(by: 1 | -1): void;
  /** All that a day has is to be seen. */
  onDay(date: DateText): void;
}

/** The keys of the grid: between times, blocks and days; and what they do at a time or to a block. */
export function gridKeyDown(context: GridKeysContext, event: KeyboardEvent<HTMLElement>): void {
  if (event.target instanceof Element && event.target.closest("[data-offer]")) return;
  if (actOnStop(context, event) || goByKey(context, event)) event.preventDefault();
}

function actOnStop(context: GridKeysContext, event: KeyboardEvent<HTMLElement>): boolean {
  const { axis, cursor, lanes } = context;
  const { stop } = cursor;
  const enters = event.key === "Enter" || event.key === " ";
  // Held since before the focus came here, it was meant for what is done already.
  if (enters && event.repeat) return true;
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
  if (!enters) return changeByKey(context, block, event);
  context.onOpen(block.key);
  return true;
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
