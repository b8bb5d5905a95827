import { z } from "zod";
import { baseColumns, dateSchema, defineTable, type RowOf } from "@/lib/sync/table";
import { words } from "@/lib/sync/text";

/** A person's name, hue (1 to 8) and time zone: what a partner is shown of them at pairing, and no more. */
export const Profile = defineTable("Profile", "whole", {
  ...baseColumns,
  name: z.string(),
  hue: z.number().int(),
  zone: z.string(),
});
export type ProfileRow = RowOf<typeof Profile>;

/** Where a person's clock is from a date on, through the last day, or until another trip. */
export const Trip = defineTable("Trip", "whole", {
  ...baseColumns,
  fromDate: dateSchema,
  toDate: dateSchema.nullable(),
  zone: z.string(),
});
export type TripRow = RowOf<typeof Trip>;

export const tripInput = {
  fromDate: dateSchema,
  toDate: dateSchema.nullable(),
  zone: z.string().max(64, "unknown-zone"),
};

export const NAME_LONGEST = 60;

export const profileInput = {
  name: words(NAME_LONGEST, "name-too-long")
    .transform((name) => name.trim())
    .refine((name) => name.length > 0, "name-missing"),
  hue: z.number().int().min(1, "malformed").max(8, "malformed"),
  zone: z.string().max(64, "unknown-zone"),
};
