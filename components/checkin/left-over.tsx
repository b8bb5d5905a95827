"use client";
import { RotateCcw } from "lucide-react";
import { useCourses } from "@/components/checkin/use-check-in";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import { leftOver } from "@/lib/checkin/left-over";
import { Jotting, type CheckInRow } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";
import { useRows, useRun } from "@/lib/sync/client/react";

/** What was not reached the last time, to be brought again with a tap. */
export function LeftOver({ checkIn, people }: { checkIn: CheckInRow; people: People }) {
  const run = useRun();
  const courses = useCourses();
  const jottings = useRows(Jotting);
  const last = courses.find(
    (one) =>
      one.checkIn.conversation === checkIn.conversation && one.checkIn.id !== checkIn.id && one.brought.length > 0,
  );
  if (!last) return null;
  const noted = new Set(jottings.map(({ words }) => words));
  const { brought, understandings, needAnswers, agreements } = last;
  const left = leftOver(people.me.id, brought, understandings, needAnswers, agreements).filter(
    ({ words }) => !noted.has(words),
  );
  if (left.length === 0) return null;
  return (
    <section aria-label="Left from last time" className="grid gap-2">
      <h2 className="text-title font-semibold">Left from last time</h2>
      <ul className="grid">
        {left.map(({ id, kind, words }) => (
          <li key={id} className="flex items-start gap-3 border-t border-line py-2 first:border-t-0">
            <p dir="auto" className="min-w-0 flex-1 py-2 whitespace-pre-line wrap-anywhere">
              {words}
            </p>
            <Button
              kind="quiet"
              onClick={() => run(writeJotting, { id: newId(), conversation: checkIn.conversation, kind, words })}
            >
              <RotateCcw aria-hidden size={18} />
              Bring again
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
