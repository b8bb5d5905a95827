import { exceptionsOf, spacesOf } from "@/lib/calendar/block-rows";
import { placed } from "@/lib/calendar/laying";
import { laidOf } from "@/lib/calendar/series-rows";
import type { SaidSo } from "@/lib/calendar/protection";
import { proposalsAbout } from "@/lib/calendar/proposing";
import { ritualsAlong } from "@/lib/calendar/rituals/rows";
import { Block, BlockDetail, BlockException, Proposal, Reminder } from "@/lib/calendar/schema";
import type { BlockDetailRow, BlockRow, Sharing } from "@/lib/calendar/schema";
import { put, remove, type PlanContext, type Rows, type Write } from "@/lib/sync/command";

/** A block that is about to be someone else's, or seen otherwise. */
interface Crossing {
  readonly block: BlockRow;
  readonly detail: BlockDetailRow;
  readonly sharing: Sharing;
}

/**
 * A block with all that hangs on it in the places where its sharing puts them. A row never changes space: what crosses is
 * removed there and put here under a new id, so that neither id nor the time in it tells of what was private
 * (docs/privacy.md).
 */
export function crossed(
  rows: Rows,
  { block, detail, sharing }: Crossing,
  said: SaidSo & { readonly firm?: boolean | undefined },
  context: PlanContext,
): Write[] {
  const { actor, newId } = context;
  const to = spacesOf(sharing, actor);
  const whose = { ownerId: sharing === "we" ? null : actor.userId, authorId: actor.userId };
  const [blockId, detailId] = [newId(), newId()];
  const stays = block.spaceId === to.block && block.ownerId === whose.ownerId;
  const detailStays = detail.spaceId === to.detail && detail.ownerId === whose.ownerId;
  const exceptions = stays
    ? []
    : exceptionsOf(rows, block.id).map((one) => ({ ...one, ...whose, id: newId(), spaceId: to.block, blockId }));
  const moved = { ...block, ...whose, id: blockId, spaceId: to.block, changedBy: null, changedAt: null };
  const target = stays ? block.id : blockId;
  return [
    ...(stays ? [] : [remove(Block, block), ...thereAs(rows, block, { block: moved, exceptions }, said, context)]),
    ...rows.list(BlockDetail).flatMap((one) => {
      if (detailStays) return [put(BlockDetail, { ...one, blockId: target })];
      const id = one === detail ? detailId : newId();
      return [
        remove(BlockDetail, one),
        put(BlockDetail, { ...one, ...whose, id, spaceId: to.detail, blockId: target }),
      ];
    }),
    ...(stays ? [] : exceptionsOf(rows, block.id).map((one) => remove(BlockException, one))),
    ...exceptions.map((one) => put(BlockException, one)),
    ...(stays ? [] : proposalsAbout(rows, block.id).map((one) => remove(Proposal, one))),
    ...rows.list(Reminder).map((reminder) => put(Reminder, { ...reminder, blockId: target })),
    ...(stays ? [] : ritualsAlong(rows, block.id, moved, actor)),
  ];
}

/** The block in its new place. What was ours or shown before is asked for what it has not lain over yet; hiding lays nothing. */
function thereAs(
  rows: Rows,
  was: BlockRow,
  laid: { block: BlockRow; exceptions: ReturnType<typeof exceptionsOf> },
  said: SaidSo & { readonly firm?: boolean | undefined },
  context: PlanContext,
): Write[] {
  if (laid.block.spaceId === context.actor.userId)
    return [put(Block, { ...laid.block, status: "firm", waiting: false })];
  const before = was.ownerId === null && was.status === "firm" ? [laidOf(rows, was)] : [];
  return placed(rows, laid, said, context, { before, apart: [was.id] });
}
