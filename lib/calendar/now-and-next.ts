import type { Id } from "@/lib/ids";

/** A block as Today sees it. Times in Unix milliseconds; `ownerId` null: ours. */
export interface TodayBlock {
  readonly id: Id;
  readonly ownerId: Id | null;
  readonly startMs: number;
  readonly endMs: number;
}

export interface NowAndNext<Block> {
  /** What the person is in now; null: open time. */
  readonly now: Block | null;
  /** What begins next before the horizon; null: nothing does. */
  readonly next: Block | null;
}

/**
 * What kind of time a person is in, and what comes next, of the blocks that can be seen: theirs and ours. Of several at
 * once it is the one that began last, the more particular; of those, ours.
 */
export function nowAndNext<Block extends TodayBlock>(
  blocks: Iterable<Block>,
  personId: Id,
  nowMs: number,
  horizonMs: number,
): NowAndNext<Block> {
  let now: Block | null = null;
  let next: Block | null = null;
  for (const block of blocks) {
    if (block.ownerId !== null && block.ownerId !== personId) continue;
    if (block.startMs <= nowMs && nowMs < block.endMs) {
      if (!now || block.startMs > now.startMs || (block.startMs === now.startMs && isBefore(block, now))) now = block;
    } else if (block.startMs > nowMs && block.startMs < horizonMs) {
      if (!next || block.startMs < next.startMs || (block.startMs === next.startMs && isBefore(block, next)))
        next = block;
    }
  }
  return { now, next };
}

/** Of two that begin at once: ours first, then by id, so that both screens say the same. */
function isBefore(one: TodayBlock, other: TodayBlock): boolean {
  if ((one.ownerId === null) !== (other.ownerId === null)) return one.ownerId === null;
  return one.id < other.id;
}
