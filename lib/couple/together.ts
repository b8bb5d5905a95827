import type { Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

interface Named {
  readonly id: Id;
  readonly name: string;
}

/** A person and their partner, in the person's own eyes; null while they are not paired. */
export async function theTwo({ userId }: { userId: Id }): Promise<{ own: Named; partner: Named } | null> {
  const people = await runtime().database.withActor({ userId }, (tx) =>
    tx.query<Named>(`SELECT "ownerId" AS id, name FROM "Profile" WHERE "spaceId" = my_couple()`, []),
  );
  const own = people.find(({ id }) => id === userId);
  const partner = people.find(({ id }) => id !== userId);
  return own && partner ? { own, partner } : null;
}
