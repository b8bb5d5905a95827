import type { Tx } from "@/lib/db/database";
import type { Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/** A person's own name, hue and zone, and whether they are in a couple now. */
export interface OwnProfile {
  readonly name: string;
  readonly hue: number;
  readonly zone: string;
  readonly paired: boolean;
}

/** Null before they have introduced themselves. For pages and handlers: screens hold the row itself. */
export function ownProfile({ userId }: { userId: Id }): Promise<OwnProfile | null> {
  return runtime().database.withActor({ userId }, (tx) => ownProfileIn(tx, userId));
}

export async function ownProfileIn(tx: Tx, userId: Id): Promise<OwnProfile | null> {
  const [profile] = await tx.query<OwnProfile>(
    `SELECT name, hue, zone, my_couple() IS NOT NULL AS paired FROM "Profile" WHERE "ownerId" = $1`,
    [userId],
  );
  return profile ?? null;
}
