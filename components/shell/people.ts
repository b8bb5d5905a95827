"use client";
import { useMemo } from "react";
import { Profile, Trip, type ProfileRow, type TripRow } from "@/lib/couple/schema";
import { zoneAt, zoneOn } from "@/lib/couple/whereabouts";
import type { Id } from "@/lib/ids";
import { useMe, useNow, useRows } from "@/lib/sync/client/react";

export interface Person {
  readonly id: Id;
  readonly name: string;
  /** 1 to 8. */
  readonly hue: number;
  /** Where they live. IANA, as all zones. */
  readonly home: string;
  /** Where their clock is: now, or on the date that was asked for. */
  readonly zone: string;
  readonly trips: readonly TripRow[];
}

/** Me, and the one I am paired with; null when I am alone. */
export interface People {
  readonly me: Person;
  readonly partner: Person | null;
}

/** @param date whose zones are meant; now, where none is given */
export function usePeople(date?: string): People {
  const { userId, coupleId } = useMe();
  const profiles = useRows(Profile);
  const trips = useRows(Trip);
  const now = useNow(HOUR);
  // By whose they are, once: the same trips are the same array, and what is laid out by them stays, however late it gets.
  const tripsOf = useMemo(() => byOwner(trips), [trips]);
  // Of a date it makes no difference how late it is.
  const at = date === undefined ? now : 0;
  return useMemo(() => {
    const person = ({ ownerId, authorId, name, hue, zone: home }: ProfileRow): Person => {
      const own = tripsOf.get(ownerId) ?? NONE;
      const zone = date === undefined ? zoneAt(home, own, at) : zoneOn(home, own, date);
      return { id: ownerId ?? authorId, name, hue, home, zone, trips: own };
    };
    const mine = profiles.find((profile) => profile.ownerId === userId);
    const theirs = profiles.find((profile) => profile.ownerId !== userId);
    return {
      me: mine ? person(mine) : { id: userId, name: "You", hue: 1, home: "UTC", zone: "UTC", trips: NONE },
      partner: coupleId && theirs ? person(theirs) : null,
    };
  }, [profiles, tripsOf, userId, coupleId, date, at]);
}

const HOUR = 3_600_000;
const NONE: readonly TripRow[] = [];

function byOwner(trips: readonly TripRow[]): ReadonlyMap<Id | null, readonly TripRow[]> {
  const owned = new Map<Id | null, TripRow[]>();
  for (const trip of trips) owned.set(trip.ownerId, [...(owned.get(trip.ownerId) ?? []), trip]);
  return owned;
}

/** Where a person's clock is at an instant (Unix milliseconds). */
export function zoneOf({ home, trips }: Person, ms: number): string {
  return zoneAt(home, trips, ms);
}

/** The letter that stands for a person where there is no room for the name. */
export function initialOf({ name }: Person): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim());
  return first?.segment.toUpperCase() ?? "?";
}
