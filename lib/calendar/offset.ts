import { Temporal } from "temporal-polyfill";

const DAY = 86_400_000;
const MOST = 20_000;

const known = new Map<string, number | null>();

/**
 * How far a zone's clock is ahead of UTC, in milliseconds, on a day of UTC (days since 1970) and the days beside it; null
 * where it changes within them. Nearly every time that is computed is on a day without a change, and is then a sum.
 */
export function steadyOffset(day: number, zone: string): number | null {
  const key = `${day} ${zone}`;
  let offset = known.get(key);
  if (offset === undefined) {
    const [before, after] = [offsetAt((day - 1) * DAY, zone), offsetAt((day + 2) * DAY, zone)];
    offset = before === after ? before : null;
    if (known.size >= MOST) known.clear();
    known.set(key, offset);
  }
  return offset;
}

function offsetAt(ms: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}
