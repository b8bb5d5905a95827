import { z } from "zod";
import { baseColumns, defineTable, idSchema, type RowOf } from "@/lib/sync/table";
import { said } from "@/lib/sync/text";

/** What a boundary is about: the body and one's things, what one takes on, one's hours, or screens. */
export const boundaryKind = z.enum(["physical", "emotional", "time", "digital"]);
export type BoundaryKind = z.infer<typeof boundaryKind>;

const STATEMENT_LONGEST = 2_000;
export const PART_LONGEST = 500;

const part = (missing: string) => said(PART_LONGEST, "boundary-too-long", missing);

export const boundaryWords = {
  /** "I feel … when … I need …", or some of it; may be empty. */
  statement: said(STATEMENT_LONGEST, "boundary-statement-too-long"),
  /** The heart of it: "If …, I will …", as it was written, with these words before it or without. */
  ifWords: part("boundary-if-missing"),
  willWords: part("boundary-will-missing"),
};

export const boundaryColumns = {
  kind: boundaryKind,
  ...boundaryWords,
  /** It is kept, and does not hold any more. */
  ended: z.boolean(),
  /** Its time in the calendar; the block may be gone by now. One that both read never names a block that one sees. */
  blockId: idSchema.nullable(),
  /** The check-in that it came out of, and what was brought to it. */
  checkInId: idSchema.nullable(),
  broughtId: idSchema.nullable(),
};

/** What one person needs, and what they themself will do. In their I until they share it; nobody else changes it. */
export const Boundary = defineTable("Boundary", "whole", {
  ...baseColumns,
  ...boundaryColumns,
  statement: z.string(),
  ifWords: z.string(),
  willWords: z.string(),
  /** One more each time that its words change: which of them were acknowledged. */
  version: z.number().int(),
});
export type BoundaryRow = RowOf<typeof Boundary>;

/** That its owner, the partner, has read a boundary as it was in that version, and will keep it in mind. */
export const Acknowledgement = defineTable("Acknowledgement", "whole", {
  ...baseColumns,
  boundaryId: idSchema,
  version: z.number().int(),
});
export type AcknowledgementRow = RowOf<typeof Acknowledgement>;
