import { heardBetween, type Heard } from "@/lib/checkin/rounds";
import type { BroughtRow, NeedAnswerRow, UnderstandingRow } from "@/lib/checkin/schema";

/** How far a need is heard. */
export type Hearing = Heard<UnderstandingRow>;

/** Only the speaker's own answer counts, and only to the understanding that it was given to. */
export function hearingOf(
  need: BroughtRow,
  understandings: readonly UnderstandingRow[],
  answers: readonly NeedAnswerRow[],
): Hearing {
  return heardBetween(saidBack(need, understandings) ?? null, answerTo(need, answers));
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
