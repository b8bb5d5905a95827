import { z } from "zod";

const LONGEST = 254; // RFC 5321 §4.5.3.1.3, as corrected by erratum 1690

/** A name to sign in with. Nothing is ever sent to it, so a house without mail can use `ada@home`. */
export const emailInput = z
  .string({ error: "email-malformed" })
  .max(LONGEST * 2, "email-malformed")
  .transform((text, ctx) => {
    const email = normalEmail(text);
    if (email !== null) return email;
    ctx.addIssue({ code: "custom", message: "email-malformed" });
    return z.NEVER;
  });

/** Trimmed, lower case, NFC: one spelling per person, as stored and as rate limits count. Null when it is none. */
export function normalEmail(text: string): string | null {
  const email = text.trim().toLowerCase().normalize("NFC");
  if (email.length > LONGEST || /\p{Cc}|\p{Surrogate}/u.test(email)) return null;
  return /^[^\s@]+@[^\s@]+$/.test(email) ? email : null;
}
