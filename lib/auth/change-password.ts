import { hashNewPassword } from "@/lib/auth/password";
import { passwordAgain } from "@/lib/auth/password-again";
import { closeTabs, markRevoked } from "@/lib/auth/session-list";
import type { Session } from "@/lib/auth/session";
import { Refusal } from "@/lib/errors";
import { runtime } from "@/lib/runtime";

/**
 * Sets a new password and ends all sessions but this one.
 *
 * @throws Refusal `password-wrong`, `too-many-tries`, or what `hashNewPassword` finds
 */
export async function changePassword(session: Session, current: string, next: string): Promise<void> {
  const user = await passwordAgain(session, current);
  const passwordHash = await hashNewPassword(next, user.email);
  const ended = await runtime().signIn.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: user.id, passwordHash: user.passwordHash },
      data: { passwordHash },
    });
    if (count === 0) throw new Refusal("password-wrong"); // it was changed elsewhere meanwhile
    return markRevoked(tx, { userId: user.id, id: { not: session.sessionId } });
  });
  closeTabs(ended);
}
