import type { Session } from "@/lib/auth/session";
import type { Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/** The names of a person and of their partner, in the person's own eyes; null while they are not paired. */
export async function namesOfTwo({
  userId,
}: Pick<Session, "userId">): Promise<{ own: string; partner: string } | null> {
  const rows = await runtime().database.withActor({ userId }, (tx) =>
    tx.query<{ name: string; ownerId: Id }>(`SELECT name, "ownerId" FROM "Profile" WHERE "spaceId" = my_couple()`, []),
  );
  const own = rows.find(({ ownerId }) => ownerId === userId);
  const partner = rows.find(({ ownerId }) => ownerId !== userId);
  return own && partner ? { own: own.name, partner: partner.name } : null;
}

/** Whether two people are a couple now. */
export async function areTogether(one: Id, other: Id): Promise<boolean> {
  if (one === other) return false;
  const rows = await runtime().database.withActor({ userId: one }, (tx) =>
    tx.query<{ spaceId: Id }>(`SELECT "spaceId" FROM "Profile" WHERE "spaceId" = my_couple() AND "ownerId" = $1`, [
      other,
    ]),
  );
  return rows.length > 0;
}
