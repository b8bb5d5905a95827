import type { Times } from "@/lib/calendar/snap";
import { wallAt } from "@/lib/calendar/time";
import { clockOf, livedDay, zoneAt, type Whereabouts } from "@/lib/couple/whereabouts";
import type { TimeRange } from "@/lib/sync/protocol";

/** Where someone's clock is for a while. Unix milliseconds, end excluded; `zone` is IANA. */
export interface Stay extends Times {
  readonly zone: string;
}

/** Where someone's clock is throughout a range: stays in order, each beginning where the one before it ends. */
export function staysOf({ home, trips }: Whereabouts, range: TimeRange): readonly Stay[] {
  const { from, to } = range;
  const clock = clockOf({ home, trips });
  const borders = trips.flatMap(({ fromDate, toDate }) => [
    livedDay(fromDate, clock).startMs,
    ...(toDate === null ? [] : [livedDay(toDate, clock).endMs]),
  ]);
  const starts = [from, ...borders.filter((ms) => ms > from && ms < to).sort((a, b) => a - b)];
  return starts.flatMap((startMs, i) => {
    const endMs = starts[i + 1] ?? to;
    return endMs > startMs ? [{ startMs, endMs, zone: zoneAt(home, trips, startMs) }] : [];
  });
}

/** The wall time where someone is at an instant (both in milliseconds); before and after the stays, as at their ends. */
export function wallIn(ms: number, stays: readonly Stay[]): number {
  const stay = stays.findLast(({ startMs }) => startMs <= ms) ?? stays[0];
  return wallAt(ms, stay?.zone ?? "UTC");
}
