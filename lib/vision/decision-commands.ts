import { z } from "zod";
import { optionsOf } from "@/lib/vision/compass";
import { aboutDecision, closedDecision, decisionAt, decisionReads } from "@/lib/vision/decision-rows";
import { ownSlips, sealOf } from "@/lib/vision/envelopes";
import { Decision, decisionInput, Envelope, lookBackDate, Seal, Slip } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import { defineCommand, mine, ours, put, read, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/** Puts a decision before both: what it is, its options, and by when. With it comes the envelope for what each says of it. */
export const makeDecision = defineCommand({
  name: "decision.make",
  input: z.strictObject({ ...target, ...decisionInput }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Decision, { id })],
  plan: (rows, { id, title, options, byDate }, { actor, newId }) => {
    if (rows.get(Decision, id)) throw new Refusal("already-there");
    const whose = { spaceId: ours(actor), ownerId: null, authorId: actor.userId };
    const envelopeId = newId();
    const said = { title, options: JSON.stringify(options), byDate, version: 1, lookBackOn: null };
    return [
      put(Envelope, { id: envelopeId, ...whose, kind: "decision" as const, openedAt: null }),
      put(Decision, { id, ...whose, envelopeId, ...said }),
    ];
  },
  undo: (_rows, { id }) => ({ name: "decision.drop", input: { id } }),
});

/** Puts it otherwise, as long as neither has sealed an answer: nobody is to have answered another question. */
export const changeDecision = defineCommand({
  name: "decision.change",
  input: z.strictObject({ ...target, version: z.number().int().min(1, "malformed"), ...decisionInput }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => aboutDecision(id),
  plan: (rows, { id, version, title, options, byDate }) => {
    const { decision } = closedDecision(rows, id);
    if (rows.list(Seal).some(({ envelopeId }) => envelopeId === decision.envelopeId)) {
      throw new Refusal("decision-answered");
    }
    if (decision.version !== version) throw new Refusal("decision-changed");
    const after = { ...decision, title, options: JSON.stringify(options), byDate };
    const isSame = after.title === decision.title && after.options === decision.options;
    return [put(Decision, { ...after, version: isSame ? version : version + 1 })];
  },
  undo: (rows, { id, version, title, options }) => {
    const before = rows.get(Decision, id);
    if (!before) return null;
    const isSame = before.title === title && before.options === JSON.stringify(options);
    const was = { title: before.title, options: optionsOf(before), byDate: before.byDate };
    return { name: "decision.change", input: { id, version: isSame ? version : version + 1, ...was } };
  },
});

/** Takes away a decision that one has put before both, as long as the other has not answered it. */
export const dropDecision = defineCommand({
  name: "decision.drop",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => aboutDecision(id),
  plan: (rows, { id }, { actor }) => {
    const { decision, envelope } = closedDecision(rows, id);
    if (decision.authorId !== actor.userId) throw new Refusal("not-your-decision");
    const seals = rows.list(Seal).filter(({ envelopeId }) => envelopeId === envelope.id);
    if (seals.some(({ ownerId }) => ownerId !== actor.userId)) throw new Refusal("decision-answered");
    return [
      remove(Decision, decision),
      remove(Envelope, envelope),
      ...seals.map((one) => remove(Seal, one)),
      ...ownSlips(rows, actor)
        .filter(({ envelopeId }) => envelopeId === envelope.id)
        .map((one) => remove(Slip, one)),
    ];
  },
  // An id that was removed stays removed, and what was answered is answered anew.
  undo: (rows, { id }, { actor, newId }) => {
    const before = rows.get(Decision, id);
    if (!before || sealOf(rows.list(Seal), before.envelopeId, actor.userId)) return null;
    const { title, byDate } = before;
    return { name: "decision.make", input: { id: newId(), title, options: optionsOf(before), byDate } };
  },
});

/** Says when the two look back on it, or that they do not. */
export const setLookBack = defineCommand({
  name: "decision.look-back-on",
  input: z.strictObject({ ...target, on: lookBackDate.nullable() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => decisionReads(id),
  plan: (rows, { id, on }) => {
    const { decision, envelope } = decisionAt(rows, id);
    if (envelope.openedAt === null) throw new Refusal("decision-not-opened");
    return [put(Decision, { ...decision, lookBackOn: on })];
  },
  undo: (rows, { id }) => {
    const before = rows.get(Decision, id);
    return before ? { name: "decision.look-back-on", input: { id, on: before.lookBackOn } } : null;
  },
});
