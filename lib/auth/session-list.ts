import type { Session } from "@/lib/auth/session";
import type { Prisma } from "@/lib/db/generated/client";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/** One of a person's own sessions, as they are listed to them. Times are ISO 8601 instants. */
export interface ListedSession {
  readonly id: Id;
  readonly device: string;
  readonly createdAt: string;
  readonly lastUsedAt: string;
  readonly current: boolean;
}

/** The sessions that still hold, the present one first, then the last used. */
export async function listSessions({ userId, sessionId }: Session): Promise<ListedSession[]> {
  const rows = await runtime().signIn.session.findMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { lastUsedAt: "desc" },
  });
  return rows
    .map(({ id, device, createdAt, lastUsedAt }) => ({
      id,
      device,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      current: id === sessionId,
    }))
    .sort((a, b) => Number(b.current) - Number(a.current));
}

/**
 * Ends one of one's own sessions; its open tabs within a second.
 *
 * @throws Refusal `session-unknown` when it is not one's own, or has ended
 */
export async function revokeSession(userId: Id, sessionId: Id): Promise<void> {
  if ((await revoke({ userId, id: sessionId })).length === 0) throw new Refusal("session-unknown");
}

/** Ends all of one's sessions but the present one. */
export async function revokeOtherSessions({ userId, sessionId }: Session): Promise<void> {
  await revoke({ userId, id: { not: sessionId } });
}

/** Ends every session of a person, the present one included. */
export async function revokeAllSessions(userId: Id): Promise<void> {
  await revoke({ userId });
}

async function revoke(which: Prisma.SessionWhereInput): Promise<Id[]> {
  const ended = await markRevoked(runtime().signIn, which);
  closeTabs(ended);
  return ended;
}

/** Marks sessions as ended, within a transaction or without. `closeTabs` is to follow when it is committed. */
export async function markRevoked(
  signIn: Pick<Prisma.TransactionClient, "session">,
  which: Prisma.SessionWhereInput,
): Promise<Id[]> {
  const ended = await signIn.session.updateManyAndReturn({
    where: { ...which, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { id: true },
  });
  return ended.map(({ id }) => id);
}

/** Tells the open tabs of ended sessions, and closes their sockets. */
export function closeTabs(sessionIds: readonly Id[]): void {
  for (const id of sessionIds) runtime().hub.endSession(id);
}
