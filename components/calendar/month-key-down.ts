import type { KeyboardEvent } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { MonthCursor } from "@/components/calendar/use-month-cursor";
import { forward, isRightToLeft } from "@/components/ui/arrow-keys";
import { addDays, stepDate, type DateText } from "@/lib/calendar/day";
import type { MonthWeek } from "@/lib/calendar/month";
import { lineAlong, MORE, stopAlong, type MonthStop, type MonthStops } from "@/lib/calendar/month-stops";
import { movedByDays, type Times } from "@/lib/calendar/snap";

export interface MonthKeysContext {
  readonly weeks: readonly MonthWeek<GridBlock>[];
  readonly stops: MonthStops;
  readonly cursor: MonthCursor;
  /** The clock that the block is read by. IANA. */
  zoneFor(block: GridBlock): string;
  blockOf(key: string): GridBlock | undefined;
  onOpen(key: string): void;
  onMake(date: DateText): void;
  onMove(block: GridBlock, times: Times): void;
  onRemove(block: GridBlock): void;
  /** All that the day has is to be seen. */
  onDay(date: DateText): void;
  /** The arrow keys are on another date. */
  onLook(date: DateText): void;
}

/** The keys of the month: between days and the lines in them; and what they do on a day or to a block. */
export function monthKeyDown(context: MonthKeysContext, event: KeyboardEvent<HTMLElement>): void {
  if (actOnStop(context, event)) return event.preventDefault();
  const to = stopByKey(context, event);
  if (!to) return;
  event.preventDefault();
  context.cursor.go(to);
  context.onLook(to.date);
}

function actOnStop(context: MonthKeysContext, event: KeyboardEvent<HTMLElement>): boolean {
  const { date, at } = context.cursor.stop;
  const enters = event.key === "Enter" || event.key === " ";
  const block = at === null ? undefined : context.blockOf(at);
  if (enters) {
    if (at === null) context.onMake(date);
    else if (at === MORE) context.onDay(date);
    else context.onOpen(at);
    return true;
  }
  if (!block?.editable) return false;
  if (event.key === "Delete" || event.key === "Backspace") {
    context.onRemove(block);
    return true;
  }
  const days = event.altKey && !event.shiftKey ? daysByKey(event) : 0;
  if (days !== 0) context.onMove(block, movedByDays(block.row, days, context.zoneFor(block)));
  return days !== 0;
}

function stopByKey({ weeks, stops, cursor }: MonthKeysContext, event: KeyboardEvent<HTMLElement>): MonthStop | null {
  if (event.altKey || event.shiftKey) return null;
  const { stop } = cursor;
  const along = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (along !== 0)
    return event.ctrlKey || event.metaKey ? lineAlong(stops, stop, along) : stopAlong(stops, stop, along);
  if (event.ctrlKey || event.metaKey) return null;
  const week = weeks.find(({ days }) => days.some(({ date }) => date === stop.date))?.days;
  if (event.key === "Home") return onDay(week?.[0]?.date);
  if (event.key === "End") return onDay(week?.at(-1)?.date);
  if (event.key === "PageDown") return onDay(stepDate("month", stop.date, 1));
  if (event.key === "PageUp") return onDay(stepDate("month", stop.date, -1));
  const days = daysByKey(event);
  return days === 0 ? null : onDay(addDays(stop.date, days));
}

function onDay(date: DateText | undefined): MonthStop | null {
  return date === undefined ? null : { date, at: null };
}

/** How many days on an arrow key points: across by one, down by a week. */
function daysByKey({ key, currentTarget }: KeyboardEvent<HTMLElement>): number {
  if (key === "ArrowDown") return 7;
  if (key === "ArrowUp") return -7;
  return forward(key, isRightToLeft(currentTarget));
}
