import type { Refused } from "@/components/auth/request";
import { wordsFor } from "@/components/notices/words-for";
import { authMessages, tooManyTries } from "@/lib/auth/messages.en";
import { pairingMessages } from "@/lib/couple/pairing-messages.en";

const messages: Readonly<Record<string, string>> = { ...authMessages, ...pairingMessages };

/** A refusal in words: what happened, what was kept, what to do. */
export function wordsOf({ code, retryAfter }: Refused): string {
  if (retryAfter !== undefined) return tooManyTries(retryAfter);
  return Object.hasOwn(messages, code) ? messages[code]! : wordsFor(code);
}

/** The words, when the refusal is about this field. */
export function errorAt(refused: Refused | null, ...codes: readonly string[]): string | undefined {
  return refused && codes.includes(refused.code) ? wordsOf(refused) : undefined;
}
