import { Temporal } from "temporal-polyfill";
import { steadyOffset } from "@/lib/calendar/offset";
import { Refusal } from "@/lib/errors";
import { isZone } from "@/lib/sync/zone";

/**
 * Wall times, zones and instants. A block is stored as wall times in a zone (what people mean) and as the instants
 * derived from them (what queries need). Wall times and instants travel as text, in the one form Postgres writes too:
 * `2026-03-29T02:30:00` and `2026-03-29T00:30:00+00:00`.
 */
export type LocalText = string;
export type InstantText = string;

export const MINUTE = 60_000;
export const DAY = 86_400_000;

/** A block is longer than nothing and no longer than this many days. */
export const LONGEST_DAYS = 366;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

export interface WallTimes {
  localStart: LocalText;
  localEnd: LocalText;
  /** IANA name; null: floating, the same wall time wherever one is. */
  zone: string | null;
}

/**
 * The instants of wall times. A time in a skipped hour moves forward by the gap, a doubled one is its first pass
 * (RFC 5545 §3.3.5). A floating block reaches from the first to the last place on Earth that has its wall time.
 * @throws Refusal `unknown-zone`, `date-out-of-range`, `end-before-start` (also of nothing), `too-long`
 */
export function instantsOf({ localStart, localEnd, zone }: WallTimes): { startsAt: InstantText; endsAt: InstantText } {
  if (zone !== null && !isZone(zone)) throw new Refusal("unknown-zone");
  const start = wallMs(localStart);
  const end = wallMs(localEnd);
  const startsAt = zone === null ? start - 14 * 60 * MINUTE : atMs(start, zone);
  const endsAt = zone === null ? end + 12 * 60 * MINUTE : atMs(end, zone);
  if (endsAt <= startsAt || (zone === null && end <= start)) throw new Refusal("end-before-start");
  if (end - start > LONGEST_DAYS * DAY) throw new Refusal("too-long");
  return { startsAt: instantText(startsAt), endsAt: instantText(endsAt) };
}

/** Unix milliseconds as the instant text rows carry. */
export function instantText(ms: number): InstantText {
  return new Date(ms).toISOString().slice(0, 19) + "+00:00";
}

/** Unix milliseconds of an instant text. */
export function instantMs(text: InstantText): number {
  return Date.parse(text);
}

/** The wall time of an instant in a zone. */
export function localText(ms: number, zone: string): LocalText {
  return wallText(wallAt(ms, zone));
}

/**
 * Wall times that mean exactly these instants. Where one of them lies in the second pass of a doubled hour, which wall
 * time and zone cannot say, the block is pinned to UTC.
 */
export function wallTimesOf(startMs: number, endMs: number, zone: string): WallTimes {
  const localStart = localText(startMs, zone);
  const localEnd = localText(endMs, zone);
  const exact = atMs(wallMs(localStart), zone) === startMs && atMs(wallMs(localEnd), zone) === endMs;
  return exact ? { localStart, localEnd, zone } : { ...wallTimesOf(startMs, endMs, "UTC") };
}

/**
 * The wall time as if it were UTC, in milliseconds: what wall times are counted with.
 * @throws Refusal `no-such-date`, `date-out-of-range`
 */
export function wallMs(text: LocalText): number {
  const ms = Date.parse(`${text}Z`);
  // A date that does not exist, such as 30 February, is read as another by some engines.
  if (Number.isNaN(ms) || wallText(ms) !== text) throw new Refusal("no-such-date");
  const year = new Date(ms).getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new Refusal("date-out-of-range");
  return ms;
}

/** The wall time of an instant in a zone, as `wallMs`. */
export function wallAt(ms: number, zone: string): number {
  const offset = steadyOffset(Math.floor(ms / DAY), zone);
  if (offset !== null) return ms + offset;
  return ms + Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}

/**
 * Whether no clock there shows this wall time, as its date leaves that hour out.
 * @throws Refusal `unknown-zone`, `no-such-date`, `date-out-of-range`
 */
export function isSkipped(local: LocalText, zone: string): boolean {
  if (!isZone(zone)) throw new Refusal("unknown-zone");
  const wall = wallMs(local);
  return wallAt(atMs(wall, zone), zone) !== wall;
}

/** Back from `wallMs`. */
export function wallText(ms: number): LocalText {
  return new Date(ms).toISOString().slice(0, 19);
}

/** The instant (Unix milliseconds) of a wall time (as `wallMs`): in a skipped hour after it, in a doubled one the first. */
export function atMs(wall: number, zone: string): number {
  const offset = steadyOffset(Math.floor(wall / DAY), zone);
  if (offset !== null) return wall - offset;
  return Temporal.PlainDateTime.from(wallText(wall)).toZonedDateTime(zone, { disambiguation: "compatible" })
    .epochMilliseconds;
}
