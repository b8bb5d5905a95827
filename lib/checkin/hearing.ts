import type { BroughtRow, NeedAnswerRow, UnderstandingRow } from "@/lib/checkin/schema";

/** So often a need is said back at most; after that it is for another time. */
export const MOST_ROUNDS = 100;

/**
 * How far a need is heard: the speaker `tells` it (and the listener listens), the listener has said back what they
 * `understood`, and the speaker says that it is `heard`, or that there is more, with which they tell again.
 */
export type Hearing =
  | { readonly state: "telling"; readonly understanding: UnderstandingRow | null }
  | { readonly state: "understood"; readonly understanding: UnderstandingRow }
  | { readonly state: "heard"; readonly understanding: UnderstandingRow | null };

/** Only the speaker's own answer counts, and only to the understanding that it was given to. */
export function hearingOf(
  need: BroughtRow,
  understandings: readonly UnderstandingRow[],
  answers: readonly NeedAnswerRow[],
): Hearing {
  const understanding = saidBack(need, understandings) ?? null;
  const answer = answerTo(need, answers);
  if (answer?.heard) return { state: "heard", understanding };
  if (understanding && understanding.round > (answer?.round ?? 0)) return { state: "understood", understanding };
  return { state: "telling", understanding };
}

/** Whether there is more, and it was said back as often as can be: no further round asks its speaker by itself. */
export function isSaidOut({ state, understanding }: Hearing): boolean {
  return state === "telling" && (understanding?.round ?? 0) >= MOST_ROUNDS;
}

/** What the listener has said back of a need. Whatever else stands there, of the speaker's or nobody's, is none. */
export function saidBack(need: BroughtRow, understandings: readonly UnderstandingRow[]): UnderstandingRow | undefined {
  return understandings.find(
    ({ broughtId, ownerId }) => broughtId === need.id && ownerId !== null && ownerId !== need.ownerId,
  );
}

/** What the speaker has answered. The wall lets nobody else write a row of theirs, and no other row counts. */
export function answerTo(need: BroughtRow, answers: readonly NeedAnswerRow[]): NeedAnswerRow | undefined {
  return answers.find((one) => one.broughtId === need.id && one.ownerId === need.ownerId);
}
