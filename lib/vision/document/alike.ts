/** From so much in common on, a text is the same one, written otherwise; below, another one. A share of its words. */
const ALIKE = 0.4;

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** Words, blanks and signs, each of its own, in any script. */
export function tokensIn(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** The words of a text: how many, and how often each comes. */
export interface Words {
  readonly count: number;
  readonly each: ReadonlyMap<string, number>;
}

export function wordsIn(text: string): Words {
  const words = tokensIn(text).filter((token) => token.trim() !== "");
  const each = new Map<string, number>();
  for (const word of words) each.set(word, (each.get(word) ?? 0) + 1);
  return { count: words.length, each };
}

/** Whether one text is the other, written otherwise. */
export function areAlike(one: Words, other: Words): boolean {
  let common = 0;
  for (const [word, times] of one.each) common += Math.min(times, other.each.get(word) ?? 0);
  return common > 0 && common / Math.max(one.count, other.count) >= ALIKE;
}
