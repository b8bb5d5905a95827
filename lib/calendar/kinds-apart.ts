import { z } from "zod";
import { pick, putBlock, writable } from "@/lib/calendar/block-rows";
import { Block, type BlockRow } from "@/lib/calendar/schema";
import type { Id } from "@/lib/ids";
import { defineCommand, everySpace, read } from "@/lib/sync/command";
import type { Invocation, PlanContext, Rows, Write } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/**
 * Two kinds of time are counted apart in the balance: of ours what is side by side, and of one's own work and duties. A block
 * may say either whosever it is, for when it becomes ours or was, and only the one that goes with whose it is counts.
 */

/** Whether a block is side-by-side time: the same room, each with their own thing. */
export function isSideBySide({ ownerId, sideBySide }: Pick<BlockRow, "ownerId" | "sideBySide">): boolean {
  return ownerId === null && sideBySide;
}

/** Whether a block is somebody's work or duty: their own time, and none for themselves. */
export function isDuty({ ownerId, duty }: Pick<BlockRow, "ownerId" | "duty">): boolean {
  return ownerId !== null && duty;
}

/** Says of a block that it is side by side, or that it is not. */
export const setSideBySide = defineCommand({
  name: "block.sideBySide",
  input: z.strictObject({ id: idSchema, sideBySide: z.boolean() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id })],
  plan: said,
  undo: (rows, input) => sayingAsBefore("block.sideBySide", rows, input),
});

/** Says of a block that it is work or a duty, or that it is not. */
export const setDuty = defineCommand({
  name: "block.duty",
  input: z.strictObject({ id: idSchema, duty: z.boolean() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id })],
  plan: said,
  undo: (rows, input) => sayingAsBefore("block.duty", rows, input),
});

/** What of the kinds is said of a block. */
type Said = Partial<Pick<BlockRow, "sideBySide" | "duty">> & { readonly id: Id };

function said(rows: Rows, { id, ...kinds }: Said, context: PlanContext): Write[] {
  const block = writable(rows, id, context.actor);
  return [putBlock(block, { ...block, ...kinds }, context)];
}

function sayingAsBefore(name: string, rows: Rows, { id, ...kinds }: Said): Invocation | null {
  const block = rows.get(Block, id);
  return block ? { name, input: { id, ...pick(block, kinds) } } : null;
}
