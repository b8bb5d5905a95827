/** A part of a text: from `start` to before `end`, in UTF-16 units, as `slice` takes them. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const ENDS = new Set([".", "!", "?", "…", "\n", "。", "؟"]);

/** The sentence or sentences that a stretch stands in, with their punctuation, without the space around them. */
export function sentenceAt(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  while (from > 0 && !ENDS.has(text.charAt(from - 1))) from -= 1;
  while (from < start && text.charAt(from).trim() === "") from += 1;
  let to = Math.max(end, from);
  while (to < text.length && !ENDS.has(text.charAt(to))) to += 1;
  while (to < text.length && ENDS.has(text.charAt(to)) && text.charAt(to) !== "\n") to += 1;
  while (to > end && text.charAt(to - 1).trim() === "") to -= 1;
  return { start: from, end: to };
}

/** A text with other words in place of one stretch. */
export function putInPlace(text: string, words: string, { start, end }: Stretch): string {
  return text.slice(0, start) + words + text.slice(end);
}
