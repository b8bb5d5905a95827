import { z } from "zod";
import { conversation, Jotting, jottingKind, jottingWords } from "@/lib/checkin/schema";
import { instantText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import { defineCommand, mine, put, read, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const written = { conversation, kind: jottingKind, words: jottingWords };

/** Jots down something to bring, or changes it. What is sealed is changed only after taking back that one is ready. */
export const writeJotting = defineCommand({
  name: "jotting.write",
  input: z.strictObject({ id: idSchema, ...written, onlyIf: z.strictObject({ words: z.string() }).optional() }),
  spaces: (_input, actor) => [mine(actor)],
  reads: ({ id }) => [read(Jotting, { id })],
  plan: (rows, { id, onlyIf, ...input }, { actor, now }) => {
    const before = rows.get(Jotting, id);
    if (before && before.checkInId !== null) throw new Refusal("jotting-sealed");
    // Taking back a change must not undo what was written since on another device.
    if (onlyIf && before?.words !== onlyIf.words) return [];
    const whose = { id, spaceId: mine(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(Jotting, { ...whose, ...input, jottedAt: before?.jottedAt ?? instantText(now), checkInId: null })];
  },
  undo: (rows, { id, words }) => {
    const before = rows.get(Jotting, id);
    if (!before) return { name: "jotting.drop", input: { id } };
    const { conversation, kind, words: was } = before;
    return { name: "jotting.write", input: { id, conversation, kind, words: was, onlyIf: { words } } };
  },
});

/** Throws a jotting away. */
export const dropJotting = defineCommand({
  name: "jotting.drop",
  input: z.strictObject({ id: idSchema }),
  spaces: (_input, actor) => [mine(actor)],
  reads: ({ id }) => [read(Jotting, { id })],
  plan: (rows, { id }) => {
    const jotting = rows.get(Jotting, id);
    if (!jotting) throw new Refusal("no-such-jotting");
    if (jotting.checkInId !== null) throw new Refusal("jotting-sealed");
    return [remove(Jotting, jotting)];
  },
  // An id that was removed stays removed.
  undo: (rows, { id }, { newId }) => {
    const jotting = rows.get(Jotting, id);
    if (!jotting) return null;
    const { conversation, kind, words } = jotting;
    return { name: "jotting.write", input: { id: newId(), conversation, kind, words } };
  },
});
