import { z } from "zod";
import { answerOf, summaryOf } from "@/lib/vision/dream-hearing";
import {
  DreamAnswer,
  DreamQuestion,
  DreamSummary,
  moreWords,
  questionWords,
  SharedDream,
  Sharing,
  summaryWords,
  type SharedDreamRow,
} from "@/lib/vision/schema";
import { begunSharing } from "@/lib/vision/sharing-commands";
import { MOST_ROUNDS, roundOfSaying } from "@/lib/checkin/rounds";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, mayWrite, ours, put, read, remove, type Actor, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** So many questions are asked of one dream at most: it is to be understood, and not examined. */
export const MOST_QUESTIONS = 20;

const aboutDream = (id: Id) => [
  read(Sharing, {}),
  read(SharedDream, { id }),
  read(DreamQuestion, { sharedDreamId: id }),
  read(DreamSummary, { sharedDreamId: id }),
  read(DreamAnswer, { sharedDreamId: id }),
];

const ownRow = (id: Id, actor: Actor) => ({
  id,
  spaceId: ours(actor),
  ownerId: actor.userId,
  authorId: actor.userId,
});

/** The listener asks, to understand. */
export const askDream = defineCommand({
  name: "dream.ask",
  input: z.strictObject({ id: idSchema, sharedDreamId: idSchema, words: questionWords }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ sharedDreamId }) => aboutDream(sharedDreamId),
  plan: (rows, { id, sharedDreamId, words }, { actor }) => {
    othersDream(rows, sharedDreamId, actor);
    const own = rows.list(DreamQuestion).filter(({ ownerId }) => ownerId === actor.userId);
    if (own.length >= MOST_QUESTIONS && !own.some((one) => one.id === id)) throw new Refusal("too-many-questions");
    return [put(DreamQuestion, { ...ownRow(id, actor), sharedDreamId, words })];
  },
  undo: (_rows, { id }) => ({ name: "dream.unask", input: { id } }),
});

/** Takes a question of one's own back. */
export const unaskDream = defineCommand({
  name: "dream.unask",
  input: z.strictObject({ id: idSchema }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(DreamQuestion, { id })],
  plan: (rows, { id }, { actor }) => {
    const question = rows.get(DreamQuestion, id);
    if (!question) return [];
    if (!mayWrite(question, actor)) throw new Refusal("not-yours");
    return [remove(DreamQuestion, question)];
  },
  undo: (rows, { id }, { newId }) => {
    const question = rows.get(DreamQuestion, id);
    if (!question) return null;
    const { sharedDreamId, words } = question;
    return { name: "dream.ask", input: { id: newId(), sharedDreamId, words } };
  },
});

/** The listener writes what they have understood. */
export const summariseDream = defineCommand({
  name: "dream.summarise",
  input: z.strictObject({ sharedDreamId: idSchema, words: summaryWords }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ sharedDreamId }) => aboutDream(sharedDreamId),
  plan: (rows, { sharedDreamId, words }, { actor, newId }) => {
    const dream = othersDream(rows, sharedDreamId, actor);
    const answer = answerOf(dream, rows.list(DreamAnswer));
    if (answer?.heard) throw new Refusal("summary-confirmed");
    const before = summaryOf(dream, rows.list(DreamSummary));
    const round = roundOfSaying(before, answer, words);
    if (round === null) return [];
    return [put(DreamSummary, { ...(before ?? { ...ownRow(newId(), actor), sharedDreamId }), words, round })];
  },
});

/**
 * The speaker's answer to the summary that they have read: "yes, that's it", or there is more, with a word of what. One that
 * was said anew meanwhile is not confirmed unread. What is confirmed stays so.
 */
export const answerSummary = defineCommand({
  name: "dream.answer",
  input: z.strictObject({
    sharedDreamId: idSchema,
    round: z.number().int().min(1, "malformed").max(MOST_ROUNDS, "malformed"),
    heard: z.boolean(),
    words: moreWords,
  }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ sharedDreamId }) => aboutDream(sharedDreamId),
  plan: (rows, { sharedDreamId, round, heard, words }, { actor, newId }) => {
    const dream = liveDream(rows, sharedDreamId);
    // The wall says so, too: the row is its owner's, and counts as the speaker's by that alone.
    if (dream.ownerId !== actor.userId) throw new Refusal("not-your-dream");
    const before = answerOf(dream, rows.list(DreamAnswer));
    if (before?.heard && heard) return [];
    if (before?.heard) throw new Refusal("summary-confirmed");
    if (summaryOf(dream, rows.list(DreamSummary))?.round !== round) throw new Refusal("said-anew");
    const answer = { round, heard, words };
    return [put(DreamAnswer, { ...(before ?? { ...ownRow(newId(), actor), sharedDreamId }), ...answer })];
  },
});

/** @throws Refusal `no-such-dream`, and as `begunSharing` */
function liveDream(rows: Rows, id: Id): SharedDreamRow {
  const dream = rows.get(SharedDream, id);
  if (!dream) throw new Refusal("no-such-dream");
  begunSharing(rows, dream.sharingId);
  return dream;
}

/** @throws Refusal `own-dream`, and as `liveDream` */
function othersDream(rows: Rows, id: Id, { userId }: Actor): SharedDreamRow {
  const dream = liveDream(rows, id);
  if (dream.ownerId === userId) throw new Refusal("own-dream");
  return dream;
}
