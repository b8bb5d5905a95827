import { occurrenceInstants, wallTimesAt, type Occurrence } from "@/lib/calendar/occurrences";
import { isStartOf } from "@/lib/calendar/recurrence";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { DAY, instantMs, type LocalText } from "@/lib/calendar/time";

/** A date of the talk that does not take place: what its rule calls it, and when it would have begun. Unix milliseconds. */
export interface LeftOut {
  readonly original: LocalText;
  readonly startMs: number;
}

/** What is left out is told of so far ahead, and always up to the next one that is held. Milliseconds. */
const AHEAD = 14 * DAY;

/** The dates to come that one of the two left out, in their order; what became a block of its own is none of them. */
export function leftOutOf(
  block: BlockRow,
  exceptions: readonly BlockExceptionRow[],
  now: number,
  nextMs: number,
): readonly LeftOut[] {
  const { rrule, localStart } = block;
  if (rrule === null) return [];
  const until = Math.max(nextMs, now + AHEAD);
  return exceptions
    .filter(({ blockId, cancelled, leftAs }) => blockId === block.id && cancelled && leftAs === null)
    .filter(({ originalLocalStart }) => isStartOf({ localStart, rrule }, originalLocalStart))
    .map((one) => ({ original: one.originalLocalStart, startMs: beganAt(block, one) }))
    .filter(({ startMs }) => startMs > now && startMs < until)
    .sort((a, b) => a.startMs - b.startMs);
}

/** When a date that was moved this once would have begun by its rule, in Unix milliseconds; null: it was not moved. */
export function movedFrom({ original, series, row }: Occurrence): number | null {
  if (original === null) return null;
  const plain = instantMs(occurrenceInstants(wallTimesAt(series, original)).startsAt);
  return plain === instantMs(row.startsAt) ? null : plain;
}

/** One that was moved before it was left out comes back where it was then. */
function beganAt(block: BlockRow, { startsAt, originalLocalStart }: BlockExceptionRow): number {
  return instantMs(startsAt ?? occurrenceInstants(wallTimesAt(block, originalLocalStart)).startsAt);
}
