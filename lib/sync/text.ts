import { z } from "zod";

/** People's own words: any script and emoji; no control characters (Postgres cannot hold NUL), lone surrogates or excess. */
export function words(longest: number, tooLong: string, { lines = false } = {}) {
  const control = lines ? /[^\P{Cc}\t\n]/u : /\p{Cc}/u;
  return (
    z
      .string()
      // Composing shortens most texts and lengthens some: what counts is the composed one.
      .max(4 * longest, tooLong)
      .refine((text) => !control.test(text) && !/\p{Surrogate}/u.test(text), "control-characters")
      .transform((text) => text.normalize("NFC"))
      .refine((text) => text.length <= longest, tooLong)
  );
}

/** What has no ink: blanks, controls, marks of direction and joiners, and the empty pattern of Braille. */
const INKLESS = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether nothing of a text can be seen, however many characters it has. */
export function isBlank(text: string): boolean {
  return text.replace(INKLESS, "") === "";
}

/**
 * Words of several lines without the blanks around them; what cannot be seen at all is nothing.
 * @param empty the code of what is wrong where nothing may not be
 */
export function said(longest: number, tooLong: string, empty?: string) {
  return words(longest, tooLong, { lines: true })
    .transform((text) => (isBlank(text) ? "" : text.trim()))
    .refine((text) => empty === undefined || text !== "", empty);
}

/** Words in so many UTF-16 units at most, ending in an ellipsis where they are cut, and never in half a character. */
export function shortened(words: string, longest: number): string {
  if (words.length <= longest) return words;
  let kept = "";
  for (const character of words) {
    if (kept.length + character.length >= longest) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
