import { codeHash, invitationCode, invitationToken, tokenHash } from "@/lib/couple/invitation-secrets";
import { ownProfileIn } from "@/lib/couple/own-profile";
import { Refusal } from "@/lib/errors";
import { newId, type Id } from "@/lib/ids";
import { runtime } from "@/lib/runtime";

const INVITATION_HOURS = 48;

/** An invitation as its inviter sees it. `token` is the last part of the link; `expiresAt` an ISO 8601 instant. */
export interface OpenInvitation {
  readonly id: Id;
  readonly token: string;
  readonly code: string;
  readonly expiresAt: string;
}

type Person = { readonly userId: Id };

/** The invitation of this person that can still be accepted; null when there is none. */
export async function openInvitation({ userId }: Person): Promise<OpenInvitation | null> {
  const rows = await runtime().database.withActor({ userId }, (tx) =>
    tx.query<{ id: Id; expiresAt: Date }>(
      `SELECT id, "expiresAt" FROM "Invitation"
        WHERE "inviterId" = $1 AND "acceptedAt" IS NULL AND "cancelledAt" IS NULL AND "expiresAt" > now()
        ORDER BY id DESC LIMIT 1`,
      [userId],
    ),
  );
  return rows[0] ? withSecrets(rows[0].id, rows[0].expiresAt) : null;
}

/**
 * Makes an invitation for 48 hours, in place of an earlier one that is open.
 *
 * @throws Refusal `not-introduced` (there would be nobody to see) or `already-paired`
 */
export async function createInvitation({ userId }: Person): Promise<OpenInvitation> {
  const { database, secret } = runtime();
  const id = newId();
  const made = withSecrets(id, new Date(Date.now() + INVITATION_HOURS * 3_600_000));
  await database.withActor({ userId }, async (tx) => {
    // In turn with pairing, and with another of one's own: there is one open invitation at most, and none once paired.
    await tx.query(`SELECT FROM "Stream" WHERE "spaceId" = $1 FOR UPDATE`, [userId]);
    const profile = await ownProfileIn(tx, userId);
    if (!profile) throw new Refusal("not-introduced");
    if (profile.paired) throw new Refusal("already-paired");
    await tx.query(CANCEL_OPEN, [userId]);
    await tx.query(
      `INSERT INTO "Invitation" (id, "inviterId", "tokenHash", "codeHash", "expiresAt") VALUES ($1, $2, $3, $4, $5)`,
      [id, userId, tokenHash(made.token), codeHash(secret, made.code), made.expiresAt],
    );
  });
  return made;
}

/** Cancels this person's open invitation; nothing happens when there is none. */
export async function cancelInvitation({ userId }: Person): Promise<void> {
  await runtime().database.withActor({ userId }, (tx) => tx.query(CANCEL_OPEN, [userId]));
}

const CANCEL_OPEN = `UPDATE "Invitation" SET "cancelledAt" = now()
  WHERE "inviterId" = $1 AND "acceptedAt" IS NULL AND "cancelledAt" IS NULL`;

function withSecrets(id: Id, expiresAt: Date): OpenInvitation {
  const { secret } = runtime();
  return {
    id,
    token: invitationToken(secret, id),
    code: invitationCode(secret, id),
    expiresAt: expiresAt.toISOString(),
  };
}
