import type { Stay } from "@/lib/calendar/stays";
import { merged, type Stretches } from "@/lib/calendar/stretches";
import { atMs, DAY, MINUTE, wallAt } from "@/lib/calendar/time";

/** Where someone is, and when they are awake there. */
export interface Waking {
  readonly stays: readonly Stay[];
  /** Minutes from midnight by the clock on the wall. Whoever goes to sleep before they wake does so after midnight. */
  readonly wakesAt: number;
  readonly sleepsAt: number;
}

/** When someone is awake who has not said. */
export const USUALLY = { wakesAt: 7 * 60, sleepsAt: 23 * 60 } as const;

/** When someone is awake, throughout their stays. */
export function wakingHours({ stays, wakesAt, sleepsAt }: Waking): Stretches {
  return daily(stays, wakesAt, sleepsAt > wakesAt ? sleepsAt : sleepsAt + DAY_MINUTES);
}

/** Their nights: from going to sleep to waking. Whoever sleeps and wakes at the same minute is always awake. */
export function nights({ stays, wakesAt, sleepsAt }: Waking): Stretches {
  if (wakesAt === sleepsAt) return [];
  return daily(stays, sleepsAt, wakesAt > sleepsAt ? wakesAt : wakesAt + DAY_MINUTES);
}

/**
 * From one wall time of each date to another (minutes from its midnight, also past the next one), wherever one stays.
 * @param on which dates: days since 1970 by the clock on the wall
 */
export function daily(
  stays: readonly Stay[],
  from: number,
  to: number,
  on: (day: number) => boolean = () => true,
): Stretches {
  const found = [];
  for (const stay of stays) {
    const last = Math.floor(wallAt(stay.endMs, stay.zone) / DAY);
    for (let day = Math.floor(wallAt(stay.startMs, stay.zone) / DAY) - 1; day <= last; day++) {
      if (!on(day)) continue;
      const startMs = Math.max(stay.startMs, atMs(day * DAY + from * MINUTE, stay.zone));
      const endMs = Math.min(stay.endMs, atMs(day * DAY + to * MINUTE, stay.zone));
      found.push({ startMs, endMs });
    }
  }
  return merged(found);
}

const DAY_MINUTES = 1440;
