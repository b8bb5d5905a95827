import type { Caller } from "@/lib/auth/caller";
import { limits } from "@/lib/auth/limits";
import { passwordMatches } from "@/lib/auth/password";
import { createSession, type NewSession } from "@/lib/auth/session";
import { Refusal } from "@/lib/errors";
import { runtime } from "@/lib/runtime";

/**
 * Begins a session for the right e-mail and password. `email` is as `emailInput` writes it. Whether there is such an
 * account shows neither in the answer nor in the time it takes.
 *
 * @throws Refusal `sign-in-wrong` or `too-many-tries`
 */
export async function signIn(email: string, password: string, caller: Caller): Promise<NewSession> {
  const user = await runtime().signIn.user.findUnique({ where: { email } });
  const attempt = await limits().secretFor("password", email, user?.id ?? null, caller);
  const matches = await passwordMatches(user?.passwordHash ?? null, password);
  if (!user || !matches) throw new Refusal("sign-in-wrong");
  await attempt.forgive();
  return createSession(user, caller.userAgent);
}
