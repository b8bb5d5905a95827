import type { Stretches } from "@/lib/calendar/stretches";
import { merged } from "@/lib/calendar/stretches";
import { atMs, DAY, MINUTE, wallAt } from "@/lib/calendar/time";
import type { TimeRange } from "@/lib/sync/protocol";

/** Where someone is, and when they are awake there. */
export interface Waking {
  /** IANA. */
  readonly zone: string;
  /** Minutes from midnight by the clock on the wall. Whoever goes to sleep before they wake does so after midnight. */
  readonly wakesAt: number;
  readonly sleepsAt: number;
}

/** When someone is awake who has not said. */
export const USUALLY = { wakesAt: 7 * 60, sleepsAt: 23 * 60 } as const;

/** When someone is awake. */
export function wakingHours({ zone, wakesAt, sleepsAt }: Waking, range: TimeRange): Stretches {
  return daily(range, zone, wakesAt, sleepsAt > wakesAt ? sleepsAt : sleepsAt + DAY_MINUTES);
}

/** Their nights: from going to sleep to waking. */
export function nights({ zone, wakesAt, sleepsAt }: Waking, range: TimeRange): Stretches {
  return daily(range, zone, sleepsAt, wakesAt > sleepsAt ? wakesAt : wakesAt + DAY_MINUTES);
}

/**
 * From one wall time of each date to another (minutes from its midnight, also past the next one), within the range.
 * @param on which dates: days since 1970 by the clock on the wall
 */
export function daily(
  range: TimeRange,
  zone: string,
  from: number,
  to: number,
  on: (day: number) => boolean = () => true,
): Stretches {
  const first = Math.floor(wallAt(range.from, zone) / DAY) - 1;
  const last = Math.floor(wallAt(range.to, zone) / DAY);
  const found = [];
  for (let day = first; day <= last; day++) {
    if (!on(day)) continue;
    const startMs = Math.max(range.from, atMs(day * DAY + from * MINUTE, zone));
    const endMs = Math.min(range.to, atMs(day * DAY + to * MINUTE, zone));
    found.push({ startMs, endMs });
  }
  return merged(found);
}

const DAY_MINUTES = 1440;
