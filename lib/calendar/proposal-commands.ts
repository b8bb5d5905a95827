import { z } from "zod";
import { asProposed } from "@/lib/calendar/as-proposed";
import { checkHours, pick, putBlock, wholeBlock, writable, type When } from "@/lib/calendar/block-rows";
import { firm } from "@/lib/calendar/laying";
import { ask, guardsAround, saidSo } from "@/lib/calendar/protection";
import { offered, proposalsAbout, stillWaits, type Original } from "@/lib/calendar/proposing";
import { broughtBack, removedWhole } from "@/lib/calendar/removing";
import { Block, localTime, Proposal, rruleText, wallTimes, type ProposalRow } from "@/lib/calendar/schema";
import { changedWhen, WHEN, wholeAt } from "@/lib/calendar/series-rows";
import { sameTiming } from "@/lib/calendar/standing";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, mine, ours, put, remove } from "@/lib/sync/command";
import type { Actor, PlanContext, Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** Proposals are the couple's; what is in the way of them may be one's own. */
export const both = (actor: Actor): Id[] => [ours(actor), mine(actor)];

/** A proposal, and the block that it is about. */
export const target = { id: idSchema, blockId: idSchema };

/** Offers another time for what is firm and ours: the whole block, one occurrence, or with a rule all from there on. */
export const makeProposal = defineCommand({
  name: "proposal.make",
  input: z.strictObject({
    ...target,
    original: localTime.nullable(),
    ...wallTimes,
    allDay: z.boolean().optional(),
    rrule: rruleText.optional(),
    anyway: saidSo.anyway,
  }),
  spaces: (_input, actor) => both(actor),
  reads: (input) => [...wholeBlock(input.blockId), ...guardsAround(input)],
  plan: (rows, { id, blockId, original, anyway, ...given }, context) => {
    const block = writable(rows, blockId, context.actor);
    if (block.ownerId !== null) throw new Refusal("not-ours");
    if (rows.get(Proposal, id)) throw new Refusal("already-there");
    const standing = firm(rows, block);
    const whole: When = original === null ? standing : { ...pick(standing, WHEN), rrule: null };
    const when = changedWhen(whole, given);
    checkHours(when);
    const { was, after, apart } = asProposed(rows, standing, when, original, context);
    ask(rows, after, { anyway, propose: true }, context, { before: was, apart });
    return offered(rows, standing, when, original, id, context);
  },
  undo: (_rows, { id, blockId }) => ({ name: "proposal.withdraw", input: { id, blockId } }),
});

/**
 * Takes back what one proposed, or puts away what was declined. A new block goes with it; where it was an answer to what
 * the other had proposed, that is open again.
 */
export const withdrawProposal = defineCommand({
  name: "proposal.withdraw",
  input: z.strictObject(target),
  spaces: (_input, actor) => both(actor),
  reads: ({ blockId }) => wholeBlock(blockId),
  plan: (rows, { id, blockId }, context) => {
    const { proposal, block } = own(rows, id, blockId, context);
    const earlier = answeredBy(rows, proposal);
    if (earlier) return openAgain(rows, earlier, [remove(Proposal, proposal)], context);
    const isItself = block.status !== "firm" && proposal.originalLocalStart === null;
    if (isItself && (block.ownerId ?? context.actor.userId) === context.actor.userId) return removedWhole(rows, block);
    const waiting = stillWaits(rows, blockId, proposal.originalLocalStart);
    return [remove(Proposal, proposal), ...(block.ownerId === null ? [put(Block, { ...block, waiting })] : [])];
  },
  undo: (rows, { id, blockId }, context) => {
    const proposal = rows.get(Proposal, id);
    const block = rows.get(Block, blockId);
    if (!proposal || !block) return null;
    const { localStart, localEnd, zone, allDay, rrule, originalLocalStart: original, word } = proposal;
    const times = { localStart, localEnd, zone, allDay };
    const earlier = answeredBy(rows, proposal);
    if (earlier) {
      const input = { id: earlier.id, newId: context.newId(), blockId, ...times, word, anyway: true };
      return { name: "proposal.counter", input };
    }
    if (block.status !== "firm") return broughtBack(rows, blockId, context);
    if (proposal.state !== "open") return null;
    return { name: "proposal.make", input: { id: context.newId(), blockId, original, ...times, rrule, anyway: true } };
  },
});

/** Takes back one's own answer: what the other proposed waits again. */
export const reopenProposal = defineCommand({
  name: "proposal.reopen",
  input: z.strictObject(target),
  spaces: (_input, actor) => both(actor),
  reads: ({ blockId }) => wholeBlock(blockId),
  plan: (rows, { id, blockId }, context) => {
    const proposal = rows.get(Proposal, id);
    const block = rows.get(Block, blockId);
    if (!proposal || !block || proposal.blockId !== blockId) throw new Refusal("proposal-closed");
    if (proposal.by === context.actor.userId) throw new Refusal("proposal-own");
    const isSame = proposal.originalLocalStart === null && sameTiming(proposal, block);
    const answered = proposal.state === "declined" || (proposal.state === "accepted" && isSame);
    // A block that is nothing but proposed has been proposed anew since, where it says another time.
    const isAnew = block.ownerId === null && block.status !== "firm" && !isSame;
    if (!answered || isAnew) throw new Refusal("proposal-closed");
    if (openAbout(rows, blockId, proposal.originalLocalStart)) throw new Refusal("proposal-open");
    return openAgain(rows, proposal, [], context);
  },
});

/** @throws Refusal `proposal-closed`, `proposal-theirs` */
function own(rows: Rows, id: Id, blockId: Id, { actor }: PlanContext) {
  const proposal = rows.get(Proposal, id);
  const block = rows.get(Block, blockId);
  const waits = proposal?.state === "open" || proposal?.state === "declined";
  if (!proposal || !block || !waits || proposal.blockId !== blockId) throw new Refusal("proposal-closed");
  if (proposal.by !== actor.userId) throw new Refusal("proposal-theirs");
  return { proposal, block };
}

/** The proposal of the other that an open one answers with another time. */
function answeredBy(rows: Rows, { blockId, originalLocalStart, by, state }: ProposalRow): ProposalRow | null {
  if (state !== "open") return null;
  const countered = proposalsAbout(rows, blockId).filter(
    (one) => one.originalLocalStart === originalLocalStart && one.state === "countered" && one.by !== by,
  );
  return countered.reduce<ProposalRow | null>((last, one) => (last && last.id > one.id ? last : one), null);
}

function openAbout(rows: Rows, blockId: Id, original: Original): boolean {
  return proposalsAbout(rows, blockId).some((one) => one.originalLocalStart === original && one.state === "open");
}

/** A proposal open again, and a block that is nothing but proposed back where it says. */
function openAgain(
  rows: Rows,
  proposal: ProposalRow,
  more: ReturnType<typeof offered>,
  context: PlanContext,
): ReturnType<typeof offered> {
  const block = rows.get(Block, proposal.blockId)!;
  const open = put(Proposal, { ...proposal, state: "open" as const, word: "" });
  const isItself = proposal.originalLocalStart === null && (block.status !== "firm" || proposal.state === "accepted");
  if (block.ownerId !== null) return [...more, open];
  if (!isItself) return [...more, open, put(Block, { ...block, waiting: true })];
  const back = wholeAt(rows, block, pick(proposal, WHEN), context);
  const again = { ...back.block, status: "proposed" as const, waiting: true };
  return [...more, open, putBlock(block, again, context), ...back.along()];
}
