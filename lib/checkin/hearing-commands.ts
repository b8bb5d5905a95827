import { z } from "zod";
import { answerTo, saidBack } from "@/lib/checkin/hearing";
import { MOST_ROUNDS, roundOfSaying } from "@/lib/checkin/rounds";
import { revealedCheckIn } from "@/lib/checkin/rows";
import {
  Brought,
  CheckIn,
  isNeed,
  NeedAnswer,
  Understanding,
  understoodWords,
  type BroughtRow,
} from "@/lib/checkin/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, ours, put, read, type PlanContext, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const about = { checkInId: idSchema, broughtId: idSchema };

const aboutNeed = (checkInId: Id) => [
  read(CheckIn, { id: checkInId }),
  read(Brought, { checkInId }),
  read(Understanding, { checkInId }),
  read(NeedAnswer, { checkInId }),
];

/** Says back what one has understood of the other's need, in words or aloud. */
export const understandNeed = defineCommand({
  name: "need.understand",
  input: z.strictObject({ ...about, words: understoodWords }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ checkInId }) => aboutNeed(checkInId),
  plan: (rows, { checkInId, broughtId, words }, context) => {
    const { actor, newId } = context;
    const need = needOf(rows, checkInId, broughtId, context);
    if (need.ownerId === actor.userId) throw new Refusal("own-need");
    const answer = answerTo(need, rows.list(NeedAnswer));
    if (answer?.heard) throw new Refusal("already-heard");
    const before = saidBack(need, rows.list(Understanding));
    const round = roundOfSaying(before, answer, words);
    if (round === null) return [];
    if (before) return [put(Understanding, { ...before, words, round })];
    const whose = { id: newId(), spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(Understanding, { ...whose, checkInId, broughtId, words, round })];
  },
});

/**
 * The speaker's answer to what was understood: "yes, that's it", or there is more. It says which understanding it answers:
 * one that was said anew meanwhile is not called heard unread. Without one it can be said all the same, of what was said
 * aloud. What is heard stays heard.
 */
export const answerNeed = defineCommand({
  name: "need.answer",
  input: z.strictObject({ ...about, round: z.number().int().min(0).max(MOST_ROUNDS), heard: z.boolean() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ checkInId }) => aboutNeed(checkInId),
  plan: (rows, { checkInId, broughtId, round, heard }, context) => {
    const { actor, newId } = context;
    const need = needOf(rows, checkInId, broughtId, context);
    // The wall says so, too: the row is its owner's, and counts as the speaker's by that alone.
    if (need.ownerId !== actor.userId) throw new Refusal("not-your-need");
    const before = answerTo(need, rows.list(NeedAnswer));
    if (before?.heard && heard) return [];
    if (before?.heard) throw new Refusal("already-heard");
    const understood = saidBack(need, rows.list(Understanding));
    if ((understood?.round ?? 0) !== round) throw new Refusal("said-anew");
    const answer = { round: Math.max(round, 1), heard };
    if (before) return [put(NeedAnswer, { ...before, ...answer })];
    const whose = { id: newId(), spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(NeedAnswer, { ...whose, checkInId, broughtId, ...answer })];
  },
});

/** @throws Refusal `no-such-need`, and as `revealedCheckIn` */
function needOf(rows: Rows, checkInId: Id, broughtId: Id, context: PlanContext): BroughtRow {
  revealedCheckIn(rows, checkInId, context);
  const need = rows.get(Brought, broughtId);
  if (!need || !isNeed(need.kind)) throw new Refusal("no-such-need");
  return need;
}
