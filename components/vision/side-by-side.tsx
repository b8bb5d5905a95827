"use client";
import type { ReactNode } from "react";
import { RitualShape } from "@/components/rituals/ritual-shape";
import type { People, Person } from "@/components/shell/people";
import type { Id } from "@/lib/ids";

/** What each of the two says to one thing, beside each other: mine first, and below each other on a phone. */
export function SideBySide({
  people,
  partner,
  of,
}: {
  people: People;
  partner: Person;
  of: (personId: Id) => ReactNode;
}) {
  return (
    <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {[people.me, partner].map((person) => {
        const isMe = person.id === people.me.id;
        return (
          <div key={person.id} className="flex min-w-0 gap-3">
            <RitualShape kind={isMe ? "mine" : "theirs"} people={people} />
            <div className="grid min-w-0 flex-1 content-start gap-1">
              <p className="text-small text-ink-soft">{isMe ? "You" : <bdi>{person.name}</bdi>}</p>
              {of(person.id)}
            </div>
          </div>
        );
      })}
    </div>
  );
}
