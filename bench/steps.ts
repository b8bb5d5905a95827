/** What a start says of itself: `• site built (41.2 s)`. Pure. */

export interface Step {
  name: string;
  seconds: number;
}

/** The steps with their times, in order, from what a start has printed. */
export function stepsIn(output: string): Step[] {
  return [...output.matchAll(/^• (.+) \((\d+(?:\.\d+)?) s\)$/gm)].map(([, name, seconds]) => ({
    name: name!,
    seconds: Number(seconds),
  }));
}
