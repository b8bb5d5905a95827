import { z } from "zod";
import { putBlock, writable } from "@/lib/calendar/block-rows";
import { Block, type BlockRow } from "@/lib/calendar/schema";
import { defineCommand, everySpace, read } from "@/lib/sync/command";
import { idSchema } from "@/lib/sync/table";

/**
 * Whether a block is side-by-side time: the same room, each with their own thing. A kind of time of ours; a block of mine
 * may say so too, for when it becomes ours or was, and is not.
 */
export function isSideBySide({ ownerId, sideBySide }: Pick<BlockRow, "ownerId" | "sideBySide">): boolean {
  return ownerId === null && sideBySide;
}

/** Says of a block that it is side by side, or that it is not. */
export const setSideBySide = defineCommand({
  name: "block.sideBySide",
  input: z.strictObject({ id: idSchema, sideBySide: z.boolean() }),
  spaces: (_input, actor) => everySpace(actor),
  reads: ({ id }) => [read(Block, { id })],
  plan: (rows, { id, sideBySide }, context) => {
    const block = writable(rows, id, context.actor);
    return [putBlock(block, { ...block, sideBySide }, context)];
  },
  undo: (rows, { id }) => {
    const block = rows.get(Block, id);
    return block ? { name: "block.sideBySide", input: { id, sideBySide: block.sideBySide } } : null;
  },
});
