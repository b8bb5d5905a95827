import { Envelope, Seal, Slip, type EnvelopeRow, type SealRow, type SlipRow } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { ours, put, read, type Actor, type PlanContext, type Read, type Rows, type Write } from "@/lib/sync/command";

/** What the plans have in common that seal something in an envelope (docs/vision.md). */

/** An envelope, who has sealed it, and one's own slips. */
export function aboutEnvelope(id: Id): Read[] {
  return [read(Envelope, { id }), read(Seal, { envelopeId: id }), read(Slip, {})];
}

/** @throws Refusal `no-such-envelope`, `already-opened` */
export function closedEnvelope(rows: Rows, id: Id): EnvelopeRow {
  const envelope = rows.get(Envelope, id);
  if (!envelope) throw new Refusal("no-such-envelope");
  if (envelope.openedAt !== null) throw new Refusal("already-opened");
  return envelope;
}

/** Says that one is ready to open it; said twice, it is said once. */
export function sealing(rows: Rows, envelopeId: Id, { actor, newId }: PlanContext): Write[] {
  if (sealOf(rows.list(Seal), envelopeId, actor.userId)) return [];
  const whose = { id: newId(), spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
  return [put(Seal, { ...whose, envelopeId })];
}

/** That a person has sealed an envelope: the wall lets nobody else write that row. */
export function sealOf(seals: readonly SealRow[], envelopeId: Id, personId: Id): SealRow | undefined {
  return seals.find((one) => one.envelopeId === envelopeId && one.ownerId === personId);
}

/** One's own slips, as they are in one's I: whatever else there is of that table counts for nobody. */
export function ownSlips(rows: Rows, { userId }: Actor): SlipRow[] {
  return rows.list(Slip).filter(({ spaceId, ownerId }) => spaceId === userId && ownerId === userId);
}
