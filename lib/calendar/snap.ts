import { Temporal } from "temporal-polyfill";
import { instantAt, type AxisDay } from "@/lib/calendar/day-axis";
import { occurrenceInstants } from "@/lib/calendar/occurrences";
import type { BlockRow } from "@/lib/calendar/schema";
import { instantMs, localText, MINUTE, wallTimesOf, type WallTimes } from "@/lib/calendar/time";

/** Drags, resizes and arrow keys go by so many minutes, and nothing is made shorter. */
export const STEP = 15;

/** A stretch of time in Unix milliseconds. */
export interface Times {
  readonly startMs: number;
  readonly endMs: number;
}

/** A block's times as far as moving it is concerned. */
export type Movable = Pick<BlockRow, "localStart" | "localEnd" | "zone" | "startsAt" | "endsAt">;

/** The instant at the step nearest to a place on the axis; a void gives the first instant after it. */
export function snappedInstant(day: AxisDay, position: number): number {
  return instantAt(day, Math.round(position / STEP) * STEP);
}

/** From one instant to the other, whichever is first, at least a step long. */
export function stretchBetween(oneMs: number, otherMs: number): Times {
  const startMs = Math.min(oneMs, otherMs);
  return { startMs, endMs: Math.max(oneMs, otherMs, startMs + STEP * MINUTE) };
}

/** With the start moved by hand: never closer to the end than a step. */
export function withStart({ endMs }: Times, startMs: number): Times {
  return { startMs: Math.min(startMs, endMs - STEP * MINUTE), endMs };
}

/** With the end moved by hand: never closer to the start than a step. */
export function withEnd({ startMs }: Times, endMs: number): Times {
  return { startMs, endMs: Math.max(endMs, startMs + STEP * MINUTE) };
}

/** The block's times in the eyes of a reader: a floating one has its wall times wherever the reader is. */
export function timesOf(block: Movable, readerZone: string): Times {
  const { startsAt, endsAt } = block.zone === null ? occurrenceInstants({ ...block, zone: readerZone }) : block;
  return { startMs: instantMs(startsAt), endMs: instantMs(endsAt) };
}

/**
 * The block beginning at another instant. When that is the same wall time of another day, both wall times are kept: a
 * night from 23:00 to 07:00 stays one when the clock changes in it. Otherwise it stays as long as it was.
 */
export function movedTo(block: Movable, startMs: number, readerZone: string): Times {
  const { startMs: wasStart, endMs: wasEnd } = timesOf(block, readerZone);
  const zone = zoneToKeep(block, readerZone);
  const was = zoned(wasStart, zone);
  const now = zoned(startMs, zone);
  const sameWallTime = was.toPlainTime().equals(now.toPlainTime());
  const kept = sameWallTime ? movedByDays(block, was.toPlainDate().until(now.toPlainDate()).days, readerZone) : null;
  // The same wall time may come twice, and only its first pass is a whole number of days away.
  return kept?.startMs === startMs ? kept : { startMs, endMs: startMs + wasEnd - wasStart };
}

/**
 * The block on another day, at the same wall times. A wall time that the other day skips moves forward by the gap; the
 * block then stays as long as it was.
 */
export function movedByDays(block: Movable, days: number, readerZone: string): Times {
  const { startMs, endMs } = timesOf(block, readerZone);
  const zone = zoneToKeep(block, readerZone);
  const start = zoned(startMs, zone).add({ days });
  const end = zoned(endMs, zone).add({ days });
  const exists = (before: number, after: Temporal.ZonedDateTime) =>
    zoned(before, zone).toPlainTime().equals(after.toPlainTime());
  const both = exists(startMs, start) && exists(endMs, end) && end.epochMilliseconds > start.epochMilliseconds;
  return {
    startMs: start.epochMilliseconds,
    endMs: both ? end.epochMilliseconds : start.epochMilliseconds + endMs - startMs,
  };
}

/**
 * What a `block.move` has to say for the block to be at these times: only the wall times that change. The block keeps
 * its zone where that can say them. Null when nothing changes.
 */
export function moveInput(block: Movable, to: Times, readerZone: string): Partial<WallTimes> | null {
  const was = timesOf(block, readerZone);
  if (was.startMs === to.startMs && was.endMs === to.endMs) return null;
  const zone = zoneToKeep(block, readerZone);
  const floating = block.zone === null;
  const inZone = wallTimesOf(to.startMs, to.endMs, zone);
  const next = floating && inZone.zone === zone ? { ...inZone, zone: null } : inZone;
  const all = Object.entries(next) as [keyof WallTimes, string | null][];
  return Object.fromEntries(all.filter(([key, value]) => block[key] !== value));
}

/** `2026-03-29T02:30` in the reader's zone: what a date-and-time input holds. */
export function inputText(ms: number, readerZone: string): string {
  return localText(ms, readerZone).slice(0, 16);
}

/** The instant (Unix milliseconds) of such a text: in a skipped hour the one after it, in a doubled one the first. */
export function inputInstant(text: string, readerZone: string): number {
  return Temporal.PlainDateTime.from(text.slice(0, 16)).toZonedDateTime(readerZone).epochMilliseconds;
}

/** A block that was pinned to UTC for want of a wall time comes back to its reader's zone when it is moved. */
function zoneToKeep(block: Movable, readerZone: string): string {
  return block.zone === null || block.zone === "UTC" ? readerZone : block.zone;
}

function zoned(ms: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}
