import { hearingOf } from "@/lib/checkin/hearing";
import type { AgreementRow, BroughtRow, NeedAnswerRow, UnderstandingRow } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";

/**
 * What a person brought to a check-in and was not reached: needs that were not heard, and adjustments of which nothing came,
 * neither an agreement nor a boundary. It is offered again the next time. Appreciations were given by being revealed.
 */
export function leftOver(
  ownerId: Id,
  brought: readonly BroughtRow[],
  understandings: readonly UnderstandingRow[],
  answers: readonly NeedAnswerRow[],
  became: readonly Pick<AgreementRow, "broughtId">[],
): BroughtRow[] {
  const isSettled = (one: BroughtRow) => became.some(({ broughtId }) => broughtId === one.id);
  return brought.filter((one) => {
    if (one.ownerId !== ownerId || one.kind === "appreciation" || isSettled(one)) return false;
    return one.kind === "adjustment" || hearingOf(one, understandings, answers).state !== "heard";
  });
}
