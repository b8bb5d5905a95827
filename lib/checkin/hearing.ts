import type { BroughtRow, NeedAnswerRow, UnderstandingRow } from "@/lib/checkin/schema";

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
  const understanding = understandings.find((one) => one.broughtId === need.id && one.ownerId !== need.ownerId) ?? null;
  const answer = answers.find((one) => one.broughtId === need.id && one.ownerId === need.ownerId);
  if (answer?.heard) return { state: "heard", understanding };
  if (understanding && understanding.round > (answer?.round ?? 0)) return { state: "understood", understanding };
  return { state: "telling", understanding };
}
