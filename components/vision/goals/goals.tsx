"use client";
import { CalendarPlus, Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { NewBlockSheet } from "@/components/calendar/new-block-sheet";
import { nextHour } from "@/components/calendar/next-hour";
import { firstLine } from "@/components/checkin/words-into-block";
import { shortened } from "@/lib/sync/text";
import { usePeople } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { GoalGroups } from "@/components/vision/goals/goal-groups";
import { GoalSheet } from "@/components/vision/goals/goal-sheet";
import { useOurs } from "@/components/vision/use-ours";
import { addDays, dateOf } from "@/lib/calendar/day";
import { HORIZONS, isOnTheWay } from "@/lib/vision/goals";
import { Goal, horizon, type GoalRow, type Horizon } from "@/lib/vision/schema";
import { useNow } from "@/lib/sync/client/react";

/** So much of its words is the title of the time that a goal is given. */
const TITLE_LONGEST = 120;

/** What the two want to have come to, with the text that says why; and what of it is to have its time. */
export function Goals({ locale }: { locale: string }) {
  const people = usePeople();
  const { me, partner } = people;
  const goals = useOurs(Goal);
  // The goal as it read when its sheet was opened: what the other changes meanwhile is not set back by it.
  const [opened, setOpened] = useState<{ goal: GoalRow | null; horizon: Horizon } | null>(null);
  const [timed, setTimed] = useState<GoalRow | null>(null);
  const now = useNow();
  const reader = { locale, zone: me.zone };
  return (
    <>
      {horizon.options.map((one) => (
        <section key={one} aria-labelledby={`goals-${one}`} className="grid gap-4 border-t border-line pt-6">
          <h2 id={`goals-${one}`} className="font-serif text-title font-semibold">
            {HORIZONS[one]}
          </h2>
          <GoalGroups
            goals={goals.filter(({ horizon: of }) => of === one)}
            people={people}
            act={(each) => (
              <div className="flex flex-wrap gap-1">
                <Button
                  kind="quiet"
                  className="text-small"
                  aria-label={`Change: ${each.words}`}
                  onClick={() => setOpened({ goal: each, horizon: one })}
                >
                  <Pencil aria-hidden size={16} /> Change
                </Button>
                {isOnTheWay(each) && each.whose !== partner?.id ? (
                  <Button
                    kind="quiet"
                    className="text-small"
                    aria-label={`Give it time: ${each.words}`}
                    onClick={() => setTimed(each)}
                  >
                    <CalendarPlus aria-hidden size={16} /> Give it time
                  </Button>
                ) : null}
              </div>
            )}
          />
          <Button
            kind="quiet"
            className="justify-self-start"
            aria-label={`Name a goal: ${HORIZONS[one]}`}
            onClick={() => setOpened({ goal: null, horizon: one })}
          >
            <Plus aria-hidden size={18} /> Name a goal
          </Button>
        </section>
      ))}
      {opened ? (
        <GoalSheet
          key={opened.goal?.id ?? opened.horizon}
          goal={opened.goal}
          begin={opened.goal ?? { horizon: opened.horizon, whose: null, words: "", by: null, state: "open" }}
          people={people}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {timed ? (
        <NewBlockSheet
          begin={{
            ...nextHour(null, addDays(dateOf(now, me.zone), 1), me.zone),
            sharing: timed.whose === null ? "we" : "open",
            written: { title: shortened(firstLine(timed.words), TITLE_LONGEST) },
          }}
          people={people}
          reader={reader}
          onKept={() => {
            setTimed(null);
            sayDone("It stands in the calendar. A time for both counts once you both say yes.");
          }}
          onClose={() => setTimed(null)}
        />
      ) : null}
    </>
  );
}
