import { compareText } from "@/lib/vision/compare-text";
import type { GoalRow, GoalState, Horizon } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";

/** What is still on the way, whose ever it is: what is reached or let go stands after it. */
export function isOnTheWay({ state }: Pick<GoalRow, "state">): boolean {
  return state === "open" || state === "begun";
}

/** The goals of the two by whose they are: mine, ours and theirs, the nearest first. */
export interface GoalsApart {
  readonly mine: readonly GoalRow[];
  readonly ours: readonly GoalRow[];
  readonly theirs: readonly GoalRow[];
}

export function goalsApart(goals: readonly GoalRow[], me: Id): GoalsApart {
  const ordered = goalsInOrder(goals);
  return {
    mine: ordered.filter(({ whose }) => whose === me),
    ours: ordered.filter(({ whose }) => whose === null),
    theirs: ordered.filter(({ whose }) => whose !== null && whose !== me),
  };
}

/** The nearest first: what is on the way, then what is done with. */
export function goalsInOrder(goals: readonly GoalRow[]): readonly GoalRow[] {
  return [...goals].sort(byTime);
}

/** What is on the way before what is done with; then by when, what has no date after what has one. */
function byTime(one: GoalRow, other: GoalRow): number {
  return (
    Number(isOnTheWay(other)) - Number(isOnTheWay(one)) ||
    compareText(endOf(one.by), endOf(other.by)) ||
    compareText(one.id, other.id)
  );
}

/** A whole year ends with its last quarter. */
function endOf(by: string | null): string {
  if (by === null) return "9999";
  return by.includes("Q") ? by : `${by}-Q4`;
}

export const HORIZONS: Readonly<Record<Horizon, string>> = {
  "three-years": "In three years",
  "ten-years": "In ten years",
};

export const GOAL_STATES: Readonly<Record<GoalState, string>> = {
  open: "Not begun",
  begun: "On the way",
  reached: "Reached",
  "let-go": "Let go",
};

export const QUARTERS = ["January to March", "April to June", "July to September", "October to December"] as const;

/** A rough date in words: `by 2029`, `by July to September 2029`. */
export function roughDateText(by: string): string {
  const [year, quarter] = by.split("-Q");
  return quarter ? `by ${QUARTERS[Number(quarter) - 1]!} ${year!}` : `by ${year!}`;
}
