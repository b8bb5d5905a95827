import { z } from "zod";
import { codeHash, tokenHash } from "@/lib/couple/invitation-secrets";
import type { Tx } from "@/lib/db/database";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

/** What someone holds of an invitation: the token of its link, or its code as they typed it. */
export const invitationKey = z.union(
  [z.strictObject({ token: z.string().max(200) }), z.strictObject({ code: z.string().max(200) })],
  "invitation-unknown",
);
export type InvitationKey = z.infer<typeof invitationKey>;

/** What is shown before accepting: who invites. It is also all that they will see of me. */
export interface Inviter {
  readonly name: string;
  readonly hue: number;
  readonly zone: string;
}

interface Found extends Inviter {
  id: Id;
  inviterId: Id;
  state: "open" | "used" | "expired" | "cancelled";
}

type Person = { readonly userId: Id };

/**
 * Who invites, for whoever holds the link or the code, signed in or not.
 *
 * @throws Refusal `invitation-unknown`, `invitation-used`, `invitation-expired`, `invitation-cancelled` or, to its maker,
 *   `invitation-own`
 */
export function lookAtInvitation(person: Person | null, key: InvitationKey): Promise<Inviter> {
  return runtime().database.withActor(person, async (tx) => {
    const { inviterId, state, name, hue, zone } = await find(tx, hashesOf(key));
    if (inviterId === person?.userId) throw new Refusal("invitation-own");
    if (state !== "open") throw new Refusal(`invitation-${state}`);
    return { name, hue, zone };
  });
}

/**
 * Makes a couple of the inviter and this person, and tells their open screens. The database holds the conditions, for
 * two that accept at once, or invite each other.
 *
 * @param hue to have from now on, where one's own is the inviter's too; null: as it is
 * @throws Refusal those of looking, and `already-paired`, `inviter-paired`, `hue-taken`, `not-introduced`
 */
export async function acceptInvitation({ userId }: Person, key: InvitationKey, hue: number | null): Promise<void> {
  const { database, hub } = runtime();
  const { token, code } = hashesOf(key);
  const couple = await database.withActor({ userId }, async (tx) => {
    const { id } = await find(tx, { token, code });
    const [made] = await tx.query<{ coupleId: Id; inviterId: Id }>(
      `SELECT "coupleId", "inviterId" FROM accept_invitation($1, $2, $3, $4)`,
      [id, token, code, hue],
    );
    return made!;
  });
  hub.paired(couple.coupleId, [couple.inviterId, userId]);
}

interface Hashes {
  token: Uint8Array | null;
  code: Uint8Array | null;
}

function hashesOf(key: InvitationKey): Hashes {
  if ("token" in key) return { token: tokenHash(key.token), code: null };
  const code = codeHash(runtime().secret, key.code);
  if (code === null) throw new Refusal("invitation-unknown");
  return { token: null, code };
}

async function find(tx: Tx, { token, code }: Hashes): Promise<Found> {
  const [found] = await tx.query<Found>(`SELECT * FROM look_at_invitation($1, $2)`, [token, code]);
  if (!found) throw new Refusal("invitation-unknown");
  return found;
}
