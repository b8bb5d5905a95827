/** Something to choose from. `day`: days since 1970, by the clock where I am. */
export interface Choice {
  readonly startMs: number;
  readonly day: number;
  readonly cost: number;
}

/** What a day costs more beside one from which something was taken. */
const BESIDE = 20;

/**
 * The best so many, the best first: one of each day, and a second one, apart from the first, only where days run out. A
 * day beside one that is taken comes a little later. `length` in milliseconds.
 */
export function spread<One extends Choice>(choices: readonly One[], length: number, count: number): One[] {
  const best = new Map<number, One>();
  for (const one of choices) {
    const other = best.get(one.day);
    if (!other || isBetter(one, other)) best.set(one.day, one);
  }
  const taken: One[] = [];
  while (taken.length < count) {
    const next = bestDay(best) ?? bestApart(choices, taken, length);
    if (!next) break;
    taken.push(next);
    best.delete(next.day);
    for (const day of [next.day - 1, next.day + 1]) {
      const beside = best.get(day);
      if (beside) best.set(day, { ...beside, cost: beside.cost + BESIDE });
    }
  }
  return taken;
}

function bestDay<One extends Choice>(best: ReadonlyMap<number, One>): One | undefined {
  let found: One | undefined;
  for (const one of best.values()) if (!found || isBetter(one, found)) found = one;
  return found;
}

function bestApart<One extends Choice>(
  choices: readonly One[],
  taken: readonly One[],
  length: number,
): One | undefined {
  let found: One | undefined;
  for (const one of choices) {
    if (found && !isBetter(one, found)) continue;
    if (taken.every(({ startMs }) => Math.abs(startMs - one.startMs) >= length)) found = one;
  }
  return found;
}

function isBetter(one: Choice, other: Choice): boolean {
  return one.cost < other.cost || (one.cost === other.cost && one.startMs < other.startMs);
}
