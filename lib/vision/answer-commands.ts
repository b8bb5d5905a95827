import { z } from "zod";
import { optionsOf } from "@/lib/vision/compass";
import { aboutDecision, closedDecision } from "@/lib/vision/decision-rows";
import { ownSlips, sealing, sealOf } from "@/lib/vision/envelopes";
import { answerWords, leaning, MOST_OPTIONS, Seal, Slip } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import { defineCommand, mine, ours, put, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/**
 * Says of each option whether it leads toward the vision of the two, with a word why: sealed, as it is in one's own I, until
 * the other has answered as well. The second one opens both (open_envelope). It names the version that was weighed.
 */
export const answerDecision = defineCommand({
  name: "decision.answer",
  input: z.strictObject({
    ...target,
    /** That of the decision, for the function that opens it. */
    envelopeId: idSchema,
    version: z.number().int().min(1, "malformed"),
    answers: z
      .array(z.strictObject({ leaning, words: answerWords }))
      .min(2, "malformed")
      .max(MOST_OPTIONS, "malformed"),
  }),
  spaces: (_input, actor) => [ours(actor), mine(actor)],
  reads: ({ id }) => aboutDecision(id),
  plan: (rows, { id, envelopeId, version, answers }, context) => {
    const { actor, newId } = context;
    const { decision, envelope } = closedDecision(rows, id);
    if (envelope.id !== envelopeId) throw new Refusal("no-such-decision");
    if (decision.version !== version) throw new Refusal("decision-changed");
    if (answers.length !== optionsOf(decision).length) throw new Refusal("malformed");
    const before = ownSlips(rows, actor).filter((one) => one.envelopeId === envelopeId);
    const whose = { spaceId: mine(actor), ownerId: actor.userId, authorId: actor.userId };
    return [
      // Of options that there are no more, nothing is kept.
      ...before.filter(({ option }) => (option ?? 0) >= answers.length).map((one) => remove(Slip, one)),
      ...answers.map((answer, option) => {
        const id = before.find((one) => one.option === option)?.id ?? newId();
        return put(Slip, { id, ...whose, envelopeId, topic: null, option, ...answer });
      }),
      ...sealing(rows, envelopeId, context),
    ];
  },
  crossing: ({ envelopeId }) => ({ name: "open_envelope", args: [envelopeId] }),
  undo: (_rows, { id }) => ({ name: "decision.unanswer", input: { id } }),
});

/** Takes one's answer back before it is opened: what was said stays in one's own I, to be said anew. */
export const unanswerDecision = defineCommand({
  name: "decision.unanswer",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => aboutDecision(id),
  plan: (rows, { id }, { actor }) => {
    const { envelope } = closedDecision(rows, id);
    const seal = sealOf(rows.list(Seal), envelope.id, actor.userId);
    return seal ? [remove(Seal, seal)] : [];
  },
});
