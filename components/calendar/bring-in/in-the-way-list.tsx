"use client";
import { useState } from "react";
import { calledOf, repeatsOf } from "@/components/calendar/bring-in/candidate-words";
import type { InTheWay } from "@/components/calendar/bring-in/use-choice";
import { StoppedReason } from "@/components/calendar/stopped-reason";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import type { Candidate } from "@/lib/calendar/bringing";
import type { Reader } from "@/lib/calendar/format";

/** So many are listed at first. */
const LISTED = 5;

/** What would lie over protected time, each with what that is; left out, unless its owner says otherwise. */
export function InTheWayList({
  inTheWay,
  accepted,
  people,
  reader,
  onAccept,
}: {
  inTheWay: readonly InTheWay[];
  accepted: ReadonlySet<Candidate>;
  people: People;
  reader: Reader;
  onAccept: (candidate: Candidate, isAccepted: boolean) => void;
}) {
  const [all, setAll] = useState(false);
  const more = inTheWay.length - LISTED;
  return (
    <section aria-labelledby="bring-in-protected" className="grid gap-2">
      <h3 id="bring-in-protected" className="font-semibold">
        Over protected time
      </h3>
      <p className="text-small text-ink-soft">
        {inTheWay.length === 1 ? "This is left out" : "These are left out"}, unless you say otherwise.
      </p>
      <ul className="grid gap-2">
        {(all ? inTheWay : inTheWay.slice(0, LISTED)).map(({ candidate, stop }) => {
          const called = <bdi className="wrap-anywhere">{calledOf(candidate, people)}</bdi>;
          const repeats = repeatsOf(candidate, reader.locale);
          return (
            <li key={stop.laid.block.id} className="grid gap-2 rounded-lg border border-line bg-surface p-3">
              <p>
                <span className="font-semibold">{called}</span>
                {repeats ? <span className="text-small text-ink-soft"> · {repeats}</span> : null}
              </p>
              <div className="grid gap-1">
                <StoppedReason stop={stop} code={stop.code} people={people} reader={reader} />
              </div>
              <Switch
                label={
                  stop.code === "over-own-protected" ? (
                    "Bring it in all the same"
                  ) : (
                    <>
                      Propose it to <bdi>{people.partner?.name ?? "your partner"}</bdi>
                    </>
                  )
                }
                says={<span className="sr-only">{called}</span>}
                checked={accepted.has(candidate)}
                onChange={(isAccepted) => onAccept(candidate, isAccepted)}
              />
            </li>
          );
        })}
      </ul>
      {more > 0 && !all ? (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Show {more} more
        </Button>
      ) : null}
    </section>
  );
}
