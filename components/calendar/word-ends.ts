/** Letters as people see them: with their accents, and a picture of several signs as one. */
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Shorter words fit into any line that is written across. */
const LONG = 5;

/** A part of what is written; a tail stays in one line. */
export interface Part {
  readonly text: string;
  readonly isTail: boolean;
}

/**
 * The words in parts, so that where a long one is broken at a line's end no letter comes to stand alone: its last two are a
 * part of their own. Joined, the parts are the words again.
 */
export function wordEnds(words: string): Part[] {
  // What stands between words goes with the one after it: a part of nothing but that is read as nothing.
  return words.split(/(?<=\S)(?=\s)/u).flatMap((word): Part[] => {
    const all = [...letters.segment(word)];
    if ([...letters.segment(word.trim())].length < LONG) return word === "" ? [] : [{ text: word, isTail: false }];
    const { index } = all.at(-2)!;
    return [
      { text: word.slice(0, index), isTail: false },
      { text: word.slice(index), isTail: true },
    ];
  });
}
