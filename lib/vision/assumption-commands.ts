import { z } from "zod";
import { assumptionWords, Slip, topic } from "@/lib/vision/schema";
import { Refusal } from "@/lib/errors";
import { defineCommand, mine, put, read, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** Writes down something that one takes as settled, or says it anew. What is sealed is changed only after taking that back. */
export const writeAssumption = defineCommand({
  name: "assumption.write",
  input: z.strictObject({
    id: idSchema,
    topic,
    words: assumptionWords,
    onlyIf: z.strictObject({ words: z.string() }).optional(),
  }),
  spaces: (_input, actor) => [mine(actor)],
  reads: ({ id }) => [read(Slip, { id })],
  plan: (rows, { id, topic, words, onlyIf }, { actor }) => {
    const before = rows.get(Slip, id);
    if (before && before.envelopeId !== null) throw new Refusal("assumption-sealed");
    // Taking back a change must not undo what was written since on another device.
    if (onlyIf && before?.words !== onlyIf.words) return [];
    const whose = { id, spaceId: mine(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(Slip, { ...whose, envelopeId: null, topic, option: null, leaning: null, words })];
  },
  undo: (rows, { id, topic, words }) => {
    const before = rows.get(Slip, id);
    if (!before) return { name: "assumption.drop", input: { id } };
    return { name: "assumption.write", input: { id, topic, words: before.words, onlyIf: { words } } };
  },
});

/** Throws it away. */
export const dropAssumption = defineCommand({
  name: "assumption.drop",
  input: z.strictObject({ id: idSchema }),
  spaces: (_input, actor) => [mine(actor)],
  reads: ({ id }) => [read(Slip, { id })],
  plan: (rows, { id }) => {
    const slip = rows.get(Slip, id);
    if (!slip || slip.topic === null) throw new Refusal("no-such-assumption");
    if (slip.envelopeId !== null) throw new Refusal("assumption-sealed");
    return [remove(Slip, slip)];
  },
  // An id that was removed stays removed.
  undo: (rows, { id }, { newId }) => {
    const slip = rows.get(Slip, id);
    return slip ? { name: "assumption.write", input: { id: newId(), topic: slip.topic, words: slip.words } } : null;
  },
});
