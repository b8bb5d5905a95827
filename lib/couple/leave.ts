import { passwordAgain } from "@/lib/auth/password-again";
import type { Session } from "@/lib/auth/session";
import type { Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/**
 * Ends the couple for good, by this person's act alone: each keeps what is theirs and a copy of what was ours, and
 * nothing flows any more from this moment on. Both people's open screens become their own workspace.
 *
 * @throws Refusal `password-wrong`, `too-many-tries`, or `alone`
 */
export async function leaveCouple(session: Session, password: string): Promise<void> {
  const { database, hub } = runtime();
  await passwordAgain(session, password);
  const ended = await database.withActor(session, async (tx) => {
    // Copying years of a life together takes what it takes: nobody is kept in a couple by how much there is.
    await tx.query("SET LOCAL statement_timeout = '15min'");
    const [row] = await tx.query<{ coupleId: Id; otherId: Id }>(`SELECT "coupleId", "otherId" FROM leave_couple()`);
    return row!;
  });
  hub.left(ended.coupleId, [session.userId, ended.otherId]);
}
