import { z } from "zod";
import { exceptionsOf, NEW, wholeBlock } from "@/lib/calendar/block-rows";
import { apart, cancelled, standing, takingPlaceAgain, withException, wordsOf } from "@/lib/calendar/occurrence-rows";
import { standsBesides } from "@/lib/calendar/occurrences";
import { both, target } from "@/lib/calendar/proposal-commands";
import { isOver } from "@/lib/calendar/protection";
import { proposalOf, proposalsAbout } from "@/lib/calendar/proposing";
import { alsoReminded } from "@/lib/calendar/reminder";
import { removedWhole } from "@/lib/calendar/removing";
import { Block, BlockDetail, localTime, Proposal, type BlockRow, type ProposalRow } from "@/lib/calendar/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { defineCommand, put, type PlanContext, type Rows } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/** The one date, and the block that it becomes. */
const date = { original: localTime, madeId: idSchema };

/**
 * One date of a series that is nothing but proposed becomes a proposal of its own, still by whoever proposed it: to be
 * accepted, declined, answered with another time or taken back without the others. These go on waiting without it.
 */
export const singleOut = defineCommand({
  name: "proposal.single",
  input: z.strictObject({ ...target, ...date, newId: idSchema, detailId: idSchema }),
  spaces: (_input, actor) => both(actor),
  reads: ({ blockId }) => wholeBlock(blockId),
  plan: (rows, { id, blockId, original, madeId, newId, detailId }, context) => {
    const { proposal, block } = proposedSeries(rows, id, blockId);
    const occurrence = standing(rows, block, original);
    const made = { ...apart(occurrence), ...NEW, id: madeId, authorId: context.actor.userId };
    if (isOver(made, context.now)) throw new Refusal("proposal-past");
    if (!standsBesides(block, exceptionsOf(rows, blockId), original)) throw new Refusal("only-date-left");
    const words = { ...wordsOf(rows, block, original), id: detailId, authorId: context.actor.userId, blockId: madeId };
    return [
      put(Block, { ...made, status: "proposed", waiting: true }),
      put(Proposal, { ...proposalOf(made, made, null, newId, context), by: proposal.by }),
      put(BlockDetail, { ...words, originalLocalStart: null }),
      ...cancelled(rows, block, occurrence, context, madeId),
      ...alsoReminded(rows, blockId, madeId, context),
    ];
  },
  undo: (_rows, { id, blockId, original, madeId }) => ({
    name: "proposal.together",
    input: { id, blockId, original, madeId },
  }),
});

/** Takes back that a date was to be answered by itself: it waits among the others of its series again. */
export const putTogether = defineCommand({
  name: "proposal.together",
  input: z.strictObject({ ...target, ...date }),
  spaces: (_input, actor) => both(actor),
  reads: ({ blockId, madeId }) => [...wholeBlock(blockId), ...wholeBlock(madeId)],
  plan: (rows, { id, blockId, original, madeId }, context) => {
    const { proposal, block } = proposedSeries(rows, id, blockId);
    const made = waitingDate(rows, proposal, madeId);
    const exception = exceptionsOf(rows, blockId).find((one) => one.originalLocalStart === original);
    if (exception?.leftAs !== made.id) throw new Refusal("proposal-closed");
    return [...removedWhole(rows, made), ...withException(rows, block, takingPlaceAgain(exception), original, context)];
  },
  undo: (_rows, { id, blockId, original }, context: PlanContext) => ({
    name: "proposal.single",
    input: {
      ...{ id, blockId, original },
      ...{ madeId: context.newId(), newId: context.newId(), detailId: context.newId() },
    },
  }),
});

/** @throws Refusal `proposal-closed`, also of what is no block of both that is nothing but proposed */
function proposedSeries(rows: Rows, id: Id, blockId: Id): { proposal: ProposalRow; block: BlockRow } {
  const proposal = rows.get(Proposal, id);
  const block = rows.get(Block, blockId);
  const isOpen = proposal?.state === "open" && proposal.blockId === blockId && proposal.originalLocalStart === null;
  if (!proposal || !isOpen || block?.ownerId !== null || block.status !== "proposed") {
    throw new Refusal("proposal-closed");
  }
  return { proposal, block };
}

/**
 * The block that a date has become, where it still waits as it was proposed.
 * @throws Refusal `proposal-closed`
 */
function waitingDate(rows: Rows, { by }: ProposalRow, madeId: Id): BlockRow {
  const made = rows.get(Block, madeId);
  const waits = proposalsAbout(rows, madeId).some((one) => one.state === "open" && one.by === by);
  if (!made || made.status !== "proposed" || !waits) throw new Refusal("proposal-closed");
  return made;
}
