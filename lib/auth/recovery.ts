import type { Caller } from "@/lib/auth/caller";
import { limits } from "@/lib/auth/limits";
import { hashNewPassword } from "@/lib/auth/password";
import { passwordAgain } from "@/lib/auth/password-again";
import { newRecoveryCodes, recoveryCodeHash, recoveryCodeRows } from "@/lib/auth/recovery-codes";
import { createSession, type NewSession, type Session } from "@/lib/auth/session";
import { closeTabs, markRevoked } from "@/lib/auth/session-list";
import { Refusal } from "@/lib/errors";
import { newId, type Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/**
 * Uses up one recovery code to set a new password: every session ends, and a new one begins. The only way back in
 * besides the one who runs the server; the partner's account can do nothing here.
 *
 * @throws Refusal `recovery-wrong`, `too-many-tries`, or what `hashNewPassword` finds
 */
export async function recover(email: string, code: string, password: string, caller: Caller): Promise<NewSession> {
  const { signIn, secret } = runtime();
  const user = await signIn.user.findUnique({ where: { email } });
  const attempt = await limits().secretFor("recovery", email, user?.id ?? null, caller);
  // Hashed before the code is looked at: the slow part takes as long for an e-mail nobody has.
  const passwordHash = await hashNewPassword(password, email).catch(async (error: unknown) => {
    await attempt.forgive(); // no code was tried
    throw error;
  });
  const codeHash = recoveryCodeHash(secret, user?.id ?? newId(), code);
  if (!user || !codeHash) throw new Refusal("recovery-wrong");
  const ended = await signIn.$transaction(async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { userId: user.id, codeHash, usedAt: null },
      data: { usedAt: new Date() },
    });
    if (count === 0) throw new Refusal("recovery-wrong");
    await tx.user.update({ where: { id: user.id }, data: { passwordHash } });
    return markRevoked(tx, { userId: user.id });
  });
  closeTabs(ended);
  await attempt.forgive();
  return createSession({ id: user.id, passwordHash }, caller.userAgent);
}

/**
 * New recovery codes in place of all earlier ones, to be shown once.
 *
 * @throws Refusal `password-wrong` or `too-many-tries`
 */
export async function renewRecoveryCodes(session: Session, password: string): Promise<string[]> {
  const { signIn, secret } = runtime();
  const { id } = await passwordAgain(session, password);
  const codes = newRecoveryCodes();
  await signIn.user.update({
    where: { id },
    data: { recoveryCodes: { deleteMany: {}, create: recoveryCodeRows(secret, id, codes) } },
  });
  return codes;
}

/** How many codes are unused. */
export function recoveryCodesLeft(userId: Id): Promise<number> {
  return runtime().signIn.recoveryCode.count({ where: { userId, usedAt: null } });
}
