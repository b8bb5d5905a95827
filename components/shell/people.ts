"use client";
import { useMemo } from "react";
import { Profile, type ProfileRow } from "@/lib/couple/schema";
import type { Id } from "@/lib/ids";
import { useMe, useRows } from "@/lib/sync/client/react";

export interface Person {
  readonly id: Id;
  readonly name: string;
  /** 1 to 8. */
  readonly hue: number;
  /** IANA. */
  readonly zone: string;
}

/** Me, and the one I am paired with; null when I am alone. */
export interface People {
  readonly me: Person;
  readonly partner: Person | null;
}

export function usePeople(): People {
  const { userId, coupleId } = useMe();
  const profiles = useRows(Profile);
  return useMemo(() => {
    const mine = profiles.find((profile) => profile.ownerId === userId);
    const theirs = profiles.find((profile) => profile.ownerId !== userId);
    return {
      me: mine ? person(mine) : { id: userId, name: "You", hue: 1, zone: "UTC" },
      partner: coupleId && theirs ? person(theirs) : null,
    };
  }, [profiles, userId, coupleId]);
}

function person({ ownerId, authorId, name, hue, zone }: ProfileRow): Person {
  return { id: ownerId ?? authorId, name, hue, zone };
}

/** The letter that stands for a person where there is no room for the name. */
export function initialOf({ name }: Person): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim());
  return first?.segment.toUpperCase() ?? "?";
}
