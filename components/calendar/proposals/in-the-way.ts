import type { Waiting } from "@/components/calendar/proposals/waiting";
import { laidWith, newClashes, type Clash, type Laid } from "@/lib/calendar/clash";
import { consentToAccept } from "@/lib/calendar/consent";
import { alone } from "@/lib/calendar/occurrence-rows";
import { isGuard } from "@/lib/calendar/protection";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { isRefusal } from "@/lib/errors";
import type { Actor } from "@/lib/sync/command";

/** What a proposal would lie over, for the one who reads it. */
export interface InTheWay {
  /** Of mine or ours that is protected, and of what nobody but me sees. Nothing of the partner's own. */
  readonly clashes: readonly Clash[];
  /** Of the rest of my own, where it is to be ours: nothing is asked of it, and it is as well to know. */
  readonly besides: readonly Clash[];
  /** Whether whoever says yes has to say that they know. */
  readonly asks: boolean;
}

/** What of the reader's lies where a proposal would, by what this page holds; the server looks at all of it. */
export function inTheWay(
  { proposal, block, offered, before, isBeside, date }: Waiting,
  blocks: readonly BlockRow[],
  exceptions: readonly BlockExceptionRow[],
  actor: Actor,
  now: number,
): InTheWay {
  const of = (row: BlockRow) => laidWith(row, exceptions);
  const isOne = proposal.originalLocalStart !== null || date !== null;
  const after: Laid = { block: offered.row, exceptions: isOne ? [] : of(block).exceptions };
  const was = !isBeside ? [] : isOne && before ? [alone(before)] : [of(block)];
  const others = blocks.filter((one) => one.status === "firm" && one.id !== block.id);
  const guards = (one: BlockRow) => isGuard(one) && consentToAccept(block, one, actor) !== "nobody";
  const counts = (one: BlockRow) => guards(one) || one.spaceId === actor.userId;
  const isRest = (one: BlockRow) => block.ownerId === null && one.ownerId === actor.userId && !counts(one);
  // Apart, so that much of the one cannot keep back the other.
  const over = (which: (one: BlockRow) => boolean) => clashesWith(after, was, others.filter(which).map(of), now);
  const clashes = over(counts);
  return { clashes, besides: over(isRest), asks: clashes.some(({ over: { series } }) => guards(series)) };
}

/** None where there is too much to look at. */
function clashesWith(after: Laid, was: readonly Laid[], others: readonly Laid[], now: number): readonly Clash[] {
  try {
    return newClashes(after, was, others, now);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [];
  }
}
