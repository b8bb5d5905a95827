"use client";
import { useId, useState } from "react";
import { OwnPart } from "@/components/checkin/own-part";
import { useSeat } from "@/components/checkin/seat";
import type { StationProps } from "@/components/checkin/station-props";
import { WaysForBoth } from "@/components/checkin/ways-for-both";
import { writeBeneath } from "@/lib/checkin/beneath-commands";
import { Beneath, type BroughtRow } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";
import { useRows, useRun } from "@/lib/sync/client/react";

const PARTS = [
  {
    part: "position",
    title: "What each of you holds to",
    label: "What I hold to",
    hint: "The way you would have it, in a sentence or two.",
  },
  {
    part: "need",
    title: "What each needs by it",
    label: "What I need beneath it",
    hint: "What would that give you? Rest, a say, being expected, room … Not a way yet: what any way would have to give.",
  },
] as const;

/**
 * For when the two are stuck: what each holds to, the need beneath it, and then ways that would serve both. Each writes for
 * themself on their own screen, or beside the other at one.
 */
export function Worksheet({ course, people, partner, about }: StationProps & { about: BroughtRow }) {
  const run = useRun();
  const { me } = people;
  const seat = useSeat(course.checkIn.id, partner.id);
  const rows = useRows(Beneath).filter(({ broughtId }) => broughtId === about.id);
  const [isOpen, setOpen] = useState(false);
  const headingId = useId();
  const at = { checkInId: course.checkIn.id, broughtId: about.id };
  const ways = rows.filter(({ part }) => part === "both-and");
  return (
    <details
      open={isOpen || rows.length > 0}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="border-y border-line py-1"
    >
      <summary id={headingId} className="min-h-11 content-center font-semibold">
        Stuck? Look at what is beneath it
      </summary>
      <div role="group" aria-labelledby={headingId} className="grid gap-6 py-3">
        {PARTS.map(({ part, title, label, hint }) => {
          const of = (ownerId: string) => rows.find((one) => one.part === part && one.ownerId === ownerId) ?? null;
          const written = (words: string) => ({ id: newId(), ...at, part, words });
          return (
            <section key={part} className="grid gap-3">
              <h3 className="text-lead font-semibold">{title}</h3>
              <OwnPart
                key={of(me.id)?.id ?? "mine"}
                {...{ people, partner, label, hint }}
                of="me"
                draft={`beneath ${part} ${about.id}`}
                row={of(me.id)}
                onGive={(words) => run(writeBeneath, written(words))}
              />
              <OwnPart
                key={of(partner.id)?.id ?? "theirs"}
                {...{ people, partner, label, hint }}
                of="partner"
                draft={`beneath ${part} ${about.id} beside`}
                row={of(partner.id)}
                onGive={seat ? (words) => seat.give(writeBeneath, written(words)) : null}
              />
            </section>
          );
        })}
        {seat?.refused}
        <WaysForBoth at={at} ways={ways} people={people} partner={partner} />
      </div>
    </details>
  );
}
