import type { SectionAgreementRow } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";

/**
 * A section is agreed once both have said so, and until both wish to reopen it. It can be agreed again after that, so what
 * each says counts for a round: the first until it is reopened, then the second, and so on. Each row is its owner's alone to
 * change, which the wall holds, and each says how far its owner goes; what follows of both is read here.
 */
export interface Standing {
  readonly isAgreed: boolean;
  /** From 1. */
  readonly round: number;
  /** Who has said what is still wanted of the other: that it is agreed, or, where it is, that it shall be reopened. */
  readonly said: readonly Id[];
}

/** How a section stands. `rows`: those of its document in the space of the two; of other sections they are left aside. */
export function standingOf(rows: readonly SectionAgreementRow[], sectionId: string): Standing {
  const own = rows.filter((row) => row.sectionId === sectionId);
  const byBoth = (how: "agreed" | "reopened") => (own.length < 2 ? 0 : Math.min(...own.map((row) => row[how])));
  const round = byBoth("reopened") + 1;
  const isAgreed = byBoth("agreed") >= round;
  const said = own.filter((row) => (isAgreed ? row.reopened : row.agreed) >= round);
  return { isAgreed, round, said: said.flatMap(({ ownerId }) => ownerId ?? []) };
}

/**
 * Whether what somebody changes in a section is suggested: once both have agreed on it; and once the other has, to what stands
 * there then, so that nobody comes to agree on words that they have not read.
 */
export function isHeldFor({ isAgreed, said }: Standing, userId: Id): boolean {
  return isAgreed || said.some((id) => id !== userId);
}
