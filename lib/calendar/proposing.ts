import { putBlock, whenColumns } from "@/lib/calendar/block-rows";
import { isOver } from "@/lib/calendar/protection";
import { Block, Proposal, type BlockRow, type ProposalRow } from "@/lib/calendar/schema";
import type { Timing } from "@/lib/calendar/standing";
import type { LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { put, remove, type PlanContext, type Rows, type Write } from "@/lib/sync/command";

/** What proposals are about: a whole block (null), or an occurrence of it. */
export type Original = LocalText | null;

/** An open proposal of the actor's. It is ours, as both answer for it, also where the block is one's own. */
export function proposalOf(
  block: BlockRow,
  when: Timing,
  original: Original,
  id: Id,
  { actor }: PlanContext,
): ProposalRow {
  const { localStart, localEnd, zone, allDay, rrule, startsAt, endsAt } = whenColumns(when);
  return {
    id,
    spaceId: block.spaceId,
    ownerId: null,
    authorId: actor.userId,
    blockId: block.id,
    originalLocalStart: original,
    ...{ localStart, localEnd, zone, allDay, rrule, startsAt, endsAt },
    by: actor.userId,
    state: "open",
    word: "",
  };
}

export function proposalsAbout(rows: Rows, blockId: Id): readonly ProposalRow[] {
  return rows.list(Proposal).filter((proposal) => proposal.blockId === blockId);
}

/**
 * A block that is a proposal itself: with what was said of it before gone, and this said of it now.
 * @throws Refusal `proposal-past`
 */
export function proposedAnew(rows: Rows, before: BlockRow, after: BlockRow, id: Id, context: PlanContext): Write[] {
  if (isOver(after, context.now)) throw new Refusal("proposal-past");
  return [
    putBlock(before, { ...after, status: "proposed", waiting: true }, context),
    ...withoutProposals(rows, before.id, null),
    put(Proposal, proposalOf(after, after, null, id, context)),
  ];
}

/**
 * Another time offered for what stands, in the place of one that the actor offered before.
 * @throws Refusal `proposal-open` where the other has one to be answered, `proposal-past`
 */
export function offered(
  rows: Rows,
  block: BlockRow,
  when: Timing,
  original: Original,
  id: Id,
  context: PlanContext,
): Write[] {
  const open = proposalsAbout(rows, block.id).find(
    (one) => one.originalLocalStart === original && one.state === "open",
  );
  if (open && open.by !== context.actor.userId) throw new Refusal("proposal-open");
  if (isOver(whenColumns(when), context.now)) throw new Refusal("proposal-past");
  return [
    put(Block, { ...block, waiting: true }),
    ...withoutProposals(rows, block.id, original),
    put(Proposal, proposalOf(block, when, original, id, context)),
  ];
}

/** What was proposed of a block or occurrence, or answered, goes; `except` for one. */
export function withoutProposals(rows: Rows, blockId: Id, original: Original, except: Id | null = null): Write[] {
  return proposalsAbout(rows, blockId)
    .filter(({ originalLocalStart, id }) => originalLocalStart === original && id !== except)
    .map((one) => remove(Proposal, one));
}

/** Whether something waits about a block besides what is about this: a proposal, or a no that was not read yet. */
export function stillWaits(rows: Rows, blockId: Id, original: Original): boolean {
  return proposalsAbout(rows, blockId).some(
    ({ originalLocalStart, state }) => originalLocalStart !== original && (state === "open" || state === "declined"),
  );
}
