import { clashesOf, laidWith, type Clash } from "@/lib/calendar/clash";
import type { Occurrence } from "@/lib/calendar/occurrences";
import type { BlockExceptionRow, BlockRow, ProposalRow } from "@/lib/calendar/schema";
import { sameTiming } from "@/lib/calendar/standing";
import { instantMs } from "@/lib/calendar/time";
import { idTime, type Id } from "@/lib/ids";

/** Something of ours that was settled without me, and what of mine it lies over. */
export interface WentOver {
  readonly block: BlockRow;
  /** The first of its occurrences that does. */
  readonly occurrence: Occurrence;
  /** Over what nobody but me sees, in the order of time. */
  readonly clashes: readonly Clash[];
}

interface Known {
  readonly blocks: readonly BlockRow[];
  readonly exceptions: readonly BlockExceptionRow[];
  readonly proposals: readonly ProposalRow[];
}

/**
 * What the other put or moved straight in over time that only I see: of that nothing stopped them, and nothing may tell
 * them, so it is I who hear of it. Not what I said yes to, as I was told then; nor where I proposed another time since; nor
 * what I hid after it was there.
 */
export function wentOver({ blocks, exceptions, proposals }: Known, me: Id, now: number): WentOver[] {
  const hidden = blocks.filter(({ spaceId, status }) => spaceId === me && status === "firm");
  if (hidden.length === 0) return [];
  const laidOf = (block: BlockRow) => laidWith(block, exceptions);
  return blocks
    .filter((block) => isTheirDoing(block, me))
    .flatMap((block): WentOver[] => {
      const before = hidden.filter((one) => idTime(one.id) < settledAt(block) && meets(one, block));
      if (before.length === 0) return [];
      const about = proposals.filter(({ blockId }) => blockId === block.id);
      const clashes = clashesOf(laidOf(block), before.map(laidOf), now).filter(({ laid }) => !isKnown(laid, about));
      return clashes[0] ? [{ block, occurrence: clashes[0].laid, clashes }] : [];
    });
}

function isTheirDoing({ ownerId, status, changedBy, authorId }: BlockRow, me: Id): boolean {
  return ownerId === null && status === "firm" && (changedBy ?? authorId) !== me;
}

/** When it came to be as it is, in Unix milliseconds; a change is written down to the second. */
function settledAt({ id, changedAt }: BlockRow): number {
  return changedAt === null ? idTime(id) : instantMs(changedAt) + 999;
}

function meets(one: BlockRow, other: BlockRow): boolean {
  return one.reachStart < other.reachEnd && other.reachStart < one.reachEnd;
}

/** Whether both have said yes to that time, or it is being talked about. */
function isKnown({ row, original, exception }: Occurrence, about: readonly ProposalRow[]): boolean {
  return about.some((proposal) => {
    const { originalLocalStart, state } = proposal;
    const isOfAll = originalLocalStart === null;
    if (state !== "accepted") return state !== "withdrawn" && (isOfAll || originalLocalStart === original);
    if (originalLocalStart === original && original !== null) return sameTiming(proposal, { ...row, rrule: null });
    return isOfAll && exception?.localStart == null && (original !== null || sameTiming(proposal, row));
  });
}
