import { z } from "zod";
import { wordOf } from "@/lib/vision/compass";
import { decisionAt, decisionReads } from "@/lib/vision/decision-rows";
import { DecisionWord, decisionWords, lookBackDate } from "@/lib/vision/schema";
import { instantText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, ours, put, read, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const about = {
  decisionId: idSchema,
  /** Which date to look back it is about; null: the outcome. */
  lookedBack: lookBackDate.nullable(),
};

const wordsOf = (decisionId: Id) => [...decisionReads(decisionId), read(DecisionWord, { decisionId })];

/** Says in one's own words how it was decided, or how it is now that one looks back; said anew, it is said once. */
export const sayOfDecision = defineCommand({
  name: "decision.say",
  input: z.strictObject({ ...about, words: decisionWords }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ decisionId }) => wordsOf(decisionId),
  plan: (rows, { decisionId, lookedBack, words }, { actor, newId, now }) => {
    const { decision, envelope } = decisionAt(rows, decisionId);
    if (envelope.openedAt === null) throw new Refusal("decision-not-opened");
    const said = rows.list(DecisionWord);
    const before = wordOf(said, decisionId, lookedBack, actor.userId);
    if (before) return [put(DecisionWord, { ...before, words })];
    // What was set to another date meanwhile is looked back on then; where the other has looked back already, one still may.
    const isBegun = said.some((one) => one.lookedBack === lookedBack);
    if (lookedBack !== null && decision.lookBackOn !== lookedBack && !isBegun) throw new Refusal("look-back-moved");
    const whose = { id: newId(), spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(DecisionWord, { ...whose, decisionId, lookedBack, words, writtenAt: instantText(now) })];
  },
  undo: (rows, { decisionId, lookedBack }, { actor }) => {
    const before = wordOf(rows.list(DecisionWord), decisionId, lookedBack, actor.userId);
    if (!before) return { name: "decision.unsay", input: { decisionId, lookedBack } };
    return { name: "decision.say", input: { decisionId, lookedBack, words: before.words } };
  },
});

/** Takes one's words back. */
export const unsayOfDecision = defineCommand({
  name: "decision.unsay",
  input: z.strictObject(about),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ decisionId }) => wordsOf(decisionId),
  plan: (rows, { decisionId, lookedBack }, { actor }) => {
    const before = wordOf(rows.list(DecisionWord), decisionId, lookedBack, actor.userId);
    return before ? [remove(DecisionWord, before)] : [];
  },
  undo: (rows, { decisionId, lookedBack }, { actor }) => {
    const before = wordOf(rows.list(DecisionWord), decisionId, lookedBack, actor.userId);
    return before ? { name: "decision.say", input: { decisionId, lookedBack, words: before.words } } : null;
  },
});
