import type { Times } from "@/lib/calendar/snap";
import { atMs, DAY, wallAt, wallMs } from "@/lib/calendar/time";
import { zoneAt, type Stay as Trip } from "@/lib/couple/whereabouts";
import type { TimeRange } from "@/lib/sync/protocol";

/** Where someone's clock is for a while. Unix milliseconds, end excluded; `zone` is IANA. */
export interface Stay extends Times {
  readonly zone: string;
}

/** Where someone's clock is throughout a range: stays in order, each beginning where the one before it ends. */
export function staysOf({ home, trips }: { home: string; trips: readonly Trip[] }, range: TimeRange): readonly Stay[] {
  const { from, to } = range;
  const borders = trips.flatMap(({ fromDate, toDate, zone }) => [
    atMs(wallMs(`${fromDate}T00:00:00`), zone),
    ...(toDate === null ? [] : [atMs(wallMs(`${toDate}T00:00:00`) + DAY, zone)]),
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
