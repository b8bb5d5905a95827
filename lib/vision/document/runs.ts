import { diffArrays } from "diff";

/** Two lists further apart than this, in steps, are not set beside each other step by step: one replaces the other. */
const FURTHEST = 4_000;

/** A stretch in which two lists are the same, or not: where it begins in each, and how many of each it is. */
export interface Run {
  readonly same: boolean;
  readonly earlier: number;
  earlierCount: number;
  readonly later: number;
  laterCount: number;
}

interface Step {
  readonly value: readonly string[];
  readonly added: boolean;
  readonly removed: boolean;
}

/** What of two lists is the same and what is not, by turns; entries are the same that are equal as texts. */
export function runsOf(earlier: readonly string[], later: readonly string[]): Run[] {
  const steps: readonly Step[] = diffArrays([...earlier], [...later], { maxEditLength: FURTHEST }) ?? [
    { value: earlier, removed: true, added: false },
    { value: later, removed: false, added: true },
  ];
  const found: Run[] = [];
  let [e, l] = [0, 0];
  for (const { value, added, removed } of steps) {
    const same = !added && !removed;
    let run = found.at(-1);
    if (!run || run.same || same) found.push((run = { same, earlier: e, earlierCount: 0, later: l, laterCount: 0 }));
    const [went, came] = [added ? 0 : value.length, removed ? 0 : value.length];
    run.earlierCount += went;
    run.laterCount += came;
    e += went;
    l += came;
  }
  return found;
}

/** For each of those that came, which of those that went it is, written otherwise; null: a new one. In order. */
export function partnersOf<One>(
  went: readonly One[],
  came: readonly One[],
  areOne: (one: One, other: One) => boolean,
): (number | null)[] {
  let next = 0;
  return came.map((other) => {
    const at = went.findIndex((one, i) => i >= next && areOne(one, other));
    if (at < 0) return null;
    next = at + 1;
    return at;
  });
}
