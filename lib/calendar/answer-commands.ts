import { z } from "zod";
import { asProposed, type AsProposed } from "@/lib/calendar/as-proposed";
import { checkHours, pick, putBlock, whenColumns, wholeBlock } from "@/lib/calendar/block-rows";
import { occurrenceOf, TIMES } from "@/lib/calendar/occurrence-rows";
import { both, target } from "@/lib/calendar/proposal-commands";
import { ask, askToAccept, guardsAround, isOver, saidSo } from "@/lib/calendar/protection";
import { proposalOf, proposalsAbout, stillWaits, withoutProposals } from "@/lib/calendar/proposing";
import { answerWord, Block, Proposal, rruleText, wallTimes } from "@/lib/calendar/schema";
import type { BlockRow, ProposalRow } from "@/lib/calendar/schema";
import { changedWhen, laidOf, WHEN, wholeAt } from "@/lib/calendar/series-rows";
import { sameTiming } from "@/lib/calendar/standing";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, mayWrite, put } from "@/lib/sync/command";
import type { PlanContext, Rows, Write } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** A proposal that waits for the actor's answer, with its block. */
interface ToAnswer {
  readonly proposal: ProposalRow;
  readonly block: BlockRow;
}

/** @throws Refusal `proposal-closed`, of what is not there too; `proposal-own` */
function toAnswer(rows: Rows, { id, blockId }: { id: Id; blockId: Id }, { actor }: PlanContext): ToAnswer {
  const proposal = rows.get(Proposal, id);
  const block = rows.get(Block, blockId);
  if (!proposal || !block || proposal.blockId !== blockId || proposal.state !== "open") {
    throw new Refusal("proposal-closed");
  }
  if (proposal.by === actor.userId) throw new Refusal("proposal-own");
  return { proposal, block };
}

/**
 * Says yes to what was seen. What is ours is firm then, or where it was offered to be; a block of the other's, whose row
 * only they can write, is firm by this yes (lib/calendar/standing.ts).
 */
export const acceptProposal = defineCommand({
  name: "proposal.accept",
  input: z.strictObject({
    ...target,
    /** When it was to be, as the one who accepts has read it. */
    seen: z.strictObject({ ...wallTimes, rrule: rruleText }),
    anyway: saidSo.anyway,
  }),
  spaces: (_input, actor) => both(actor),
  reads: ({ blockId, seen }) => [...wholeBlock(blockId), ...guardsAround(seen)],
  plan: (rows, { anyway, seen, ...input }, context) => {
    const { proposal, block } = toAnswer(rows, input, context);
    if (SEEN.some((key) => proposal[key] !== seen[key])) throw new Refusal("proposal-changed");
    const { was, after, apart, writes } = accepted(rows, proposal, block, context);
    if (isOver(after.block, context.now)) throw new Refusal("proposal-past");
    askToAccept(rows, after, { anyway }, context, { before: block.status === "firm" ? was : [], apart });
    return [
      ...writes(),
      ...withoutProposals(rows, block.id, proposal.originalLocalStart, proposal.id),
      put(Proposal, { ...proposal, state: "accepted" }),
    ];
  },
  undo: (rows, { id, blockId }, context) => {
    const proposal = rows.get(Proposal, id);
    const block = rows.get(Block, blockId);
    if (!proposal || !block || block.ownerId === context.actor.userId) return null;
    if (block.status !== "firm") return { name: "proposal.reopen", input: { id, blockId } };
    const { originalLocalStart: original, rrule } = proposal;
    if (original === null) {
      const input = { id: blockId, ...pick(block, WHEN), onlyIf: pick(proposal, WHEN), anyway: true };
      return { name: "series.change", input };
    }
    if (rrule === null) {
      const now = occurrenceOf(rows, block, original);
      const input = { id: blockId, original, onlyIf: pick(proposal, TIMES), anyway: true };
      return now ? { name: "occurrence.move", input: { ...input, ...pick(now.row, TIMES) } } : null;
    }
    const { restId } = accepted(rows, proposal, block, context);
    const input = { id: blockId, original, blockId: restId, rrule: block.rrule, anyway: true };
    return { name: "series.rejoin", input };
  },
});

const SEEN = ["localStart", "localEnd", "zone", "rrule"] as const;

/**
 * What the block is once the proposal is accepted. One that is nothing but proposed is where its proposal says; a block of
 * mine that the other answered with another time goes there.
 * @throws Refusal `proposal-changed` where the two do not go together any more
 */
function accepted(rows: Rows, proposal: ProposalRow, block: BlockRow, context: PlanContext): AsProposed {
  const { originalLocalStart: original } = proposal;
  const isMine = block.ownerId === context.actor.userId;
  const fits = original === null ? (proposal.rrule === null) === (block.rrule === null) : block.rrule !== null;
  const goes = block.status === "firm" ? block.ownerId === null && fits : isMine || sameTiming(proposal, block);
  if (!goes) throw new Refusal("proposal-changed");
  if (!mayWrite(block, context.actor)) {
    return { was: [], after: laidOf(rows, block), apart: [], writes: () => [], restId: null };
  }
  const settled = { ...block, status: "firm" as const, waiting: stillWaits(rows, block.id, original) };
  return asProposed(rows, settled, pick(proposal, WHEN), original, context);
}

/** Says no, with a word. A new block is kept for whoever proposed it until they have read so. */
export const declineProposal = defineCommand({
  name: "proposal.decline",
  input: z.strictObject({ ...target, word: answerWord }),
  spaces: (_input, actor) => both(actor),
  reads: ({ blockId }) => wholeBlock(blockId),
  plan: (rows, { word, ...input }, context) => {
    const { proposal, block } = toAnswer(rows, input, context);
    const isItself = block.status !== "firm" && block.ownerId === null;
    return [
      put(Proposal, { ...proposal, state: "declined", word }),
      ...(isItself ? [putBlock(block, { ...block, status: "declined" }, context)] : []),
      ...refusedBoth(rows, proposal, block, context),
    ];
  },
  undo: (_rows, { id, blockId }) => ({ name: "proposal.reopen", input: { id, blockId } }),
});

/** A block of my own that the other answered with another time, which I decline: neither time has both our word. */
function refusedBoth(rows: Rows, { originalLocalStart }: ProposalRow, block: BlockRow, context: PlanContext): Write[] {
  if (block.ownerId !== context.actor.userId) return [];
  return proposalsAbout(rows, block.id)
    .filter((one) => one.originalLocalStart === originalLocalStart && one.state === "countered")
    .map((one) => put(Proposal, { ...one, state: "declined" }));
}

/** Answers with another time, which the other may accept in turn. A rule goes along. */
export const counterProposal = defineCommand({
  name: "proposal.counter",
  input: z.strictObject({
    ...target,
    newId: idSchema,
    ...wallTimes,
    allDay: z.boolean().optional(),
    word: answerWord,
    anyway: saidSo.anyway,
  }),
  spaces: (_input, actor) => both(actor),
  reads: (input) => [...wholeBlock(input.blockId), ...guardsAround(input)],
  plan: (rows, { id, blockId, newId, word, anyway, ...given }, context) => {
    const { proposal, block } = toAnswer(rows, { id, blockId }, context);
    // The owner of a block moves it, and so says the same.
    if (block.ownerId === context.actor.userId) throw new Refusal("proposal-own");
    if (rows.get(Proposal, newId)) throw new Refusal("already-there");
    const { originalLocalStart: original } = proposal;
    const when = changedWhen(pick(proposal, WHEN), given);
    checkHours(when);
    if (isOver(whenColumns(when), context.now)) throw new Refusal("proposal-past");
    const { was, after, apart } = asProposed(rows, block, when, original, context);
    const before = block.status === "firm" ? was : [];
    ask(rows, after, { anyway, propose: true }, context, { before, apart });
    return [
      put(Proposal, { ...proposal, state: "countered", word }),
      put(Proposal, { ...proposalOf(block, when, original, newId, context), word }),
      ...(block.status !== "firm" && block.ownerId === null ? movedAlong(rows, block, when, context) : []),
    ];
  },
  undo: (_rows, { newId: id, blockId }) => ({ name: "proposal.withdraw", input: { id, blockId } }),
});

/** A block that is nothing but proposed is where it was proposed last. */
function movedAlong(rows: Rows, block: BlockRow, when: Parameters<typeof wholeAt>[2], context: PlanContext): Write[] {
  const relaid = wholeAt(rows, block, when, context);
  return [putBlock(block, relaid.block, context), ...relaid.along()];
}
