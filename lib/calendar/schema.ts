import { z } from "zod";
import { words } from "@/lib/sync/text";
import { baseColumns, dateSchema, defineTable, idSchema, instantSchema, type RowOf } from "@/lib/sync/table";

/** `2026-03-29T02:30:00`: a wall time, to the minute. Whether that date exists is the plan's question. */
export const localTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00$/, "malformed");

/** What kind of solo time it is, for whoever it is. */
export const soloKind = z.enum(["pursuits", "friends", "inner-life", "rest"]);
export type SoloKind = z.infer<typeof soloKind>;

export const Block = defineTable("Block", "range", {
  ...baseColumns,
  localStart: localTime,
  localEnd: localTime,
  zone: z.string().nullable(),
  allDay: z.boolean(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  rrule: z.string().nullable(),
  protected: z.boolean(),
  /** Of what is ours: proposed until the other accepts; declined until whoever proposed it has read so. */
  status: z.enum(["firm", "proposed", "declined"]),
  /** Whether a proposal about it is open, or its answer not read: it is at hand whenever it is (lib/sync/table.ts). */
  waiting: z.boolean(),
  /** From the first instant to the last, with all occurrences (lib/calendar/reach.ts). */
  reachStart: instantSchema,
  reachEnd: instantSchema,
  /** Of what is ours: the same room, each with their own thing. */
  sideBySide: z.boolean(),
  /** Of what is one's own: work and duties, which is no time for oneself. Whoever sees the block sees that too. */
  duty: z.boolean(),
  /** Of what is ours, who changed it last and when; null otherwise, and until someone does. */
  changedBy: idSchema.nullable(),
  changedAt: instantSchema.nullable(),
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
    link: z.string(),
    soloKind: soloKind.nullable(),
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
    startsAt: instantSchema.nullable(),
    endsAt: instantSchema.nullable(),
    protected: z.boolean().nullable(),
    /** The block that it became, to be proposed. Never one that is seen by fewer than this row; it may be gone by now. */
    leftAs: idSchema.nullable(),
  },
);
export type BlockExceptionRow = RowOf<typeof BlockException>;

/**
 * A time that one of the two offers for what is ours, or for what is theirs over what is ours. About a whole block; with
 * `originalLocalStart` about that occurrence alone, or with a rule besides, from it on.
 */
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
    allDay: z.boolean(),
    /** Of a whole series, or from one of its dates on: how it would repeat. */
    rrule: z.string().nullable(),
    startsAt: instantSchema,
    endsAt: instantSchema,
    by: idSchema,
    state: z.enum(["open", "accepted", "declined", "countered", "withdrawn"]),
    word: z.string(),
  },
);
export type ProposalRow = RowOf<typeof Proposal>;

/** Tells its owner, and nobody else, so many minutes before a block or each of its occurrences begins. */
export const Reminder = defineTable(
  "Reminder",
  { with: "Block", by: "blockId" },
  { ...baseColumns, blockId: idSchema, minutes: z.number().int() },
);
export type ReminderRow = RowOf<typeof Reminder>;

/** How much time a person would like to have in a week, in minutes; null: not said. One a person. */
export const Wish = defineTable("Wish", "whole", {
  ...baseColumns,
  mineMinutes: z.number().int().nullable(),
  oursMinutes: z.number().int().nullable(),
});
export type WishRow = RowOf<typeof Wish>;

/** When a person is awake, and how long a thing of ours may be that need not be proposed to them. Minutes. */
export const Rhythm = defineTable("Rhythm", "whole", {
  ...baseColumns,
  straightIn: z.number().int(),
  /** From midnight, by the clock where the person is; who sleeps at or before waking sleeps after midnight. */
  wakesAt: z.number().int(),
  sleepsAt: z.number().int(),
});
export type RhythmRow = RowOf<typeof Rhythm>;

/**
 * Whose a block is, and what the partner sees of it: `we` is ours; the rest are mine: `open` with its details, `time`
 * with the time alone, `hidden` altogether. Alone, everything of mine is `hidden`, though nobody is there to see it.
 */
export const sharing = z.enum(["we", "open", "time", "hidden"]);
export type Sharing = z.infer<typeof sharing>;

const TITLE_LONGEST = 200;
const NOTES_LONGEST = 10_000;
const PLACE_LONGEST = 200;
const LINK_LONGEST = 2_000;
const WORD_LONGEST = 500;

export const detailWords = {
  // Blanks alone are no title: what has none is called by whose time it is.
  title: words(TITLE_LONGEST, "title-too-long").transform((title) => title.trim()),
  notes: words(NOTES_LONGEST, "notes-too-long", { lines: true }),
  place: words(PLACE_LONGEST, "place-too-long").transform((place) => place.trim()),
  link: words(LINK_LONGEST, "link-too-long")
    .transform((link) => wholeLink(link.trim()))
    .refine((link) => link.length <= LINK_LONGEST, "link-too-long")
    .refine(isLink, "not-a-link"),
};

/** Those of the words that a command changes. */
export const someWords = {
  title: detailWords.title.optional(),
  notes: detailWords.notes.optional(),
  place: detailWords.place.optional(),
  link: detailWords.link.optional(),
  soloKind: soloKind.nullable().optional(),
};

/** What the answer to a proposal says. */
export const answerWord = words(WORD_LONGEST, "word-too-long", { lines: true }).transform((word) => word.trim());

export const wallTimes = {
  localStart: localTime,
  localEnd: localTime,
  zone: z.string().max(64, "unknown-zone").nullable(),
};

/** Those of the times that a command changes. */
export const someTimes = {
  localStart: wallTimes.localStart.optional(),
  localEnd: wallTimes.localEnd.optional(),
  zone: wallTimes.zone.optional(),
};

/** An RRULE's value (RFC 5545 §3.3.10) as it comes from outside; lib/calendar/rrule.ts says whether it is one. */
export const rruleText = z.string().max(1_000, "rule-malformed").nullable();

const RITUAL_NAME_LONGEST = 80;
const RITUAL_HOW_LONGEST = 500;
const LINE_LONGEST = 300;

/** How often, by and large: what a ritual is found under. On which dates it falls, its rule says. */
export const ritualScale = z.enum(["daily", "weekly", "yearly"]);
export type RitualScale = z.infer<typeof ritualScale>;

/** Where in a day it has its place, in the order of the day; `any` is wherever it fits. */
export const dayPlace = z.enum(["morning", "afternoon", "homecoming", "evening", "night", "any"]);
export type DayPlace = z.infer<typeof dayPlace>;

/** Whose a ritual is: of both; mine, which the partner sees; or mine alone. */
export const ritualSharing = z.enum(["we", "open", "hidden"]);
export type RitualSharing = z.infer<typeof ritualSharing>;

export const ritualColumns = {
  /** What of the catalogue it was begun from; null: one's own. */
  practice: z
    .string()
    .regex(/^[a-z-]{1,40}$/, "malformed")
    .nullable(),
  name: words(RITUAL_NAME_LONGEST, "ritual-name-too-long")
    .transform((name) => name.trim())
    .refine((name) => name !== "", "ritual-nameless"),
  /** What it is, in a sentence or two. */
  how: words(RITUAL_HOW_LONGEST, "ritual-how-too-long", { lines: true }).transform((how) => how.trim()),
  scale: ritualScale,
  /** An RRULE's value, of dates: told of midnight of `startsOn`. Null: any day of the week. */
  rrule: z.string().max(1_000, "rule-malformed").nullable(),
  startsOn: dateSchema,
  minutes: z.number().int().min(1, "ritual-length").max(1_440, "ritual-length"),
  place: dayPlace,
  /** The block that is its time in the calendar; null: it has a place in the day. The block may be gone by now. */
  blockId: idSchema.nullable(),
  /** It is let rest, until it is taken up again. */
  resting: z.boolean(),
};

/** What the two say of one time, for both. */
export const markLine = words(LINE_LONGEST, "ritual-line-too-long").transform((line) => line.trim());

/** A practice that one of the two comes back to, or both. */
export const Ritual = defineTable("Ritual", "whole", {
  ...baseColumns,
  ...ritualColumns,
  name: z.string(),
  how: z.string(),
});
export type RitualRow = RowOf<typeof Ritual>;

/** That a ritual was done on a date. Held by range: `reach` is that date, wherever on Earth. */
export const RitualMark = defineTable("RitualMark", "range", {
  ...baseColumns,
  ritualId: idSchema,
  date: dateSchema,
  line: z.string(),
  reachStart: instantSchema,
  reachEnd: instantSchema,
});
export type RitualMarkRow = RowOf<typeof RitualMark>;

/** A link as people write it, with what every link begins with: `example.org/menu` is a page. */
function wholeLink(text: string): string {
  return /^[^\s/:@?#]+\.[^\s/:@?#]+(:\d+)?([/?#]|$)/.test(text) ? `https://${text}` : text;
}

/** Where a link may lead: nowhere that a page could run. */
function isLink(text: string): boolean {
  return text === "" || (/^(https?:\/\/|mailto:)/i.test(text) && URL.canParse(text));
}
