"use client";
import { BringChoice } from "@/components/checkin/bring-choice";
import { useCourses } from "@/components/checkin/use-check-in";
import type { People } from "@/components/shell/people";
import { leftOver } from "@/lib/checkin/left-over";
import { Jotting, type BroughtRow, type CheckInRow } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";
import { useRows } from "@/lib/sync/client/react";

/** What I brought the last time that was not reached, and is not among my notes again by now. */
export function useLeftOver({ id, spaceId, conversation }: CheckInRow, { me }: People): readonly BroughtRow[] {
  const courses = useCourses();
  const jottings = useRows(Jotting);
  const last = courses.find(
    ({ checkIn, brought }) =>
      checkIn.conversation === conversation && checkIn.spaceId === spaceId && checkIn.id !== id && brought.length > 0,
  );
  if (!last) return [];
  const noted = new Set(jottings.map(({ words }) => words));
  const { brought, understandings, needAnswers, agreements } = last;
  return leftOver(me.id, brought, understandings, needAnswers, agreements).filter(({ words }) => !noted.has(words));
}

/** It comes along by itself; what is taken out stays behind for good. */
export function LeftOver({
  left,
  isOut,
  onChoose,
}: {
  left: readonly BroughtRow[];
  isOut: ReadonlySet<Id>;
  onChoose: (id: Id, isBrought: boolean) => void;
}) {
  if (left.length === 0) return null;
  return (
    <section aria-label="Left from last time" className="grid gap-1">
      <h2 className="text-title font-semibold">Left from last time</h2>
      <p className="text-ink-soft">There was no time for it then. It comes along, unless you take it out.</p>
      <ul className="grid">
        {left.map(({ id, words }) => (
          <li key={id} className="flex border-t border-line py-2 first:border-t-0">
            <BringChoice words={words} isBrought={!isOut.has(id)} onChoose={(isBrought) => onChoose(id, isBrought)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
