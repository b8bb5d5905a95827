import { z } from "zod";

/** People's own words: any script and emoji; no control characters (Postgres cannot hold NUL), lone surrogates or excess. */
export function words(longest: number, tooLong: string, { lines = false } = {}) {
  const control = lines ? /[\u0000-\u0008\u000b-\u001f\u007f]/ : /[\u0000-\u001f\u007f]/;
  return z
    .string()
    .max(longest, tooLong)
    .refine((text) => !control.test(text) && !/\p{Surrogate}/u.test(text), "control-characters")
    .transform((text) => text.normalize("NFC"));
}
