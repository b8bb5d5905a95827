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
