import { pseudoFeelings, type Feeling } from "@/lib/words/feelings";
import { forReading, phrase } from "@/lib/words/reading";
import type { Stretch } from "@/lib/words/sentence";

/** A word that accuses among those for a feeling, and what may lie beneath it. */
export interface Accusing extends Stretch {
  readonly word: string;
  readonly beneath: readonly Feeling[];
}

const WORDS = phrase(
  `(?<!(?:not|never|less) )(?:${Object.keys(pseudoFeelings)
    .toSorted((a, b) => b.length - a.length)
    .join("|")})(?! to )`,
);

/** The first accusing word in what stands after "I feel": of "sad and ignored" it is "ignored". `null` without one. */
export function accusingIn(feel: string): Accusing | null {
  for (const { index, 0: found } of forReading(feel).matchAll(WORDS)) {
    const beneath = pseudoFeelings[found.toLowerCase().replaceAll(/\s+/gu, " ")];
    if (beneath)
      return { word: feel.slice(index, index + found.length), start: index, end: index + found.length, beneath };
  }
  return null;
}
