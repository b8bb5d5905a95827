import { addDays, dateOf, stretchOf } from "@/lib/calendar/day";

const HOUR = 3_600_000;

/** A day ends at four in the night: who is still talking after midnight is talking tonight. */
const DAY_ENDS = 4 * HOUR;

/** Whatever the clocks say, so long a check-in is open at least. */
const AT_LEAST = 6 * HOUR;

/**
 * From when on a check-in that is left open counts as ended: when the day is over for both, wherever they are.
 * @param now Unix milliseconds, as is the answer
 */
export function nightfall(now: number, zones: readonly string[]): number {
  const ends = zones.map((zone) => stretchOf(addDays(dateOf(now - DAY_ENDS, zone), 1), zone).startMs + DAY_ENDS);
  return Math.max(now + AT_LEAST, ...ends);
}
