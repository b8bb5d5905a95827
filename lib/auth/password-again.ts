import { limits } from "@/lib/auth/limits";
import { passwordMatches } from "@/lib/auth/password";
import type { Session, Verified } from "@/lib/auth/session";
import { Refusal } from "@/lib/errors";
import { runtime } from "@/lib/runtime";

/**
 * Asks one who is signed in for their password again, before what cannot be undone.
 *
 * @throws Refusal `password-wrong` or `too-many-tries`
 */
export async function passwordAgain(session: Session, password: string): Promise<Verified & { email: string }> {
  const attempt = await limits().passwordAgain(session);
  const user = await runtime().signIn.user.findUnique({ where: { id: session.userId } });
  if (!user || !(await passwordMatches(user.passwordHash, password))) throw new Refusal("password-wrong");
  await attempt.forgive();
  return user;
}
