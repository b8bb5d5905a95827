import { expand, isStartOf, lastOf, startBefore } from "@/lib/calendar/recurrence";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import {
  atMs,
  DAY,
  instantMs,
  instantsOf,
  instantText,
  localText,
  wallMs,
  wallText,
  type InstantText,
  type LocalText,
  type WallTimes,
} from "@/lib/calendar/time";
import { datesOfWall, wallOfDates } from "@/lib/calendar/whole-days";
import type { TimeRange } from "@/lib/sync/protocol";

/** A block as it happens once: of one that does not repeat, itself. */
export interface Occurrence {
  /** The block's id, and for one of a series its original beginning too. */
  readonly key: string;
  /** The wall time its rule gives it, in the zone of the series; null: the block does not repeat. */
  readonly original: LocalText | null;
  /** The block's row, with the times that this occurrence has. */
  readonly row: BlockRow;
  /** The row as it is stored. */
  readonly series: BlockRow;
  readonly exception: BlockExceptionRow | null;
}

/**
 * What happens of a block between two instants: itself, or the occurrences of its series with their exceptions, in the
 * order of their original beginnings. An exception counts only where the rule still produces its original beginning: one
 * that a change of the rule has left without is kept, and shows nowhere. `exceptions` are those of this block.
 */
export function occurrencesOf(
  series: BlockRow,
  exceptions: readonly BlockExceptionRow[],
  range: TimeRange,
): readonly Occurrence[] {
  if (series.rrule === null) {
    return isWithin(series, range) ? [{ key: series.id, original: null, row: series, series, exception: null }] : [];
  }
  const exceptionAt = new Map(exceptions.map((exception) => [exception.originalLocalStart, exception]));
  const starts = expand({ localStart: series.localStart, rrule: series.rrule }, windowOf(series, range));
  const elsewhere = exceptions
    .filter(({ startsAt, originalLocalStart }) => startsAt !== null && !starts.includes(originalLocalStart))
    .map(({ originalLocalStart }) => originalLocalStart)
    .filter((original) => isStartOf({ localStart: series.localStart, rrule: series.rrule! }, original));
  return [...starts, ...elsewhere].sort().flatMap((original) => {
    const occurrence = occurrenceAt(series, original, exceptionAt.get(original) ?? null);
    return occurrence && isWithin(occurrence.row, range) ? [occurrence] : [];
  });
}

/** The occurrence that the series has at an original beginning; null when that one is cancelled. */
export function occurrenceAt(
  series: BlockRow,
  original: LocalText,
  exception: BlockExceptionRow | null,
): Occurrence | null {
  if (exception?.cancelled) return null;
  const key = `${series.id}@${original}`;
  const moved = exception && movedTimes(series, exception);
  if (moved) return { key, original, row: { ...series, ...moved }, series, exception };
  const wall = wallTimesAt(series, original);
  return { key, original, row: { ...series, ...wall, ...occurrenceInstants(wall) }, series, exception };
}

/**
 * Whether a series still has another occurrence than the one that begins there (null: any). At most one more is looked at
 * than there are exceptions.
 */
export function standsBesides(
  { localStart, rrule }: Pick<BlockRow, "localStart" | "rrule">,
  exceptions: readonly Pick<BlockExceptionRow, "originalLocalStart" | "cancelled">[],
  original: LocalText | null,
): boolean {
  const series = { localStart, rrule: rrule! };
  const isGone = (start: LocalText) =>
    start === original || exceptions.some((one) => one.cancelled && one.originalLocalStart === start);
  let start = lastOf(series);
  if (start === null) return true;
  while (start !== null && isGone(start)) start = startBefore(series, start);
  return start !== null;
}

/**
 * The times that a moved occurrence has; null of one that was not moved. One moved before its series became one of whole
 * days has its dates, and one moved before that became one of hours has its date, at the hours of the series: what it
 * was is kept, and is there again when the series is what it was.
 */
export function movedTimes(
  series: WallTimes & { allDay: boolean },
  exception: BlockExceptionRow,
): (WallTimes & { startsAt: InstantText; endsAt: InstantText }) | null {
  const { localStart, localEnd, zone, startsAt, endsAt, originalLocalStart } = exception;
  if (localStart === null || localEnd === null || startsAt === null || endsAt === null) return null;
  const ofDays = zone === null && series.zone !== null;
  if (!ofDays && !(series.allDay && zone !== null)) {
    return { localStart, localEnd, zone: zone ?? series.zone, startsAt, endsAt };
  }
  const wall = ofDays
    ? wallTimesAt(series, `${localStart.slice(0, 10)}${originalLocalStart.slice(10)}`)
    : { ...wallOfDates(datesOfWall({ localStart, localEnd })), zone: null };
  return { ...wall, ...occurrenceInstants(wall) };
}

/** The wall times that the series itself gives an occurrence: it takes as long by the clock on the wall as the first. */
export function wallTimesAt(series: WallTimes, original: LocalText): WallTimes {
  const length = wallMs(series.localEnd) - wallMs(series.localStart);
  return { localStart: original, localEnd: wallText(wallMs(original) + length), zone: series.zone };
}

/**
 * The instants of an occurrence. One that would begin in a skipped hour begins after it, and where it then had no length
 * left it is as long as its wall times say: no occurrence vanishes (RFC 5545 §3.3.5).
 */
export function occurrenceInstants(times: WallTimes): { startsAt: InstantText; endsAt: InstantText } {
  const { localStart, localEnd, zone } = times;
  if (zone === null) return instantsOf(times);
  const [start, end] = [wallMs(localStart), wallMs(localEnd)];
  const startsAt = atMs(start, zone);
  const endsAt = atMs(end, zone);
  return {
    startsAt: instantText(startsAt),
    endsAt: instantText(endsAt > startsAt ? endsAt : startsAt + end - start),
  };
}

/** The wall times between which occurrences begin that may reach into the range. */
function windowOf(series: BlockRow, { from, to }: TimeRange): { from: LocalText; to: LocalText } {
  const length = wallMs(series.localEnd) - wallMs(series.localStart);
  // Clock changes and floating times move instants by less than a day.
  const at = (ms: number) => wallMs(localText(Math.min(Math.max(ms, EARLIEST), LATEST), series.zone ?? "UTC"));
  return { from: wallText(at(from) - length - DAY), to: wallText(at(to) + DAY) };
}

const EARLIEST = Date.UTC(1901, 0);
const LATEST = Date.UTC(2199, 11);

function isWithin({ startsAt, endsAt }: { startsAt: InstantText; endsAt: InstantText }, { from, to }: TimeRange) {
  return instantMs(startsAt) < to && instantMs(endsAt) > from;
}
