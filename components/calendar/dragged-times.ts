import type { GridBlock } from "@/components/calendar/grid-block";
import type { GridPoint } from "@/components/calendar/grid-geometry";
import { dayAxis, instantAt, positionOf, type DayAxis } from "@/lib/calendar/day-axis";
import { addDays } from "@/lib/calendar/day";
import { seenDays } from "@/lib/calendar/seen-day";
import {
  movedByDays,
  movedTo,
  snappedInstant,
  STEP,
  stretchBetween,
  withEnd,
  withStart,
  type Times,
} from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";
import { datesOfWall, shiftedDates, timesOfDates } from "@/lib/calendar/whole-days";

/** What a hand took hold of: a block as a whole, one of its ends, empty time, or a long block, which goes by days. */
export type Grip = "move" | "start" | "end" | "make" | "days";

/** The times a drag from one place to another means. */
export function draggedTimes(
  axis: DayAxis,
  grip: Grip,
  block: GridBlock | null,
  from: GridPoint,
  to: GridPoint,
): Times {
  if (grip === "make" || !block) return stretchBetween(snapped(axis, from), snapped(axis, to));
  if (grip === "days")
    return longByDays(block, to.dayIndex - from.dayIndex, axis.days[block.allDay ? 0 : to.dayIndex]!.zone);
  if (grip === "move") return moved(axis, block, from, to);
  return grip === "start" ? withStart(block, snapped(axis, to)) : withEnd(block, snapped(axis, to));
}

/** A long block so many days on: whole days are those dates, hours the same wall times. */
export function longByDays(block: GridBlock, days: number, zone: string): Times {
  return block.allDay
    ? timesOfDates(shiftedDates(datesOfWall(block.row), days), zone)
    : movedByDays(block.row, days, zone);
}

/** The hour that a tap on empty time offers: from the half hour it is in. */
export function offeredTimes(axis: DayAxis, { dayIndex, position }: GridPoint): Times {
  const startMs = instantAt(axis.days[dayIndex]!, Math.floor(position / 30) * 30);
  return { startMs, endMs: startMs + 60 * MINUTE };
}

/** The hour that a finger makes which rests on empty time and goes nowhere. */
export function restedTimes(axis: DayAxis, at: GridPoint): Times {
  const startMs = snapped(axis, at);
  return { startMs, endMs: startMs + 60 * MINUTE };
}

function snapped(axis: DayAxis, { dayIndex, position }: GridPoint): number {
  return snappedInstant(axis.days[dayIndex]!, Math.min(Math.max(position, 0), axis.length));
}

/**
 * The block's beginning goes as far as the hand went, within the day the hand is in. What began before the visible days
 * goes by whole days and minutes instead, as its beginning has no place on the axis.
 */
function moved(axis: DayAxis, block: GridBlock, from: GridPoint, to: GridPoint): Times {
  const by = to.position - from.position;
  const days = to.dayIndex - from.dayIndex;
  const start = axis.days.findIndex(({ startMs, endMs }) => block.startMs >= startMs && block.startMs < endMs);
  const began = axis.days[start];
  if (!began) {
    const { zone } = axis.days[to.dayIndex]!;
    const { startMs } = movedByDays(block.row, days, zone);
    return movedTo(block.row, startMs + Math.round(by / STEP) * STEP * MINUTE, zone);
  }
  const day = axis.days[start + days] ?? dayAxis(seenDays([addDays(began.date, days)], () => began.zone)).days[0]!;
  const position = positionOf(began, block.startMs) + by;
  return movedTo(block.row, snappedInstant(day, Math.min(Math.max(position, 0), axis.length - STEP)), day.zone);
}
