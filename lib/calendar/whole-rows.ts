import { exceptionRow, NEW, spacesOf, whenColumns, type Exception, type When } from "@/lib/calendar/block-rows";
import type { Laid } from "@/lib/calendar/clash";
import type { BlockDetailRow, BlockRow, Sharing } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import type { PlanContext } from "@/lib/sync/command";

/** A block as it comes whole, with the dates that are otherwise. */
interface Whole {
  readonly id: Id;
  readonly sharing: Sharing;
  readonly when: When;
  readonly exceptions: readonly Exception[];
  readonly details: readonly Omit<BlockDetailRow, "id" | "spaceId" | "ownerId" | "authorId" | "blockId">[];
}

/**
 * The rows of a block that is made with all that hangs on it, each in the space that its sharing says.
 * @throws Refusal of what cannot be (`whenColumns`)
 */
export function wholeRows(
  { id, sharing, when, exceptions, details }: Whole,
  columns: Pick<BlockRow, "protected" | "sideBySide" | "duty" | "status"> &
    Partial<Pick<BlockRow, "changedBy" | "changedAt">>,
  { actor, newId }: PlanContext,
): Laid & { readonly details: () => readonly BlockDetailRow[] } {
  const spaces = spacesOf(sharing, actor);
  const whose = { ownerId: sharing === "we" ? null : actor.userId, authorId: actor.userId };
  const kept = exceptions.map((exception) => exceptionRow(exception, when));
  const own = kept.map((row) => ({ id: newId(), spaceId: spaces.block, ...whose, blockId: id, ...row }));
  return {
    block: { id, spaceId: spaces.block, ...whose, ...whenColumns(when, own), ...NEW, ...columns },
    exceptions: own,
    // The ids that are derived come in the order in which they are asked for: after those of a proposal.
    details: () => details.map((one) => ({ id: newId(), spaceId: spaces.detail, ...whose, blockId: id, ...one })),
  };
}
