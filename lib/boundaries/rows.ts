import { Boundary, type BoundaryRow } from "@/lib/boundaries/schema";
import { Block } from "@/lib/calendar/schema";
import { Refusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { ALWAYS, mine, ours, read, type Actor, type Read, type Rows } from "@/lib/sync/command";

/** What the plans of the boundaries' commands have in common. */

/** The columns that say whose a boundary is: always one person's own, and who reads it. */
export function whoseOf(shared: boolean, actor: Actor): Pick<BoundaryRow, "spaceId" | "ownerId" | "authorId"> {
  return { spaceId: shared ? ours(actor) : mine(actor), ownerId: actor.userId, authorId: actor.userId };
}

/** Whether its owner has shared it, as its row says. */
export function isShared({ spaceId, ownerId }: Pick<BoundaryRow, "spaceId" | "ownerId">): boolean {
  return spaceId !== ownerId;
}

/** @throws Refusal `no-such-boundary`, `not-your-boundary` */
export function ownBoundary(rows: Rows, id: Id, actor: Actor): BoundaryRow {
  const boundary = rows.get(Boundary, id);
  if (!boundary) throw new Refusal("no-such-boundary");
  if (boundary.ownerId !== actor.userId) throw new Refusal("not-your-boundary");
  return boundary;
}

/** The block that a command names, wherever it is in time. */
export function blockNamed(id: Id | null | undefined): Read[] {
  return id ? [read(Block, { id }, { during: ALWAYS })] : [];
}

/** The block as far as whoever reads the boundary sees it: where both do, a block that is only mine is not named. */
export function seenBlock(rows: Rows, blockId: Id | null, spaceId: Id, actor: Actor): Id | null {
  if (blockId === null || spaceId === mine(actor)) return blockId;
  return rows.get(Block, blockId)?.spaceId === spaceId ? blockId : null;
}
