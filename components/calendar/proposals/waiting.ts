import { gridBlock, proposalAbout, type GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import { whenColumns } from "@/lib/calendar/block-rows";
import { occurrenceAt, type Occurrence } from "@/lib/calendar/occurrences";
import type { BlockDetailRow, BlockExceptionRow, BlockRow, ProposalRow } from "@/lib/calendar/schema";
import { sameTiming, standingOf } from "@/lib/calendar/standing";
import { instantMs, type LocalText } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";

/**
 * What is asked of the reader: their answer, patience, to have read the other's no; nothing, as they said no; or to be told
 * of what went straight in over what only they see (told.ts).
 */
export type Stage = "to-answer" | "asked" | "refused" | "said-no" | "told";

/** A proposal that is not settled, in its reader's eyes. */
export interface Waiting {
  readonly id: Id;
  readonly stage: Stage;
  readonly proposal: ProposalRow;
  /** The block it is about, as it is stored. */
  readonly block: BlockRow;
  /** The block as it would be: of a series its first date, or the one that is meant. */
  readonly offered: GridBlock;
  /** When it is now, of what stands; else what was proposed before and is answered with this. Null: it is new. */
  readonly before: GridBlock | null;
  /** Whether it stands, and another time is offered for it. */
  readonly isBeside: boolean;
  /** Of a series that is nothing but proposed, the one date that is meant of it (one-date.ts); null: all of it. */
  readonly date: LocalText | null;
  /** What is different about single dates of the block. */
  readonly exceptions: readonly BlockExceptionRow[];
  /** The date of a series of mine that it was before it was to be ours. */
  readonly cameFrom: { readonly id: Id; readonly original: LocalText } | null;
}

/** The rows that proposals are told of by. */
export interface ProposalRows {
  readonly blocks: readonly BlockRow[];
  readonly details: readonly BlockDetailRow[];
  readonly exceptions: readonly BlockExceptionRow[];
  readonly proposals: readonly ProposalRow[];
}

/** All that is not settled, what begins first at the front. */
export function waitingOf({ blocks, details, exceptions, proposals }: ProposalRows, people: People): Waiting[] {
  const { me } = people;
  // Most have nothing that waits, and are not looked through for it.
  const unsettled = proposals.filter((proposal) => stageOf(proposal, me.id) !== null);
  if (unsettled.length === 0) return [];
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const found = unsettled.flatMap((proposal): Waiting[] => {
    const block = byId.get(proposal.blockId);
    if (!block) return [];
    const stage = stageOf(proposal, me.id)!;
    const about = proposals.filter((one) => one.blockId === block.id);
    // What I said no to as the one whose block it is, I am shown once: by what I had proposed myself.
    if (stage === "said-no" && block.ownerId === me.id) return [];
    const hanging = { details: details.filter((one) => one.blockId === block.id), proposals: about };
    const isBeside = block.status === "firm" || (block.ownerId !== null && standingOf(block, about) === "firm");
    const see = (occurrence: Occurrence) => gridBlock(occurrence, hanging, "proposed", me);
    const earlier = isBeside ? null : answeredBy(proposal, about);
    const now = isBeside ? standingNow(block, proposal, exceptions) : earlier && offeredBy(block, earlier);
    const offered = see(offeredBy(block, proposal));
    const cameFrom = isBeside ? null : leftSeries(block.id, blocks, exceptions, me.id);
    const before = now && see(now);
    const own = exceptions.filter((one) => one.blockId === block.id);
    return [
      { id: proposal.id, stage, proposal, block, offered, before, isBeside, date: null, exceptions: own, cameFrom },
    ];
  });
  return found.sort((a, b) => a.offered.startMs - b.offered.startMs || (a.id < b.id ? -1 : 1));
}

/** What is mine to answer, or to have read; first what nobody else can tell me. */
export function mineToSee(all: readonly Waiting[]): readonly Waiting[] {
  const told = all.filter(({ stage }) => stage === "told");
  return [...told, ...all.filter(({ stage }) => stage === "to-answer" || stage === "refused")];
}

/** What waits about a block of the calendar: about this date of it first. */
export function waitingOn({ id, original }: GridBlock, all: readonly Waiting[]): Waiting | null {
  const about = all.filter(({ block, stage }) => block.id === id && stage !== "said-no");
  const said = about.map((waiting) => ({ waiting, ...waiting.proposal }));
  return proposalAbout(said, original)?.waiting ?? null;
}

function stageOf({ state, by }: ProposalRow, me: Id): Stage | null {
  if (state === "open") return by === me ? "asked" : "to-answer";
  if (state === "declined") return by === me ? "refused" : "said-no";
  return null;
}

/** The block as one occurrence, at the times that a proposal says. */
function offeredBy(block: BlockRow, proposal: ProposalRow): Occurrence {
  const { localStart, localEnd, zone, allDay, rrule } = proposal;
  const row = { ...block, ...whenColumns({ localStart, localEnd, zone, allDay, rrule }), status: "proposed" as const };
  return { key: `proposal:${proposal.id}`, original: proposal.originalLocalStart, row, series: row, exception: null };
}

function standingNow(
  block: BlockRow,
  { originalLocalStart: original }: ProposalRow,
  exceptions: readonly BlockExceptionRow[],
): Occurrence | null {
  if (original === null) return { key: block.id, original: null, row: block, series: block, exception: null };
  const differs = exceptions.find((one) => one.blockId === block.id && one.originalLocalStart === original);
  return occurrenceAt(block, original, differs ?? null);
}

function leftSeries(
  blockId: Id,
  blocks: readonly BlockRow[],
  exceptions: readonly BlockExceptionRow[],
  me: Id,
): Waiting["cameFrom"] {
  const left = exceptions.find(({ leftAs, ownerId }) => leftAs === blockId && ownerId === me);
  const series = left && blocks.find(({ id }) => id === left.blockId);
  return series ? { id: series.id, original: left.originalLocalStart } : null;
}

/** What the other had proposed, where this answers it with another time. */
function answeredBy(proposal: ProposalRow, about: readonly ProposalRow[]): ProposalRow | null {
  const { by, originalLocalStart, state } = proposal;
  if (state !== "open") return null;
  return about.reduce<ProposalRow | null>((last, one) => {
    const answered = one.state === "countered" && one.by !== by && one.originalLocalStart === originalLocalStart;
    return answered && !sameTiming(one, proposal) && (!last || one.id > last.id) ? one : last;
  }, null);
}

/** Whether all of what is proposed is over: there is nothing to say yes to. */
export function isPast({ offered: { row } }: Waiting, now: number): boolean {
  return instantMs(row.reachEnd) <= now;
}
