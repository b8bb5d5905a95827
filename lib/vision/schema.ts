import { z } from "zod";
import { baseColumns, dateSchema, defineTable, idSchema, instantSchema, type RowOf } from "@/lib/sync/table";
import { isBlank, said, words } from "@/lib/sync/text";

/**
 * What the two make of their vision is held whole: it is little, it is read for years, and the board and the compass point
 * back at all of it.
 */

/** What one may silently take as settled is about one of these. */
export const topic = z.enum(["home", "children", "work", "family", "money"]);
export type Topic = z.infer<typeof topic>;

/** The five areas of a dream. */
export const area = z.enum(["place", "career", "family", "growth", "values"]);
export type Area = z.infer<typeof area>;

/** Whether an option of a decision leads toward the vision of the two, as one of them sees it. */
export const leaning = z.enum(["toward", "neither", "away"]);
export type Leaning = z.infer<typeof leaning>;

const ASSUMPTION_LONGEST = 500;

/** So many are opened at once by each: what is more is for another time. */
export const MOST_ASSUMPTIONS = 40;

export const assumptionWords = said(ASSUMPTION_LONGEST, "assumption-too-long", "nothing-written");

/** Whether a card says what the two have in common, or where they differ. */
export const cardKind = z.enum(["both", "differ"]);
export type CardKind = z.infer<typeof cardKind>;

/** How two things that differ go together: one after the other, side by side, of each a part, or by turns. */
export const way = z.enum(["sequence", "parallel", "part", "turns"]);
export type Way = z.infer<typeof way>;

export const mark = z.enum(["star", "carry"]);
export type Mark = z.infer<typeof mark>;

export const CARD_LONGEST = 500;
export const cardWords = said(CARD_LONGEST, "card-too-long", "nothing-written");

const OPTION_LONGEST = 200;
export const MOST_OPTIONS = 6;

/** A date that there is, in the years that can be looked at (lib/calendar/day.ts). */
const date = z.iso.date({ error: "no-such-date" }).refine((text) => text >= "1900" && text < "2200", "no-such-date");
export const lookBackDate = date;
export const decisionInput = {
  title: said(300, "decision-too-long", "decision-missing"),
  options: z
    .array(said(OPTION_LONGEST, "option-too-long", "option-missing"))
    .min(2, "options-missing")
    .max(MOST_OPTIONS, "too-many-options"),
  byDate: date.nullable(),
};
export const answerWords = said(1_000, "answer-too-long");
export const decisionWords = said(2_000, "words-too-long", "nothing-written");

export const questionWords = said(1_000, "question-too-long", "nothing-written");
export const moreWords = said(2_000, "words-too-long");
export const summaryWords = said(2_000, "words-too-long", "nothing-written");

/** Which section of a document: one that it begins with, or one of their own (lib/vision/document/sections.ts). */
export const sectionId = z.string().regex(/^[a-z0-9-]{1,64}$/, "malformed");

export const QUOTE_LONGEST = 300;
export const quoteWords = said(QUOTE_LONGEST, "quote-too-long", "nothing-marked");
export const COMMENT_LONGEST = 2_000;
export const commentWords = said(COMMENT_LONGEST, "comment-too-long", "nothing-written");

/** What both open together. Until then each one's words for it are in their own I. */
export const Envelope = defineTable("Envelope", "whole", {
  ...baseColumns,
  kind: z.enum(["settled", "decision"]),
  /** When both saw what the other wrote: said by the database alone (open_envelope). Null: it is closed. */
  openedAt: instantSchema.nullable(),
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

/** One time of the two for their dreams, and whose turn it is: lib/vision/turns.ts reads it. */
export const Sharing = defineTable("Sharing", "whole", {
  ...baseColumns,
  /** Which areas, separated by commas. */
  areas: z.string(),
  /** Whose turn is first. */
  begins: idSchema,
  /** Whose proposal the agenda is: the other agrees to it, or changes it. */
  proposedBy: idSchema,
  step: z.enum(["proposed", "turns", "ended"]),
  /** Which turn. */
  at: z.number().int(),
  pausedUntil: instantSchema.nullable(),
  pausedBy: idSchema.nullable(),
});
export type SharingRow = RowOf<typeof Sharing>;

/** A copy of its owner's words on an area, as they read when it was opened. */
export const SharedDream = defineTable("SharedDream", "whole", {
  ...baseColumns,
  sharingId: idSchema,
  area,
  /** lib/vision/dream-body.ts reads it. */
  body: z.string(),
  openedAt: instantSchema,
});
export type SharedDreamRow = RowOf<typeof SharedDream>;

/** What its owner, the listener, asks to understand a dream. */
export const DreamQuestion = defineTable("DreamQuestion", "whole", {
  ...baseColumns,
  sharedDreamId: idSchema,
  words: z.string(),
});
export type DreamQuestionRow = RowOf<typeof DreamQuestion>;

/** What its owner, the listener, has understood of it. */
export const DreamSummary = defineTable("DreamSummary", "whole", {
  ...baseColumns,
  sharedDreamId: idSchema,
  words: z.string(),
  /** One for each time that it was said anew. */
  round: z.number().int(),
});
export type DreamSummaryRow = RowOf<typeof DreamSummary>;

/** What its owner, the speaker, says to that: yes, or that there is more, and what. */
export const DreamAnswer = defineTable("DreamAnswer", "whole", {
  ...baseColumns,
  sharedDreamId: idSchema,
  round: z.number().int(),
  heard: z.boolean(),
  words: z.string(),
});
export type DreamAnswerRow = RowOf<typeof DreamAnswer>;

/** A card of its owner's on the board. */
export const Card = defineTable("Card", "whole", {
  ...baseColumns,
  kind: cardKind,
  words: z.string(),
  /** What it came from; it may be taken back by now. */
  sharedDreamId: idSchema.nullable(),
  openedId: idSchema.nullable(),
});
export type CardRow = RowOf<typeof Card>;

/** Its owner's idea of how what differs could go together. */
export const BothAnd = defineTable("BothAnd", "whole", {
  ...baseColumns,
  cardId: idSchema,
  way,
  words: z.string(),
});
export type BothAndRow = RowOf<typeof BothAnd>;

/** That its owner likes such an idea, or would carry it into the document. */
export const BothAndMark = defineTable("BothAndMark", "whole", { ...baseColumns, bothAndId: idSchema, mark });

/** A big choice of the two: lib/vision/compass.ts says where it is. */
export const Decision = defineTable("Decision", "whole", {
  ...baseColumns,
  /** Holds what each says of the options until both have. */
  envelopeId: idSchema,
  title: z.string(),
  /** JSON: lib/vision/compass.ts reads it. */
  options: z.string(),
  byDate: dateSchema.nullable(),
  /** One more each time that it is put otherwise: which of them was weighed. */
  version: z.number().int(),
  lookBackOn: dateSchema.nullable(),
});
export type DecisionRow = RowOf<typeof Decision>;

/** What its owner says of a decision: its outcome, or how it is on a date to look back. */
export const DecisionWord = defineTable("DecisionWord", "whole", {
  ...baseColumns,
  decisionId: idSchema,
  lookedBack: dateSchema.nullable(),
  words: z.string(),
  writtenAt: instantSchema,
});
export type DecisionWordRow = RowOf<typeof DecisionWord>;

export const horizon = z.enum(["three-years", "ten-years"]);
export type Horizon = z.infer<typeof horizon>;

export const goalState = z.enum(["open", "begun", "reached", "let-go"]);
export type GoalState = z.infer<typeof goalState>;

const GOAL_LONGEST = 300;
export const goalWords = said(GOAL_LONGEST, "goal-too-long", "nothing-written");

/** A rough date: a year, or a quarter of one. */
export const roughDate = z.string().regex(/^(19|20|21)\d{2}(-Q[1-4])?$/, "no-such-date");

/** What one of the two, or both, want to have come to. Both may say it anew. */
export const Goal = defineTable("Goal", "whole", {
  ...baseColumns,
  horizon,
  /** Which of the two it is for; null: both. */
  whose: idSchema.nullable(),
  words: z.string(),
  by: roughDate.nullable(),
  state: goalState,
});
export type GoalRow = RowOf<typeof Goal>;

/** How far its owner goes with a section as it is: lib/vision/document/agreed.ts says what follows of both. */
export const SectionAgreement = defineTable("SectionAgreement", "whole", {
  ...baseColumns,
  documentId: idSchema,
  sectionId: z.string(),
  agreed: z.number().int(),
  reopened: z.number().int(),
});
export type SectionAgreementRow = RowOf<typeof SectionAgreement>;

/** What is talked about of a passage; of both, and so settled by either. */
export const CommentThread = defineTable("CommentThread", "whole", {
  ...baseColumns,
  documentId: idSchema,
  sectionId: z.string(),
  /** The words of the passage when it was begun: they stay where the passage goes. */
  quote: z.string(),
  begunAt: instantSchema,
  resolved: z.boolean(),
});
export type CommentThreadRow = RowOf<typeof CommentThread>;

/** What its owner says in a thread. */
export const Comment = defineTable("Comment", "whole", {
  ...baseColumns,
  threadId: idSchema,
  words: z.string(),
  writtenAt: instantSchema,
  /** Whether it was said otherwise at first. */
  changed: z.boolean(),
});
export type CommentRow = RowOf<typeof Comment>;

/** The SHA-256 of a text, in hexadecimal. */
export const hash = z.string().regex(/^[0-9a-f]{64}$/, "malformed");

export const VERSION_NAME_LONGEST = 80;
export const versionName = words(VERSION_NAME_LONGEST, "version-name-too-long")
  .transform((text) => (isBlank(text) ? "" : text.trim()))
  .refine((text) => text !== "", "version-unnamed");

/** A version of the document that one proposed to sign: lib/vision/signed-versions.ts says whether both have. */
export const SignedVersion = defineTable("SignedVersion", "whole", {
  ...baseColumns,
  documentId: idSchema,
  name: z.string(),
  /** Of its text, which is fetched where it is shown: components/vision/signed/use-signed-text.ts. */
  hash,
  proposedAt: instantSchema,
});
export type SignedVersionRow = RowOf<typeof SignedVersion>;

/** That its author signs a version: the text of that hash. */
export const Signature = defineTable("Signature", "whole", {
  ...baseColumns,
  signedVersionId: idSchema,
  hash,
  signedAt: instantSchema,
});
export type SignatureRow = RowOf<typeof Signature>;
