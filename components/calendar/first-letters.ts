/**
 * About how broad letters stand in the typeface of the product, in em, a little more rather than less. Reckoned and not
 * measured: a letter too many would only come to stand below, whole.
 */
const BREADTHS: readonly (readonly [RegExp, number])[] = [
  [/^[iljI.,:;'’|!()[\]]/u, 0.28],
  [/^[rtf/-]/u, 0.37],
  [/^[mwMW@%&]/u, 0.84],
  [/^\p{Lu}/u, 0.62],
  [/^[bdghnopqußäöü]/u, 0.57],
  [/^[\p{Script=Latin}\p{Nd}]/u, 0.51],
  [/^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Greek}]/u, 0.6],
];
/** Of all others: signs of the far East, pictures. */
const BROADEST = 1.2;

/** They stand closer than usual where there is so little room (`tracking-tight`). */
const TRACKING = -0.025;

/** Letters as people see them: with their accents, and a picture of several signs as one. */
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * The words with as many first letters of each as fit into a line, so that none is broken or cut; at least one of each.
 *
 * @param room of a line, in em
 */
export function firstLetters(words: string, room: number): string {
  return words
    .split(/\s+/u)
    .map((word) => firstOf(word, room))
    .join(" ");
}

function firstOf(word: string, room: number): string {
  let [kept, taken] = ["", 0];
  for (const { segment } of letters.segment(word)) {
    taken += (BREADTHS.find(([kind]) => kind.test(segment))?.[1] ?? BROADEST) + TRACKING;
    if (kept !== "" && taken > room) break;
    kept += segment;
  }
  return kept;
}
