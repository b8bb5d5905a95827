import { randomBytes } from "node:crypto";
import { crockford, grouped, typedCode } from "@/lib/auth/crockford";
import { keyed } from "@/lib/auth/keyed";
import { newId, type Id } from "@/lib/ids";

const RECOVERY_CODES = 10;
const SYMBOLS = 16; // 80 bits: nobody guesses it, so a limit on tries is only for good measure

/** A new code, as it is shown once: `ABCD-EFGH-JKMN-PQRS`. */
export function newRecoveryCode(): string {
  return grouped(crockford(randomBytes(10), SYMBOLS));
}

export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
}

/** What is stored of a code: without the server's secret, a copy of the database is no help in guessing. */
export function recoveryCodeHash(secret: string, userId: Id, typed: string): Uint8Array<ArrayBuffer> | null {
  const code = typedCode(typed, SYMBOLS);
  return code === null ? null : keyed(secret, "recovery-code", `${userId}/${code}`);
}

/** The rows for codes just made. */
export function recoveryCodeRows(secret: string, userId: Id, codes: readonly string[]) {
  return codes.map((code) => ({ id: newId(), codeHash: recoveryCodeHash(secret, userId, code)! }));
}
