import { z } from "zod";
import { baseColumns, defineTable, idSchema, instantSchema, type RowOf } from "@/lib/sync/table";
import { said } from "@/lib/sync/text";

/** Which conversation: the weekly check-in, the monthly one about independence, the quarterly look at the relationship. */
export const conversation = z.enum(["weekly", "monthly", "quarterly"]);
export type ConversationKind = z.infer<typeof conversation>;

/** What a jotting is: something appreciated, a need for closeness or for independence, or something to adjust. */
export const jottingKind = z.enum(["appreciation", "closeness", "independence", "adjustment"]);
export type JottingKind = z.infer<typeof jottingKind>;

/** Whether it is a need, which is said back and heard. */
export function isNeed(kind: JottingKind): kind is "closeness" | "independence" {
  return kind === "closeness" || kind === "independence";
}

export const JOTTING_LONGEST = 2_000;
export const AGREEMENT_LONGEST = 500;

/** So many of one kind are brought at most: what is more is for another time. */
export const MOST_OF_A_KIND = 7;

const jotted = said(JOTTING_LONGEST, "words-too-long");
export const jottingWords = said(JOTTING_LONGEST, "words-too-long", "nothing-written");
export const understoodWords = jotted;
export const agreementWords = said(AGREEMENT_LONGEST, "agreement-too-long", "nothing-written");
export const feltWords = jotted;

/** What a person wants to bring: always in their own I. With a check-in it is sealed for that one. */
export const Jotting = defineTable("Jotting", "whole", {
  ...baseColumns,
  conversation,
  kind: jottingKind,
  words: z.string(),
  jottedAt: instantSchema,
  checkInId: idSchema.nullable(),
});
export type JottingRow = RowOf<typeof Jotting>;

/** The block of the calendar that is the time of a conversation. The block may be gone by now. */
export const Conversation = defineTable("Conversation", "whole", {
  ...baseColumns,
  conversation,
  blockId: idSchema.nullable(),
});
export type ConversationRow = RowOf<typeof Conversation>;

/** In their order. */
export const step = z.enum(["prepare", "review", "appreciations", "needs", "adjustments", "close", "ended"]);
export type Step = z.infer<typeof step>;

/** One check-in of the two, and where in it they are: lib/checkin/session.ts reads it. */
export const CheckIn = defineTable("CheckIn", "range", {
  ...baseColumns,
  conversation,
  step,
  at: z.number().int(),
  /** Whose turn is first. */
  begins: idSchema,
  movedAt: instantSchema,
  pausedUntil: instantSchema.nullable(),
  pausedBy: idSchema.nullable(),
  /** It is not ended, as far as anyone has written down: it is at hand whenever it is. */
  waiting: z.boolean(),
  /** When it was opened, and from when on it counts as ended. */
  reachStart: instantSchema,
  reachEnd: instantSchema,
});
export type CheckInRow = RowOf<typeof CheckIn>;

const ofCheckIn = { with: "CheckIn", by: "checkInId" } as const;

/** That its owner is ready to reveal, or would rather hold the check-in another time. */
export const Readiness = defineTable("Readiness", ofCheckIn, {
  ...baseColumns,
  checkInId: idSchema,
  state: z.enum(["ready", "later"]),
});
export type ReadinessRow = RowOf<typeof Readiness>;

/** What its owner brought, revealed: the database makes it of what was sealed (reveal_check_in). */
export const Brought = defineTable("Brought", ofCheckIn, {
  ...baseColumns,
  checkInId: idSchema,
  kind: jottingKind,
  words: z.string(),
  /** Its order among what the same person brought. */
  rank: z.number().int(),
});
export type BroughtRow = RowOf<typeof Brought>;

/** What the listener, its owner, understood of a need. Without words it was said aloud. */
export const Understanding = defineTable("Understanding", ofCheckIn, {
  ...baseColumns,
  checkInId: idSchema,
  broughtId: idSchema,
  words: z.string(),
  /** One for each time that it was said anew. */
  round: z.number().int(),
});
export type UnderstandingRow = RowOf<typeof Understanding>;

/** What the speaker, its owner, says to that: heard, or there is more. */
export const NeedAnswer = defineTable("NeedAnswer", ofCheckIn, {
  ...baseColumns,
  checkInId: idSchema,
  broughtId: idSchema,
  round: z.number().int(),
  heard: z.boolean(),
});
export type NeedAnswerRow = RowOf<typeof NeedAnswer>;

/** What is beneath a friction: what one holds to, what one needs by it, and ways that would serve both. */
export const beneathPart = z.enum(["position", "need", "both-and"]);
export type BeneathPart = z.infer<typeof beneathPart>;

/** A part of the worksheet for when the two are stuck: its owner's words, which both see. */
export const Beneath = defineTable("Beneath", ofCheckIn, {
  ...baseColumns,
  checkInId: idSchema,
  broughtId: idSchema,
  part: beneathPart,
  words: z.string(),
});
export type BeneathRow = RowOf<typeof Beneath>;

/** Something that the two try until the next time. */
export const Agreement = defineTable("Agreement", "whole", {
  ...baseColumns,
  checkInId: idSchema,
  conversation,
  /** What it came from. */
  broughtId: idSchema.nullable(),
  words: z.string(),
  /** Its time in the calendar; the block may be gone by now. */
  blockId: idSchema.nullable(),
  /** The ritual that it became, as far as both see it; it may be let go by now. */
  ritualId: idSchema.nullable(),
});
export type AgreementRow = RowOf<typeof Agreement>;

export const howItWent = z.enum(["kept", "partly", "not", "carry", "let-go"]);
export type HowItWent = z.infer<typeof howItWent>;

/** How an agreement went, as its owner says in a later check-in. */
export const AgreementAnswer = defineTable("AgreementAnswer", "whole", {
  ...baseColumns,
  checkInId: idSchema,
  agreementId: idSchema,
  answer: howItWent,
});
export type AgreementAnswerRow = RowOf<typeof AgreementAnswer>;

/** How the talk felt, from 1 to 5: always in its owner's I. */
export const CheckInFelt = defineTable("CheckInFelt", ofCheckIn, {
  ...baseColumns,
  checkInId: idSchema,
  felt: z.number().int(),
  words: z.string(),
});
export type CheckInFeltRow = RowOf<typeof CheckInFelt>;
