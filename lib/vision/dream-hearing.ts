import type { DreamAnswerRow, DreamSummaryRow, SharedDreamRow } from "@/lib/vision/schema";
import { heardBetween, type Heard } from "@/lib/checkin/rounds";

/** How far a dream is understood: only the speaker's own answer counts, to the summary that it was given to. */
export function dreamHearing(
  dream: SharedDreamRow,
  summaries: readonly DreamSummaryRow[],
  answers: readonly DreamAnswerRow[],
): Heard<DreamSummaryRow> {
  return heardBetween(summaryOf(dream, summaries) ?? null, answerOf(dream, answers));
}

/** What the listener has understood. Whatever else stands there, of the speaker's or nobody's, is no summary. */
export function summaryOf(dream: SharedDreamRow, summaries: readonly DreamSummaryRow[]): DreamSummaryRow | undefined {
  return summaries.find(
    ({ sharedDreamId, ownerId }) => sharedDreamId === dream.id && ownerId !== null && ownerId !== dream.ownerId,
  );
}

/** What the speaker has answered: no other row counts. */
export function answerOf(dream: SharedDreamRow, answers: readonly DreamAnswerRow[]): DreamAnswerRow | undefined {
  return answers.find((one) => one.sharedDreamId === dream.id && one.ownerId === dream.ownerId);
}
