"use client";
import Link from "next/link";
import { useState } from "react";
import type { People } from "@/components/shell/people";
import { Select } from "@/components/ui/select";
import { GoalGroups } from "@/components/vision/goals/goal-groups";
import { useOurs } from "@/components/vision/use-ours";
import { changeGoal } from "@/lib/vision/goal-commands";
import { GOAL_STATES, isOnTheWay } from "@/lib/vision/goals";
import { Goal, goalState, type GoalRow, type GoalState } from "@/lib/vision/schema";
import { useRun } from "@/lib/sync/client/react";

/**
 * What the quarterly conversation opens with: what each of the two is on the way to for themself, beside what both are. What
 * was reached or let go in it stays in sight until it is over.
 */
export function GoalsGlance({ people }: { people: People }) {
  const run = useRun();
  const goals = useOurs(Goal);
  const [atFirst] = useState(() => new Set(goals.filter(isInSight).map(({ id }) => id)));
  if (goals.length === 0) {
    return (
      <p className="max-w-prose text-ink-soft">
        No goals stand with{" "}
        <Link className="underline underline-offset-4" href="/vision/document">
          your vision
        </Link>{" "}
        yet. You can name some there, each your own and some together.
      </p>
    );
  }
  return (
    <section aria-labelledby="goals-glance" className="weave grid gap-4 rounded-lg border border-line p-4">
      <h2 id="goals-glance" className="font-serif text-title font-semibold">
        Where you are on the way to
      </h2>
      <GoalGroups
        goals={goals.filter((goal) => isInSight(goal) || atFirst.has(goal.id))}
        people={people}
        act={(goal) => (
          <Select
            label={<span className="sr-only">How it stands: {goal.words}</span>}
            value={goal.state}
            onChange={({ target }) => run(changeGoal, { id: goal.id, to: { state: target.value as GoalState } })}
          >
            {goalState.options.map((value) => (
              <option key={value} value={value}>
                {GOAL_STATES[value]}
              </option>
            ))}
          </Select>
        )}
      />
    </section>
  );
}

function isInSight(goal: GoalRow): boolean {
  return isOnTheWay(goal) || goal.state === "reached";
}
