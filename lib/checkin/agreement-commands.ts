import { z } from "zod";
import { Block, Ritual } from "@/lib/calendar/schema";
import { isOfBefore } from "@/lib/checkin/agreements";
import { liveCheckIn, revealedCheckIn } from "@/lib/checkin/rows";
import { Agreement, AgreementAnswer, agreementWords, CheckIn, howItWent } from "@/lib/checkin/schema";
import { isOver } from "@/lib/checkin/session";
import { Refusal } from "@/lib/errors";
import { ALWAYS, defineCommand, ours, put, read, remove } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

const target = { id: idSchema };

/**
 * Notes something that the two will try until the next time. What is noted under its id already stays as it is: of one way
 * that both agree to in the same moment there comes one agreement.
 */
export const makeAgreement = defineCommand({
  name: "agreement.make",
  input: z.strictObject({
    ...target,
    checkInId: idSchema,
    broughtId: idSchema.nullable(),
    words: agreementWords,
    blockId: idSchema.nullable(),
    /** What it became, besides; a page of before does not say it. */
    ritualId: idSchema.nullable().optional(),
  }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id, checkInId, blockId, ritualId }) => [
    read(CheckIn, { id: checkInId }),
    read(Agreement, { id }),
    ...(blockId ? [read(Block, { id: blockId }, { during: ALWAYS })] : []),
    ...(ritualId ? [read(Ritual, { id: ritualId })] : []),
  ],
  plan: (rows, { id, checkInId, broughtId, words, blockId, ritualId = null }, context) => {
    const { actor } = context;
    const { conversation } = revealedCheckIn(rows, checkInId, context);
    if (rows.get(Agreement, id)) return [];
    const whose = { spaceId: ours(actor), ownerId: null, authorId: actor.userId };
    // What only its owner sees is not named where both read: these are rows of ours alone.
    const became = {
      blockId: blockId !== null && rows.get(Block, blockId) ? blockId : null,
      ritualId: ritualId !== null && rows.get(Ritual, ritualId) ? ritualId : null,
    };
    return [put(Agreement, { id, ...whose, checkInId, conversation, broughtId, words, ...became })];
  },
  undo: (rows, { id }) => (rows.get(Agreement, id) ? null : { name: "agreement.drop", input: { id } }),
});

/** Says it in other words. It names the words it replaces: what the other wrote meanwhile is not overwritten. */
export const changeAgreement = defineCommand({
  name: "agreement.change",
  input: z.strictObject({ ...target, words: agreementWords, was: z.string() }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Agreement, { id })],
  plan: (rows, { id, words, was }) => {
    const agreement = rows.get(Agreement, id);
    if (!agreement) throw new Refusal("no-such-agreement");
    if (agreement.words !== was && agreement.words !== words) throw new Refusal("written-since");
    return [put(Agreement, { ...agreement, words })];
  },
  undo: (rows, { id, words }) => {
    const agreement = rows.get(Agreement, id);
    return agreement ? { name: "agreement.change", input: { id, words: agreement.words, was: words } } : null;
  },
});

/** Takes an agreement away while the check-in that made it lasts: it was not one. Afterwards it is looked back on. */
export const dropAgreement = defineCommand({
  name: "agreement.drop",
  input: z.strictObject(target),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ id }) => [read(Agreement, { id }), read(CheckIn, { waiting: true }, { during: ALWAYS })],
  plan: (rows, { id }, { now }) => {
    const agreement = rows.get(Agreement, id);
    if (!agreement) throw new Refusal("no-such-agreement");
    // One of before is a station of the next check-in, and stations do not move.
    const made = rows.list(CheckIn).find((one) => one.id === agreement.checkInId);
    if (!made || isOver(made, now)) throw new Refusal("agreement-settled");
    return [remove(Agreement, agreement)];
  },
});

/** Says for oneself how an agreement went, in the check-in that looks at it again. */
export const answerAgreement = defineCommand({
  name: "agreement.answer",
  input: z.strictObject({ agreementId: idSchema, checkInId: idSchema, answer: howItWent }),
  spaces: (_input, actor) => [ours(actor)],
  reads: ({ agreementId, checkInId }) => [
    read(CheckIn, { id: checkInId }),
    read(Agreement, { id: agreementId }),
    read(AgreementAnswer, { agreementId, checkInId }),
  ],
  plan: (rows, { agreementId, checkInId, answer }, context) => {
    const { actor, newId } = context;
    const checkIn = liveCheckIn(rows, checkInId, context);
    const agreement = rows.get(Agreement, agreementId);
    if (!agreement) throw new Refusal("no-such-agreement");
    if (!isOfBefore(checkIn, agreement)) throw new Refusal("not-looked-at");
    const before = rows.list(AgreementAnswer).find(({ ownerId }) => ownerId === actor.userId);
    if (before) return [put(AgreementAnswer, { ...before, answer })];
    const whose = { id: newId(), spaceId: ours(actor), ownerId: actor.userId, authorId: actor.userId };
    return [put(AgreementAnswer, { ...whose, checkInId, agreementId, answer })];
  },
});
