import { z } from "zod";
import { baseColumns, defineTable, idSchema, type RowOf } from "@/lib/sync/table";
import { said } from "@/lib/sync/text";

/**
 * What the two make of their vision is held whole: it is little, it is read for years, and the board and the compass point
 * back at all of it.
 */

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+00:00$/, "malformed");

/** What one may silently take as settled is about one of these. */
export const topic = z.enum(["home", "children", "work", "family", "money"]);
export type Topic = z.infer<typeof topic>;

/** Whether an option of a decision leads toward the vision of the two, as one of them sees it. */
export const leaning = z.enum(["toward", "neither", "away"]);
export type Leaning = z.infer<typeof leaning>;

export const ASSUMPTION_LONGEST = 500;

/** So many are opened at once by each: what is more is for another time. */
export const MOST_ASSUMPTIONS = 40;

export const assumptionWords = said(ASSUMPTION_LONGEST, "assumption-too-long").refine(
  (text) => text !== "",
  "nothing-written",
);

/** What both open together. Until then each one's words for it are in their own I. */
export const Envelope = defineTable("Envelope", "whole", {
  ...baseColumns,
  kind: z.enum(["settled", "decision"]),
  /** When both saw what the other wrote: said by the database alone (open_envelope). Null: it is closed. */
  openedAt: instant.nullable(),
});
export type EnvelopeRow = RowOf<typeof Envelope>;

/** That its owner has put in what they want to, and is ready to open it. */
export const Seal = defineTable("Seal", "whole", { ...baseColumns, envelopeId: idSchema });
export type SealRow = RowOf<typeof Seal>;

const slipColumns = {
  /** Of what seems settled. */
  topic: topic.nullable(),
  /** Of a decision: which of its options, from 0. */
  option: z.number().int().nullable(),
  leaning: leaning.nullable(),
  words: z.string(),
};

/** What a person wrote for an envelope, always in their own I. Without one it is not put in. */
export const Slip = defineTable("Slip", "whole", {
  ...baseColumns,
  envelopeId: idSchema.nullable(),
  ...slipColumns,
});
export type SlipRow = RowOf<typeof Slip>;

/** A slip of its owner's that was opened: made by the database alone (open_envelope). */
export const Opened = defineTable("Opened", "whole", {
  ...baseColumns,
  envelopeId: idSchema,
  ...slipColumns,
  /** Its order among those of the same person. */
  rank: z.number().int(),
});
export type OpenedRow = RowOf<typeof Opened>;
