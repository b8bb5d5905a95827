import { z } from "zod";
import { detailOf, exceptionsOf, given, NEW, pick, putBlock, spacesOf } from "@/lib/calendar/block-rows";
import { wholeBlock, writable } from "@/lib/calendar/block-rows";
import { firm, placed } from "@/lib/calendar/laying";
import {
  alone,
  apart,
  cancelled,
  checkOwnHours,
  movedOccurrence,
  occurrenceOf,
  standing,
  takingPlaceAgain,
} from "@/lib/calendar/occurrence-rows";
import { backFromOccurrence, TIMES, whereItWas, withException, wordsOf } from "@/lib/calendar/occurrence-rows";
import type { MovedOccurrence } from "@/lib/calendar/occurrence-rows";
import { occurrenceAt, occurrenceInstants } from "@/lib/calendar/occurrences";
import { ask, guardsAround, saidSo } from "@/lib/calendar/protection";
import { proposalsAbout } from "@/lib/calendar/proposing";
import { alsoReminded } from "@/lib/calendar/reminder";
import { removedWhole } from "@/lib/calendar/removing";
import { Block, BlockDetail, Rhythm } from "@/lib/calendar/schema";
import type { BlockRow, ProposalRow } from "@/lib/calendar/schema";
import { localTime, sharing, someTimes, someWords } from "@/lib/calendar/schema";
import { laidOf } from "@/lib/calendar/series-rows";
import { Refusal } from "@/lib/errors";
import { defineCommand, everySpace, put, read, remove } from "@/lib/sync/command";
import type { PlanContext, Rows } from "@/lib/sync/command";
import { sameRow } from "@/lib/sync/loaded-rows";
import { idSchema } from "@/lib/sync/table";

/** One occurrence of a series: the block, and the wall time at which its rule has it begin. */
const target = { id: idSchema, original: localTime };

const moveInput = z.strictObject({ ...target, ...someTimes, onlyIf: z.strictObject(someTimes).optional(), ...saidSo });

/**
 * Moves one occurrence alone. Back at the time its series gives it, it is no exception any more. What would lie over our
 * protected time and is ours is offered beside the time it has; what is mine leaves its series, to be a proposal.
 */
export const moveOccurrence = defineCommand({
  name: "occurrence.move",
  input: moveInput,
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, localStart, localEnd }) => [...wholeBlock(id), ...guardsAround({ localStart, localEnd, rrule: null })],
  plan: (rows, input, context) => moved(rows, input, context).writes,
  undo: (rows, input, context) => {
    const { id, original, onlyIf: _, anyway: _anyway, propose: _propose, ...changes } = input;
    const block = rows.get(Block, id);
    const now = block && occurrenceOf(rows, block, original);
    if (!now) return null;
    const back = { id, original, ...pick(now.row, changes), onlyIf: changes, anyway: true };
    return backFromOccurrence(moved(rows, input, context), id, original, { name: "occurrence.move", input: back });
  },
});

function moved(rows: Rows, input: z.infer<typeof moveInput>, context: PlanContext): MovedOccurrence {
  const { id, original, onlyIf, anyway, propose, ...changes } = input;
  const block = firm(rows, writable(rows, id, context.actor));
  const { row } = standing(rows, block, original);
  const next = { ...pick(row, TIMES), ...given(changes, row, onlyIf) };
  checkOwnHours(block, original, next);
  return movedOccurrence(rows, block, original, next, { anyway, propose }, context);
}

/** Lets one occurrence alone not take place; `leftAs`: since it is, or was spoken of, as that block. */
export const cancelOccurrence = defineCommand({
  name: "occurrence.cancel",
  input: z.strictObject({ ...target, leftAs: idSchema.optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, leftAs }) => [...wholeBlock(id), ...(leftAs ? [read(Block, { id: leftAs })] : [])],
  plan: (rows, { id, original, leftAs = null }, context) => {
    const block = firm(rows, writable(rows, id, context.actor));
    if (leftAs !== null && !rows.get(Block, leftAs)) throw new Refusal("no-such-block");
    return cancelled(rows, block, standing(rows, block, original), context, leftAs);
  },
  undo: (_rows, { id, original }) => ({ name: "occurrence.restore", input: { id, original, anyway: true } }),
});

const restoreInput = z.strictObject({ ...target, ...saidSo });

/** Lets a cancelled occurrence take place again, where it was. */
export const restoreOccurrence = defineCommand({
  name: "occurrence.restore",
  input: restoreInput,
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [...wholeBlock(id), ...guardsAround({})],
  plan: (rows, input, context) => restored(rows, input, context).writes,
  undo: (rows, input, context) => {
    const { id, original } = input;
    const back = { name: "occurrence.cancel", input: { id, original } };
    return backFromOccurrence(restored(rows, input, context), id, original, back);
  },
});

function restored(rows: Rows, input: z.infer<typeof restoreInput>, context: PlanContext): MovedOccurrence {
  const { id, original, anyway, propose } = input;
  const block = firm(rows, writable(rows, id, context.actor));
  const exception = exceptionsOf(rows, id).find((one) => one.originalLocalStart === original);
  if (!exception?.cancelled) throw new Refusal("no-such-occurrence");
  const next = whereItWas(block, original, exception);
  return movedOccurrence(rows, block, original, next, { anyway, propose }, context);
}

/** Gives one occurrence words of its own; the same as its series' are none of its own. */
export const describeOccurrence = defineCommand({
  name: "occurrence.describe",
  input: z.strictObject({ ...target, ...someWords, onlyIf: z.strictObject(someWords).optional() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => wholeBlock(id),
  plan: (rows, { id, original, onlyIf, ...changes }, context) => {
    const block = writable(rows, id, context.actor);
    standing(rows, block, original);
    const whole = detailOf(rows, id);
    if (!whole) throw new Refusal("no-such-block");
    const own = detailOf(rows, id, original);
    const before = own ?? {
      ...whole,
      id: context.newId(),
      authorId: context.actor.userId,
      originalLocalStart: original,
    };
    const after = { ...before, ...given(changes, before, onlyIf) };
    const asWhole = sameRow({ ...after, ...pick(whole, NAMES) }, whole);
    if (asWhole) return own ? [remove(BlockDetail, own), putBlock(block, block, context, true)] : [];
    return [put(BlockDetail, after), putBlock(block, block, context, !own || !sameRow(own, after))];
  },
  undo: (rows, { id, original, onlyIf: _, ...changes }) => {
    const detail = detailOf(rows, id, original) ?? detailOf(rows, id);
    if (!detail) return null;
    return { name: "occurrence.describe", input: { id, original, ...pick(detail, changes), onlyIf: changes } };
  },
});

/** The columns in which the words of an occurrence differ from those of its series, whatever they say. */
const NAMES = { id: "", authorId: "", originalLocalStart: "" } as const;

/** One occurrence leaves its series and becomes a block of its own: ours, mine, or only mine. */
export const shareOccurrence = defineCommand({
  name: "occurrence.share",
  input: z.strictObject({ ...target, blockId: idSchema, detailId: idSchema, sharing, ...saidSo }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [...wholeBlock(id), read(Rhythm, {}), ...guardsAround({})],
  plan: (rows, { id, original, blockId, detailId, sharing, anyway, propose }, context) => {
    const { actor } = context;
    const block = firm(rows, writable(rows, id, actor));
    const occurrence = standing(rows, block, original);
    const spaces = spacesOf(sharing, actor);
    const whose = { ownerId: sharing === "we" ? null : actor.userId, authorId: actor.userId };
    const left = { ...apart(occurrence), ...whose, ...NEW, id: blockId, spaceId: spaces.block };
    const detail = { ...whose, id: detailId, spaceId: spaces.detail, blockId };
    // What was as much ours before lies over nothing new, and is not proposed again.
    const wasOurs = block.ownerId === null;
    const before = wasOurs ? [alone(occurrence)] : [];
    const said = { anyway, propose, firm: wasOurs };
    return [
      ...placed(rows, { block: left, exceptions: [] }, said, context, { before, apart: [id] }),
      put(BlockDetail, { ...wordsOf(rows, block, original), ...detail, originalLocalStart: null }),
      // What becomes ours can be answered with no, and then comes back. The rest is not to be found from what others see.
      ...cancelled(rows, block, occurrence, context, sharing === "we" && !wasOurs ? blockId : null),
      ...alsoReminded(rows, id, blockId, context),
    ];
  },
  undo: (_rows, { id, original, blockId }) => ({
    name: "occurrence.rejoin",
    input: { id, original, blockId, anyway: true },
  }),
});

/**
 * Takes back that an occurrence left its series: it takes place there again, and the block it became goes. Also where the
 * other said no to what was to be ours. What the other proposed then and I said no to stays: they may not have read so yet.
 */
export const rejoinOccurrence = defineCommand({
  name: "occurrence.rejoin",
  input: z.strictObject({ ...target, blockId: idSchema, anyway: saidSo.anyway }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id, blockId }) => [...wholeBlock(id), ...wholeBlock(blockId), ...guardsAround({})],
  plan: (rows, { id, original, blockId, anyway }, context) => {
    const block = firm(rows, writable(rows, id, context.actor));
    const left = writable(rows, blockId, context.actor);
    const exception = exceptionsOf(rows, id).find((one) => one.originalLocalStart === original);
    const kept = exception ? takingPlaceAgain(exception) : null;
    const back = occurrenceAt(block, original, kept);
    // What was as much ours meanwhile lies over nothing new.
    const before = left.ownerId === block.ownerId ? [laidOf(rows, left)] : [];
    if (back) ask(rows, alone(back), { anyway }, context, { before, apart: [blockId] });
    const goes = isTheirs(rows, left, context) ? [] : removedWhole(rows, left);
    return [...goes, ...withException(rows, block, kept, original, context)];
  },
  undo: (rows, { id, original, blockId }, context) => {
    const [block, left] = [rows.get(Block, id), rows.get(Block, blockId)];
    const exception = exceptionsOf(rows, id).find((one) => one.originalLocalStart === original);
    if (!block || left?.ownerId !== null || !exception) return null;
    if (isTheirs(rows, left, context)) return { name: "occurrence.cancel", input: { id, original, leftAs: blockId } };
    // It left as it stood; what has been proposed of it since is not to be had again.
    const then = occurrenceInstants(whereItWas(block, original, exception));
    if (left.startsAt !== then.startsAt || left.endsAt !== then.endsAt) return null;
    const ids = { blockId: context.newId(), detailId: context.newId() };
    const input = { id, original, ...ids, sharing: "we", anyway: true, propose: true };
    return { name: "occurrence.share", input };
  },
});

/** Whether a block is what the other proposed last, and the actor said no to. */
function isTheirs(rows: Rows, { id, status }: BlockRow, { actor }: PlanContext): boolean {
  const isNo = ({ state, by }: ProposalRow) => state === "declined" && by !== actor.userId;
  return status === "declined" && proposalsAbout(rows, id).some(isNo);
}
