import type { Waiting } from "@/components/calendar/proposals/waiting";
import { laidWith, newClashes, type Clash, type Laid } from "@/lib/calendar/clash";
import { consentToAccept } from "@/lib/calendar/consent";
import { isGuard } from "@/lib/calendar/protection";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { isRefusal } from "@/lib/errors";
import type { Actor } from "@/lib/sync/command";

/** What a proposal would lie over, for the one who reads it. */
export interface InTheWay {
  /** Of my own or ours that is protected, and of what nobody but me sees. Nothing of the partner's own. */
  readonly clashes: readonly Clash[];
  /** Whether whoever says yes has to say that they know. */
  readonly asks: boolean;
}

const NOTHING: InTheWay = { clashes: [], asks: false };

/** What of the reader's lies where a proposal would, by what this page holds; the server looks at all of it. */
export function inTheWay(
  { proposal, block, offered, before, isBeside }: Waiting,
  blocks: readonly BlockRow[],
  exceptions: readonly BlockExceptionRow[],
  actor: Actor,
  now: number,
): InTheWay {
  const of = (row: BlockRow) => laidWith(row, exceptions);
  const isOne = proposal.originalLocalStart !== null;
  const after: Laid = { block: offered.row, exceptions: isOne ? [] : of(block).exceptions };
  const was = !isBeside ? [] : isOne && before ? [alone(before.row)] : [of(block)];
  const mine = blocks
    .filter((one) => one.status === "firm" && one.id !== block.id)
    .filter((one) => isGuard(one) || one.spaceId === actor.userId)
    .filter((one) => one.spaceId === actor.userId || consentToAccept(block, one, actor) !== "nobody");
  try {
    const clashes = newClashes(after, was, mine.map(of), now);
    const asks = clashes.some(
      ({ over: { series } }) => isGuard(series) && consentToAccept(block, series, actor) !== "nobody",
    );
    return { clashes, asks };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return NOTHING;
  }
}

function alone(row: BlockRow): Laid {
  return { block: { ...row, rrule: null, reachStart: row.startsAt, reachEnd: row.endsAt }, exceptions: [] };
}
