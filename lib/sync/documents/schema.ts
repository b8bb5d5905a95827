import { z } from "zod";
import { baseColumns, defineTable, idSchema, type RowOf } from "@/lib/sync/table";

/**
 * A text that one person writes, or both at once. The row is synchronised like any other; what is in it goes its own way
 * (docs/sync.md, D1 to D12). In I it is its owner's; in We both write it, or its owner alone where it has one.
 */
export const Document = defineTable("Document", "whole", {
  ...baseColumns,
  /** What it begins with: the key of a seed (lib/sync/seeds.ts). */
  kind: z.string().min(1).max(60),
  /** Which of its kind, where there are several. */
  about: z.string().max(60).nullable(),
});
export type DocumentRow = RowOf<typeof Document>;

/**
 * Names a document. The space belongs to it: ids are unique within one, so that a partner who guesses the id of a private
 * document can make a joint one under it, and nobody's words may land there.
 */
export const documentKey = z.strictObject({ spaceId: idSchema, documentId: idSchema });
export type DocumentKey = z.infer<typeof documentKey>;

export function keyText({ spaceId, documentId }: DocumentKey): string {
  return `${spaceId}/${documentId}`;
}
