import { z } from "zod";
import { words } from "@/lib/sync/text";
import { baseColumns, defineTable, idSchema, type RowOf } from "@/lib/sync/table";

/** `2026-03-29T02:30:00`: a wall time, to the minute. Whether that date exists is the plan's question. */
export const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00$/, "malformed");
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+00:00$/, "malformed");

export const Block = defineTable("Block", "range", {
  ...baseColumns,
  localStart: localTime,
  localEnd: localTime,
  zone: z.string().nullable(),
  allDay: z.boolean(),
  startsAt: instant,
  endsAt: instant,
  rrule: z.string().nullable(),
  protected: z.boolean(),
  status: z.enum(["firm", "proposed"]),
});
export type BlockRow = RowOf<typeof Block>;

export const BlockDetail = defineTable(
  "BlockDetail",
  { with: "Block", by: "blockId" },
  {
    ...baseColumns,
    blockId: idSchema,
    originalLocalStart: localTime.nullable(),
    title: z.string(),
    notes: z.string(),
    place: z.string(),
    soloKind: z.enum(["pursuits", "friends", "inner-life", "rest"]).nullable(),
  },
);
export type BlockDetailRow = RowOf<typeof BlockDetail>;

export const BlockException = defineTable(
  "BlockException",
  { with: "Block", by: "blockId" },
  {
    ...baseColumns,
    blockId: idSchema,
    originalLocalStart: localTime,
    cancelled: z.boolean(),
    localStart: localTime.nullable(),
    localEnd: localTime.nullable(),
    zone: z.string().nullable(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    protected: z.boolean().nullable(),
  },
);

export const Proposal = defineTable(
  "Proposal",
  { with: "Block", by: "blockId" },
  {
    ...baseColumns,
    blockId: idSchema,
    originalLocalStart: localTime.nullable(),
    localStart: localTime,
    localEnd: localTime,
    zone: z.string().nullable(),
    startsAt: instant,
    endsAt: instant,
    by: idSchema,
    state: z.enum(["open", "accepted", "declined", "countered", "withdrawn"]),
  },
);

/**
 * Whose a block is, and what the partner sees of it: `we` is ours; the rest are mine: `open` with its details, `time`
 * with the time alone, `hidden` altogether. Alone, everything of mine is `hidden`, though nobody is there to see it.
 */
export const sharing = z.enum(["we", "open", "time", "hidden"]);
export type Sharing = z.infer<typeof sharing>;

const TITLE_LONGEST = 200;
const NOTES_LONGEST = 10_000;
const PLACE_LONGEST = 200;

export const detailWords = {
  // Blanks alone are no title: what has none is called by whose time it is.
  title: words(TITLE_LONGEST, "title-too-long").transform((title) => title.trim()),
  notes: words(NOTES_LONGEST, "notes-too-long", { lines: true }),
  place: words(PLACE_LONGEST, "place-too-long").transform((place) => place.trim()),
};

export const wallTimes = {
  localStart: localTime,
  localEnd: localTime,
  zone: z.string().max(64, "unknown-zone").nullable(),
};
