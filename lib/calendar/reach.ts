import { movedTimes, occurrenceInstants, wallTimesAt } from "@/lib/calendar/occurrences";
import { lastOf } from "@/lib/calendar/recurrence";
import type { BlockExceptionRow } from "@/lib/calendar/schema";
import type { InstantText, WallTimes } from "@/lib/calendar/time";

/** Where the calendar ends, and with it whatever has no end of its own. */
const END: InstantText = "2200-01-01T00:00:00+00:00";

/**
 * From its first instant to its last a block with all its occurrences, those moved by exceptions too: what a window is
 * asked for by, so that a series which ended years ago is not fetched, and one that was moved far is.
 */
export function reachOf(
  block: WallTimes & { startsAt: InstantText; endsAt: InstantText; allDay: boolean; rrule: string | null },
  exceptions: readonly BlockExceptionRow[] = [],
): { reachStart: InstantText; reachEnd: InstantText } {
  const moved = exceptions.flatMap((exception) => movedTimes(block, exception) ?? []);
  const starts = [block.startsAt, ...moved.map(({ startsAt }) => startsAt)];
  const ends = [block.endsAt, endOfSeries(block), ...moved.map(({ endsAt }) => endsAt)];
  return {
    reachStart: starts.reduce((first, one) => (one < first ? one : first)),
    reachEnd: ends.reduce((last, one) => (one > last ? one : last)),
  };
}

function endOfSeries(block: WallTimes & { endsAt: InstantText; rrule: string | null }): InstantText {
  if (block.rrule === null) return block.endsAt;
  const last = lastOf({ localStart: block.localStart, rrule: block.rrule });
  if (last === null) return END;
  const { endsAt } = occurrenceInstants(wallTimesAt(block, last));
  return endsAt < END ? endsAt : END;
}
