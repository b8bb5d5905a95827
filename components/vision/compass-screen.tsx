"use client";
import { Plus } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { announce } from "@/components/shell/said";
import { usePeople } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { DecisionItem } from "@/components/vision/decision-item";
import { DecisionEntry } from "@/components/vision/decision-log";
import { DecisionSheet } from "@/components/vision/decision-sheet";
import { useCompass, useLookBacks, type Weighed } from "@/components/vision/use-compass";
import { VisionFrame } from "@/components/vision/vision-frame";
import type { DecisionRow } from "@/lib/vision/schema";

/** The compass: big choices, each weighed alone against the vision of the two, then side by side; and what was decided. */
export function CompassScreen({ locale }: { locale: string }) {
  const people = usePeople();
  const { partner } = people;
  const all = useCompass();
  const due = useLookBacks(people).map(({ id }) => id);
  useOpened(all);
  // The decision as it read when its sheet was opened: what the other puts otherwise meanwhile is not overwritten.
  const [opened, setOpened] = useState<{ decision: DecisionRow | null } | null>(null);
  const present = all.filter(({ stands }) => stands !== "decided");
  const past = all.filter(({ stands }) => stands === "decided");
  return (
    <VisionFrame
      title="Compass"
      lead="For the big choices: does this move us toward our vision? Each answers alone first; then you see it side by side."
    >
      {partner ? (
        <>
          <section aria-labelledby="present" className="grid gap-4">
            <h2 id="present" className="text-title font-semibold">
              To decide
            </h2>
            {present.length === 0 ? (
              <p className="max-w-prose text-ink-soft">
                A move, a child, a job, a year abroad: put it here before you argue about it.
              </p>
            ) : null}
            {present.map((weighed) => (
              <DecisionItem
                key={weighed.decision.id}
                {...{ weighed, people, partner, locale }}
                onChange={() => setOpened({ decision: weighed.decision })}
              />
            ))}
            <Button
              kind={present.length > 0 ? "quiet" : "primary"}
              className="justify-self-start"
              onClick={() => setOpened({ decision: null })}
            >
              <Plus aria-hidden size={18} />
              Weigh a decision
            </Button>
          </section>
          {past.length > 0 ? (
            <section aria-labelledby="past" className="grid gap-3">
              <h2 id="past" className="text-title font-semibold">
                Decided
              </h2>
              {past.map((weighed) => (
                <DecisionEntry
                  key={weighed.decision.id}
                  {...{ weighed, people, partner, locale }}
                  isDue={due.includes(weighed.decision.id)}
                />
              ))}
            </section>
          ) : null}
        </>
      ) : (
        <p className="max-w-prose">What you decide together is weighed here, once your partner is here.</p>
      )}
      {opened && partner ? (
        <DecisionSheet decision={opened.decision} partner={partner} onClose={() => setOpened(null)} />
      ) : null}
    </VisionFrame>
  );
}

/** Tells those who listen that the answers to a decision have been opened while they were here. */
function useOpened(all: readonly Weighed[]): void {
  const asked = all.filter(({ stands }) => stands === "asked").map(({ decision }) => decision.id);
  const before = useRef(new Set(asked));
  useEffect(() => {
    for (const { decision, stands } of all) {
      if (stands !== "asked" && before.current.delete(decision.id))
        announce(`You both have answered: ${decision.title}`);
      if (stands === "asked") before.current.add(decision.id);
    }
  });
}
