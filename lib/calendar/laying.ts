import { putBlock } from "@/lib/calendar/block-rows";
import { staysAll, type Laid } from "@/lib/calendar/clash";
import { ask, isOver, type Asked, type Before, type SaidSo } from "@/lib/calendar/protection";
import { offered, proposalOf, proposalsAbout, proposedAnew, withoutProposals } from "@/lib/calendar/proposing";
import { straightInOf } from "@/lib/calendar/rhythm";
import { Block, Proposal, Rhythm, type BlockRow } from "@/lib/calendar/schema";
import { sameTiming, standingOf } from "@/lib/calendar/standing";
import { Stopped } from "@/lib/calendar/stopped";
import { instantMs, MINUTE } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { put, type Invocation, type PlanContext, type Rows, type Write } from "@/lib/sync/command";

/**
 * A new block in its place: firm, or a proposal. What is ours is one until the other accepts it, unless it is so short
 * that both let it go straight in, or over already.
 */
export function placed(
  rows: Rows,
  laid: Laid,
  said: SaidSo & { readonly firm?: boolean | undefined },
  context: PlanContext,
  more: Before = {},
): Write[] {
  const { block } = laid;
  const asked = ask(rows, laid, said, context, more);
  const needsNobody =
    block.ownerId !== null || said.firm || isOver(block, context.now) || goesStraightIn(rows, block, asked);
  if (needsNobody && !asked.others) return [put(Block, { ...block, status: "firm", waiting: false })];
  return proposedFirst(block, context.newId(), context);
}

/** A new block that is a proposal. */
export function proposedFirst(block: BlockRow, id: Id, context: PlanContext): Write[] {
  return [
    put(Block, { ...block, status: "proposed", waiting: true }),
    put(Proposal, proposalOf(block, block, null, id, context)),
  ];
}

/** A block that was taken away, in its place again: a proposal as one of whoever brings it back, a no as it was. */
export function placedAgain(rows: Rows, laid: Laid, said: SaidSo, context: PlanContext): Write[] {
  const { block } = laid;
  const isMineAlone = block.spaceId === context.actor.userId;
  if (block.status === "firm" || isMineAlone) return placed(rows, laid, { ...said, firm: true }, context);
  const proposal = proposalOf(block, block, null, context.newId(), context);
  const state = block.status === "declined" ? "declined" : "open";
  return [put(Block, { ...block, waiting: true }), put(Proposal, { ...proposal, state })];
}

/** Small things, where both have said so: nothing that repeats, and nothing over protected time that both can see. */
function goesStraightIn(rows: Rows, { rrule, startsAt, endsAt, spaceId }: BlockRow, { seen }: Asked): boolean {
  const minutes = (instantMs(endsAt) - instantMs(startsAt)) / MINUTE;
  return rrule === null && !seen && minutes <= straightInOf(rows.list(Rhythm), spaceId);
}

/**
 * How a change of when a block is comes about: at once; offered beside what stands, since it takes the other's word; or by
 * making it a proposal itself.
 */
export type Way = "at-once" | "beside" | "proposed";

export function wayOf(block: BlockRow, { others }: Pick<Asked, "others">): Way {
  if (block.ownerId !== null) return others ? "proposed" : "at-once";
  if (block.status !== "firm") return "proposed";
  return others ? "beside" : "at-once";
}

/**
 * A block as whoever may change it finds it: one of one's own that was proposed and accepted is firm, though nobody but
 * its owner can write that down.
 */
export function settled(rows: Rows, block: BlockRow): BlockRow {
  if (block.status !== "proposed" || standingOf(block, proposalsAbout(rows, block.id)) !== "firm") return block;
  return { ...block, status: "firm", waiting: false };
}

/**
 * What is still a proposal is changed as a whole, or answered.
 * @throws Refusal `not-firm-yet`
 */
export function firm(rows: Rows, block: BlockRow): BlockRow {
  const found = settled(rows, block);
  if (found.status !== "firm") throw new Refusal("not-firm-yet");
  return found;
}

/**
 * Asks what it takes to move something that is there: consent to what it comes to lie over, and where it is protected and
 * ours, that of both to its going.
 * @throws Refusal `protected-ours` besides those of `ask`
 */
export function askToMove(rows: Rows, was: Laid, after: Laid, said: SaidSo, context: PlanContext, more: Before = {}) {
  const { status, protected: guarded, ownerId } = was.block;
  const asked = ask(rows, after, said, context, { before: status === "firm" ? [was] : [], ...more });
  const goes = guarded && ownerId === null && status === "firm" && !staysAll(was, after, context.now);
  if (goes && !said.propose) throw new Stopped("protected-ours", after, []);
  return { ...asked, others: asked.others || goes };
}

/** What a change of when a block is comes to. */
export interface LaidAnew {
  readonly way: Way;
  readonly writes: Write[];
  /** The proposal that it made, if it made one. */
  readonly proposalId: Id | null;
}

/**
 * A block at other times, or repeating otherwise, in the way it comes about. `along` are the writes that go with a change
 * of the block itself: what is about single occurrences.
 */
export function laidAnew(
  rows: Rows,
  was: Laid,
  after: Laid,
  said: SaidSo & { readonly asks?: boolean | undefined },
  context: PlanContext,
  along: () => Write[] = () => [],
): LaidAnew {
  const { block } = was;
  if (sameTiming(block, after.block) && block.status !== "declined") {
    return { way: "at-once", writes: [putBlock(block, after.block, context)], proposalId: null };
  }
  const { others } = askToMove(rows, was, after, said, context);
  const way = wayOf(block, { others: others || (said.asks === true && block.ownerId === null) });
  if (way === "at-once") {
    if (block.ownerId === null) {
      return { way, writes: [putBlock(block, after.block, context), ...along()], proposalId: null };
    }
    const mine = { ...after.block, status: "firm" as const, waiting: false };
    return { way, writes: [put(Block, mine), ...withoutProposals(rows, block.id, null), ...along()], proposalId: null };
  }
  const proposalId = context.newId();
  if (way === "beside")
    return { way, writes: offered(rows, block, after.block, null, proposalId, context), proposalId };
  return { way, writes: [...proposedAnew(rows, block, after.block, proposalId, context), ...along()], proposalId };
}

/** How it is taken back: an offer by withdrawing it, anything else by going back. */
export function backFrom({ way, proposalId }: LaidAnew, blockId: Id, back: Invocation): Invocation {
  return way === "beside" ? { name: "proposal.withdraw", input: { id: proposalId, blockId } } : back;
}
