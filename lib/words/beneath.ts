import { findBlame } from "@/lib/words/blame";
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

/** "that you …", "like you …", or "you don't …" at once. "Sad that you are leaving" tells what is so. */
const TELLS = phrase(
  "(?<=(?:^|,|and)\\s{0,3})(?:that|like|as if|as though)(?: maybe| sometimes| often)? you(?:'re|'ve|'d|'ll|re|ve)?",
);
const TELLS_AT_ONCE = phrase("^you(?:'re|'ve|re|ve)?");
const CLAUSE_ENDS = /[.;:!?…\n]|,? (?:and|but|so) (?!don't|never)(?=i\b|\p{L}+$)/iu;

/** What people say that others do, and the feelings that may lie beneath it. */
const DONE: readonly (readonly [RegExp, readonly Feeling[]])[] = [
  [phrase("ignor(?:e|es|ed|ing)"), pseudoFeelings["ignored"]!],
  [phrase("(?:judg|criticis|criticiz)(?:e|es|ed|ing)"), pseudoFeelings["judged"]!],
  [phrase("(?:leave|leaves|left|let|shut|push|brush) me"), pseudoFeelings["shut out"]!],
  [phrase("(?:listen|listening|hear|understand|see|notice)"), pseudoFeelings["unheard"]!],
  [phrase("(?:love|want|care)"), pseudoFeelings["unloved"]!],
  [phrase("(?:appreciate|help|thank)"), pseudoFeelings["unappreciated"]!],
];
const MOSTLY: readonly Feeling[] = ["sad", "hurt", "lonely"];

/**
 * In what stands after "I feel", a stretch that tells what the other does or is ("that you ignore me"): an interpretation,
 * and no feeling. `null` where there is none, or a warm one.
 */
export function tellingIn(feel: string): Accusing | null {
  const reading = forReading(feel);
  const index = reading.search(TELLS_AT_ONCE) === 0 ? 0 : reading.search(TELLS);
  // Whether it is warm ("that you understand me") is known where blame is.
  if (index < 0 || findBlame(`I feel ${feel.slice(index)}`).length === 0) return null;
  const rest = reading.slice(index);
  const length = CLAUSE_ENDS.exec(rest)?.index ?? rest.trimEnd().length;
  const word = feel.slice(index, index + length);
  const beneath = DONE.find(([done]) => forReading(word).search(done) !== -1)?.[1] ?? MOSTLY;
  return { word, start: index, end: index + length, beneath };
}
