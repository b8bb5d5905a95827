/** Straight, turned and typographic apostrophes, as phones and word processors write them. */
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9\u2032\uFF07\u0060\u00B4]/g;

/** What stands in for one unit of quoted words: no letter, no space, no punctuation that ends a sentence. */
const QUOTED = "\u00B7";

/** Words between marks, never so long that an opening mark without its like would cost much. */
const QUOTE = new RegExp(
  [
    '"[^"\\n]{1,200}"',
    "[“„][^“”„\\n]{1,200}[“”]",
    "«[^«»\\n]{1,200}»",
    // Single marks are apostrophes too: these stand where a word begins and where one ends.
    "(?<![\\p{L}\\p{N}])'(?=\\p{L})[^'\\n]{1,80}(?:'\\p{L}[^'\\n]{1,80}){0,3}'(?![\\p{L}\\p{N}])",
  ].join("|"),
  "gu",
);

/**
 * A text as the patterns of this folder read it: the same length, so that indices are those of the text; apostrophes
 * straight; and what is quoted blanked, since those are somebody else's words, or are held up to be looked at.
 */
export function forReading(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(QUOTE, (quoted) => QUOTED.repeat(quoted.length));
}

/**
 * A pattern of whole words, in any case, from a source in which a space is any short run of white space. Only bounded
 * repetitions may stand in the source: what is written while typing is read at each pause, however long it is.
 */
export function phrase(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}'])(?:${source.replaceAll(" ", "\\s{1,3}")})(?!'?[\\p{L}\\p{N}])`, "giu");
}
