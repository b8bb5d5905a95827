"use client";
import type { ReactNode } from "react";
import type { People } from "@/components/shell/people";
import { GOAL_STATES, goalsApart, isOnTheWay, roughDateText } from "@/lib/vision/goals";
import type { GoalRow } from "@/lib/vision/schema";

/**
 * Goals by whose they are, each with room of the same kind: one's own growth has its place beside what both want, also where
 * nothing stands there yet.
 */
export function GoalGroups({
  goals,
  people,
  act,
}: {
  goals: readonly GoalRow[];
  people: People;
  /** What can be done with a goal. */
  act: (goal: GoalRow) => ReactNode;
}) {
  const { me, partner } = people;
  const { mine, ours, theirs } = goalsApart(goals, me.id);
  const groups = [
    { key: "mine", title: "Yours", hue: me.hue, goals: mine, empty: "Nothing of your own stands here yet." },
    { key: "ours", title: "Ours", hue: null, goals: ours, empty: "Nothing you want together stands here yet." },
    {
      key: "theirs",
      title: partner ? <bdi>{partner.name}’s</bdi> : null,
      hue: partner?.hue ?? null,
      goals: theirs,
      empty: <>Nothing of their own stands here yet.</>,
    },
  ];
  return (
    <div className="grid gap-6 sm:grid-cols-3">
      {groups.map((group) => (
        <section key={group.key} className="grid min-w-0 content-start gap-2">
          <h3 className="flex items-center gap-2 font-semibold">
            {group.hue === null ? (
              <span aria-hidden className="weave size-4 rounded-sm border border-line-strong" />
            ) : (
              <span aria-hidden data-hue={group.hue} className="size-4 rounded-sm border border-hue-ink bg-hue-solid" />
            )}
            {group.title}
          </h3>
          {group.goals.length === 0 ? (
            <p className="text-ink-soft">{group.empty}</p>
          ) : (
            <ul className="grid">
              {group.goals.map((goal) => (
                <li key={goal.id} className="grid gap-1 border-t border-line py-2 first:border-t-0">
                  <p
                    dir="auto"
                    className={`font-serif whitespace-pre-line wrap-anywhere ${isOnTheWay(goal) ? "" : "text-ink-soft"}`}
                  >
                    {goal.words}
                  </p>
                  <p className="text-small text-ink-soft">
                    {[goal.by ? roughDateText(goal.by) : "", GOAL_STATES[goal.state].toLowerCase()]
                      .filter(Boolean)
                      .join(", ")}
                  </p>
                  {act(goal)}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
