import { Temporal } from "temporal-polyfill";
import { addDays, dateOf, stretchOf, type DateText } from "@/lib/calendar/day";
import type { Times } from "@/lib/calendar/snap";
import { wallMs, wallText, type LocalText } from "@/lib/calendar/time";

/** Dates from the first to the last, both included. */
export interface Dates {
  readonly first: DateText;
  readonly last: DateText;
}

/** Wall times that begin a block and end it. */
interface Wall {
  readonly localStart: LocalText;
  readonly localEnd: LocalText;
}

/** The dates that wall times lie on; an end at midnight is the end of the date before. */
export function datesOfWall({ localStart, localEnd }: Wall): Dates {
  return { first: dateIn(localStart), last: dateIn(wallText(wallMs(localEnd) - 1_000)) };
}

/** Whole days as blocks hold them: midnights, the end excluded. */
export function wallOfDates({ first, last }: Dates): Wall {
  return { localStart: midnight(first), localEnd: midnight(addDays(last, 1)) };
}

/** The instants (Unix milliseconds) of whole days where the reader is. */
export function timesOfDates({ first, last }: Dates, zone: string): Times {
  return { startMs: stretchOf(first, zone).startMs, endMs: stretchOf(last, zone).endMs };
}

/** The dates that instants lie on in a zone; an end at midnight is the end of the date before. */
export function datesOfTimes({ startMs, endMs }: Times, zone: string): Dates {
  return { first: dateOf(startMs, zone), last: dateOf(endMs - 1, zone) };
}

/** Whether the stretch takes up a date from its beginning to its end. */
export function coversADate({ startMs, endMs }: Times, zone: string): boolean {
  if (endMs - startMs < SHORTEST_DATE) return false;
  const { first } = datesOfTimes({ startMs, endMs }, zone);
  const whole = stretchOf(first, zone).startMs === startMs ? first : addDays(first, 1);
  return stretchOf(whole, zone).endMs <= endMs;
}

/** How many days later `to` is; negative when it is earlier. */
export function daysFrom(from: DateText, to: DateText): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

export function shiftedDates({ first, last }: Dates, days: number): Dates {
  return { first: addDays(first, days), last: addDays(last, days) };
}

export function dateIn(local: LocalText): DateText {
  return local.slice(0, 10);
}

/** A date without two of its hours, in milliseconds: shorter, there is none but a skipped one. */
const SHORTEST_DATE = 22 * 3_600_000;

function midnight(date: DateText): LocalText {
  return `${date}T00:00:00`;
}
