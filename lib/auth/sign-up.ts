import type { Caller } from "@/lib/auth/caller";
import { limits } from "@/lib/auth/limits";
import { hashNewPassword } from "@/lib/auth/password";
import { newRecoveryCodes, recoveryCodeRows } from "@/lib/auth/recovery-codes";
import { createSession, type NewSession } from "@/lib/auth/session";
import { Refusal } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

export interface SignedUp {
  readonly session: NewSession;
  /** To be shown once: only hashes are kept. */
  readonly recoveryCodes: readonly string[];
}

/**
 * Makes an account and begins its first session. `email` is as `emailInput` writes it.
 *
 * @throws Refusal `email-taken`, `too-many-tries`, or what `hashNewPassword` finds
 */
export async function signUp(email: string, password: string, caller: Caller): Promise<SignedUp> {
  const { signIn, secret } = runtime();
  await limits().signUp(caller);
  const id = newId();
  const passwordHash = await hashNewPassword(password, email);
  const recoveryCodes = newRecoveryCodes();
  const rows = recoveryCodeRows(secret, id, recoveryCodes);
  try {
    await signIn.user.create({ data: { id, email, passwordHash, recoveryCodes: { create: rows } } });
  } catch (error) {
    // Said plainly: nothing is sent by e-mail, so there is no other way to tell. The limit keeps it from being asked at
    // scale (docs/decisions/sign-in.md).
    if (error instanceof Error && "code" in error && error.code === "P2002") throw new Refusal("email-taken");
    throw error;
  }
  return { session: await createSession({ id, passwordHash }, caller.userAgent), recoveryCodes };
}
