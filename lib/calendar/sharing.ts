import type { BlockDetailRow, BlockRow, Sharing } from "@/lib/calendar/schema";
import type { Actor } from "@/lib/sync/command";

/** What the rows say about whose a block is and how far it is shown, in the eyes of a reader of both. */
export function sharingOf(block: BlockRow, detail: BlockDetailRow | undefined, actor: Actor): Sharing {
  if (block.spaceId === actor.userId) return "hidden";
  if (block.ownerId === null) return "we";
  return detail?.spaceId === block.spaceId ? "open" : "time";
}
