import { z } from "zod";
import { aboutEnvelope, closedEnvelope, ownSlips, sealing, sealOf } from "@/lib/vision/envelopes";
import { Envelope, MOST_ASSUMPTIONS, Seal, Slip } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import {
  defineCommand,
  everySpace,
  mine,
  ours,
  put,
  read,
  remove,
  type Actor,
  type Rows,
  type Write,
} from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

const ofSettled = () => [read(Envelope, { kind: "settled" })];

/** Asks the other to open with one what each takes as settled. Of two who ask at once, both are asked once. */
export const beginSettled = defineCommand({
  name: "settled.begin",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor)],
  reads: ofSettled,
  plan: (rows, { id }, { actor }) => {
    if (isAsked(rows)) return [];
    const whose = { spaceId: ours(actor), ownerId: null, authorId: actor.userId };
    return [put(Envelope, { id, ...whose, kind: "settled", openedAt: null })];
  },
  undo: (rows, { id }) => (isAsked(rows) ? null : { name: "settled.set-aside", input: { id } }),
});

/**
 * Seals these, and says that one is ready: what is written later stays private. Of the two who must be ready, the second
 * opens both, in the same moment (open_envelope).
 */
export const beReadyToOpen = defineCommand({
  name: "settled.ready",
  input: z.strictObject({ ...target, bring: z.array(idSchema).max(MOST_ASSUMPTIONS, "too-many-assumptions") }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => aboutEnvelope(id),
  plan: (rows, { id, bring }, context) => {
    if (closedEnvelope(rows, id).kind !== "settled") throw new Refusal("no-such-envelope");
    const assumptions = ownSlips(rows, context.actor).filter(({ topic }) => topic !== null);
    const brought = assumptions.filter((one) => bring.includes(one.id));
    if (brought.length < new Set(bring).size) throw new Refusal("assumptions-changed");
    return [
      ...assumptions.map((one) => put(Slip, { ...one, envelopeId: bring.includes(one.id) ? id : null })),
      ...sealing(rows, id, context),
    ];
  },
  crossing: ({ id }) => ({ name: "open_envelope", args: [id] }),
  undo: (_rows, { id }) => ({ name: "settled.unready", input: { id } }),
});

/** Takes that back: what was sealed can be changed again. */
export const beUnreadyToOpen = defineCommand({
  name: "settled.unready",
  input: z.strictObject(target),
  // Also alone: whoever was left in the middle has what they sealed in their I.
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => aboutEnvelope(id),
  plan: (rows, { id }, { actor }) => {
    const envelope = rows.get(Envelope, id);
    const given = unsealed(rows, id, actor);
    if (!envelope && given.length === 0) throw new Refusal("no-such-envelope");
    if (envelope && envelope.openedAt !== null) throw new Refusal("already-opened");
    return given;
  },
});

/** Leaves it for another time, for both: what the other has sealed is given back to them by themself. */
export const setSettledAside = defineCommand({
  name: "settled.set-aside",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => aboutEnvelope(id),
  plan: (rows, { id }, { actor }) => {
    const envelope = closedEnvelope(rows, id);
    if (envelope.kind !== "settled") throw new Refusal("no-such-envelope");
    return [...unsealed(rows, id, actor), remove(Envelope, envelope)];
  },
});

function isAsked(rows: Rows): boolean {
  return rows.list(Envelope).some(({ openedAt }) => openedAt === null);
}

/** What one had sealed in it, as one's own again. */
function unsealed(rows: Rows, id: Id, actor: Actor): Write[] {
  const seal = sealOf(rows.list(Seal), id, actor.userId);
  return [
    ...(seal ? [remove(Seal, seal)] : []),
    ...ownSlips(rows, actor)
      .filter(({ envelopeId }) => envelopeId === id)
      .map((one) => put(Slip, { ...one, envelopeId: null })),
  ];
}
