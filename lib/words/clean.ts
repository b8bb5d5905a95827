/** A part of a sentence is read this far; people write one or two lines. UTF-16 units. */
const PART_LONGEST = 4_000;

const LOOSE = new Set([" ", ".", ",", ";", ":"]);

/**
 * What somebody wrote into one field, as it can stand inside a sentence: on one line, without control characters, halves of
 * characters, or punctuation at its ends that the sentence sets itself.
 */
export function cleanPart(words: string): string {
  const line = words
    .slice(0, PART_LONGEST)
    .replaceAll(/\p{Surrogate}/gu, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ");
  let start = 0;
  let end = line.length;
  while (start < end && LOOSE.has(line.charAt(start))) start += 1;
  while (end > start && LOOSE.has(line.charAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

/** A text of at most so many UTF-16 units; what is cut ends with "…", between words or at least between characters. */
export function clip(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(" ", longest - 1);
  const characters = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  const cut = space > longest - 60 ? space : (characters.containing(longest - 1)?.index ?? 0);
  return `${text.slice(0, cut)}…`;
}
