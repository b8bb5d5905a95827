import { putBlock, whenColumns, type When } from "@/lib/calendar/block-rows";
import type { Laid } from "@/lib/calendar/clash";
import { alone, movedThere, occurrenceOf, wordsOf } from "@/lib/calendar/occurrence-rows";
import type { Original } from "@/lib/calendar/proposing";
import { ritualsAlong } from "@/lib/calendar/rituals/rows";
import { Block, BlockDetail } from "@/lib/calendar/schema";
import type { BlockRow } from "@/lib/calendar/schema";
import { endedBefore, laidOf, restAt, restOf, wholeAt } from "@/lib/calendar/series-rows";
import type { Id } from "@/lib/ids";
import { put, type PlanContext, type Rows, type Write } from "@/lib/sync/command";

/** What a block would be if what is proposed came about. */
export interface AsProposed {
  /** What is there now of it. */
  readonly was: readonly Laid[];
  readonly after: Laid;
  /** Blocks that it cannot be in the way of, as they are a part of it. */
  readonly apart: readonly Id[];
  /** What has to be written for it. */
  writes(): Write[];
  /** The block that its rest becomes, where it is about that. */
  readonly restId: Id | null;
}

/**
 * A block with another when: the whole of it, that occurrence, or with a rule all from that occurrence on.
 * @throws Refusal `no-such-occurrence` and those of times that cannot be
 */
export function asProposed(
  rows: Rows,
  block: BlockRow,
  when: When,
  original: Original,
  context: PlanContext,
): AsProposed {
  if (original === null) {
    const relaid = wholeAt(rows, block, when, context);
    const writes = () => [putBlock(block, relaid.block, context, true), ...relaid.along()];
    return { was: [laidOf(rows, block)], after: relaid, apart: [], writes, restId: null };
  }
  if (when.rrule === null) {
    const now = occurrenceOf(rows, block, original);
    const after = alone({ row: { ...block, ...whenColumns(when) } });
    const writes = () => movedThere(rows, block, original, when, context);
    return { was: now ? [alone(now)] : [], after, apart: [], writes, restId: null };
  }
  const restId = context.newId();
  const made = restAt(rows, block, original, when, restId, context);
  const writes = () => [
    endedBefore(rows, block, original, context),
    put(Block, made.block),
    put(BlockDetail, {
      ...wordsOf(rows, block, null),
      id: context.newId(),
      authorId: context.actor.userId,
      blockId: restId,
    }),
    ...made.along(),
    ...ritualsAlong(rows, block.id, made.block, context.actor),
  ];
  return { was: [restOf(rows, block, original)], after: made, apart: [block.id, restId], writes, restId };
}
