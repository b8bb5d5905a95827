import type { AgreementAnswerRow, AgreementRow, CheckInRow } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";

/**
 * What is looked at again in a check-in: agreements of earlier ones of the same conversation that are still open, the
 * oldest first. Whatever is answered in this check-in itself changes nothing about that, or stations would move.
 */
export function openAgreements(
  { id: checkInId, conversation }: Pick<CheckInRow, "id" | "conversation">,
  agreements: readonly AgreementRow[],
  answers: readonly AgreementAnswerRow[],
): AgreementRow[] {
  // Ids begin with the time: an old check-in that is looked at again knows nothing of what came after it.
  const earlier = answers.filter((answer) => answer.checkInId < checkInId);
  return agreements
    .filter((one) => isOfBefore({ id: checkInId, conversation }, one) && !isClosed(one.id, earlier))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Whether an agreement was made in an earlier check-in of the same conversation. */
export function isOfBefore(
  { id: checkInId, conversation }: Pick<CheckInRow, "id" | "conversation">,
  agreement: AgreementRow,
): boolean {
  return agreement.checkInId !== checkInId && agreement.conversation === conversation && agreement.id < checkInId;
}

/**
 * An agreement is closed by one check-in in which both said how it went, and neither wants to carry it over. What only one
 * has answered goes on by itself.
 */
export function isClosed(agreementId: Id, answers: readonly AgreementAnswerRow[]): boolean {
  const byCheckIn = new Map<Id, AgreementAnswerRow[]>();
  for (const answer of answers.filter((one) => one.agreementId === agreementId)) {
    byCheckIn.set(answer.checkInId, [...(byCheckIn.get(answer.checkInId) ?? []), answer]);
  }
  return [...byCheckIn.values()].some((both) => both.length > 1 && both.every(({ answer }) => answer !== "carry"));
}
