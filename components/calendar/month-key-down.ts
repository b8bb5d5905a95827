import type { KeyboardEvent } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import { changeByKey, type KeyMoveContext } from "@/components/calendar/key-move";
import { nudgeByKey, type KeyPress, type Nudge } from "@/components/calendar/key-times";
import type { MonthCursor } from "@/components/calendar/use-month-cursor";
import { forward, isRightToLeft } from "@/components/ui/arrow-keys";
import { addDays, stepDate, type DateText } from "@/lib/calendar/day";
import type { MonthWeek } from "@/lib/calendar/month";
import { lineAlong, MORE, stopAlong, type MonthStop, type MonthStops } from "@/lib/calendar/month-stops";

export interface MonthKeysContext extends KeyMoveContext {
  readonly weeks: readonly MonthWeek<GridBlock>[];
  readonly stops: MonthStops;
  readonly cursor: MonthCursor;
  blockOf(key: string): GridBlock | undefined;
  onOpen(key: string): void;
  onMake(date: DateText): void;
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
  // Held since before the focus came here, it was meant for what is done already.
  if (enters && event.repeat) return true;
  const block = at === null ? undefined : context.blockOf(at);
  if (enters) {
    if (at === null) context.onMake(date);
    else if (at === MORE) context.onDay(date);
    else context.onOpen(at);
    return true;
  }
  return block !== undefined && changeByKey(context, block, event, nudgeInMonth);
}

/** As in the grid, but for whole days: as arrow keys point in a month. */
function nudgeInMonth(block: GridBlock, event: KeyPress, rightToLeft: boolean): Nudge | null {
  if (!event.altKey || event.shiftKey) return nudgeByKey(block, event, rightToLeft);
  const days = daysByKey(event.key, rightToLeft);
  return days === 0 ? null : { days, steps: 0, longer: 0 };
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
  const days = daysByKey(event.key, isRightToLeft(event.currentTarget));
  return days === 0 ? null : onDay(addDays(stop.date, days));
}

function onDay(date: DateText | undefined): MonthStop | null {
  return date === undefined ? null : { date, at: null };
}

/** How many days on an arrow key points: across by one, down by a week. */
function daysByKey(key: string, rightToLeft: boolean): number {
  if (key === "ArrowDown") return 7;
  if (key === "ArrowUp") return -7;
  return forward(key, rightToLeft);
}
