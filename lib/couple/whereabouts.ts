import { Temporal } from "temporal-polyfill";
import type { TripRow } from "@/lib/couple/schema";

/** A trip as far as clocks are concerned. Dates as text, the last one included; null: until another trip. */
export type Stay = Pick<TripRow, "fromDate" | "toDate" | "zone">;

/** Where someone lives (IANA), and the trips they are on. */
export interface Whereabouts {
  readonly home: string;
  readonly trips: readonly Stay[];
}

/** Where someone's clock is on a date: the zone, IANA. */
export type Clock = (date: string) => string;

export function clockOf({ home, trips }: Whereabouts): Clock {
  return (date) => zoneOn(home, trips, date);
}

/** The zone a person's clock is in on a date: that of the trip which counts then, else that of their home. */
export function zoneOn(home: string, trips: readonly Stay[], date: string): string {
  const there = trips.filter(({ fromDate, toDate }) => fromDate <= date && (toDate === null || date <= toDate));
  const last = there.reduce<Stay | undefined>((last, trip) => (last && !isOver(trip, last) ? last : trip), undefined);
  return last?.zone ?? home;
}

/** Of two trips that overlap that counts which begins last, or of the same first day ends first: on all devices alike. */
function isOver(one: Stay, other: Stay): boolean {
  if (one.fromDate !== other.fromDate) return one.fromDate > other.fromDate;
  const [ends, otherEnds] = [one.toDate ?? LATEST, other.toDate ?? LATEST];
  return ends === otherEnds ? one.zone < other.zone : ends < otherEnds;
}

/** Those of the trips that count in place of one of them, on some of its days and elsewhere, in the order they begin. */
export function tripsOver<Trip extends Stay>(trip: Trip, trips: readonly Trip[]): Trip[] {
  const meets = ({ fromDate, toDate }: Stay) =>
    fromDate <= (trip.toDate ?? LATEST) && trip.fromDate <= (toDate ?? LATEST);
  return trips
    .filter((other) => other.zone !== trip.zone && meets(other) && isOver(other, trip))
    .sort((a, b) => (a.fromDate < b.fromDate ? -1 : 1));
}

/** The same at an instant (Unix milliseconds). */
export function zoneAt(home: string, trips: readonly Stay[], ms: number): string {
  const [before, after] = [utcDate(ms - NEAR), utcDate(ms + NEAR)];
  // Asked for each block that is drawn: most of the time no trip begins or ends near.
  const near = trips.filter(({ fromDate, toDate }) => fromDate <= after && (toDate === null || toDate >= before));
  const isSteady = ({ fromDate, toDate }: Stay) => fromDate <= before && (toDate === null || after <= toDate);
  if (near.every(isSteady)) return zoneOn(home, near, before);
  const clock = clockOf({ home, trips: near });
  return clock(dateAt(ms, clock));
}

/**
 * The stretch of time that a date is for someone who goes about (Unix milliseconds, end excluded). It begins once the date
 * has come where they are, and the date before it is over where they were. So each day is whole: one who goes west has a
 * longer one, which goes on past midnight; one who goes east begins the next when it is no longer midnight there. Whoever
 * crosses the whole date line eastward has a day that is none.
 */
export function livedDay(date: string, clock: Clock): { startMs: number; endMs: number } {
  const startMs = beginningOf(Temporal.PlainDate.from(date), clock);
  const endMs = beginningOf(Temporal.PlainDate.from(date).add({ days: 1 }), clock);
  return { startMs, endMs: Math.max(startMs, endMs) };
}

/** The date it is for someone who goes about, at an instant (Unix milliseconds): the last that has begun. */
export function dateAt(ms: number, clock: Clock): string {
  let day = Temporal.PlainDate.from(utcDate(ms + EASTMOST));
  while (beginningOf(day, clock) > ms) day = day.subtract({ days: 1 });
  return day.toString();
}

function beginningOf(day: Temporal.PlainDate, clock: Clock): number {
  const [here, before] = [clock(day.toString()), clock(day.subtract({ days: 1 }).toString())];
  const midnightIn = (zone: string) => day.toZonedDateTime(zone).epochMilliseconds;
  return here === before ? midnightIn(here) : Math.max(midnightIn(here), midnightIn(before));
}

/** Later than any date that a trip can end on. */
const LATEST = "9999";
/** The clock that is first at any date is ahead of UTC by so many milliseconds. */
const EASTMOST = 14 * 3_600_000;
/** From here on, no date of anywhere is that of an instant. */
const NEAR = 3 * 86_400_000;

function utcDate(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
