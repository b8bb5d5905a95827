import { isShared } from "@/lib/boundaries/rows";
import type { AcknowledgementRow, BoundaryRow } from "@/lib/boundaries/schema";
import type { Id } from "@/lib/ids";

/** Whether a boundary is acknowledged by the other: as it reads `now`, in `earlier` words of it, or not as yet. */
export type Acknowledged = "now" | "earlier" | "none";

/** Only a row of the other's own counts: the wall lets nobody write one for them. */
export function acknowledgedOf(
  { id, ownerId, version }: BoundaryRow,
  acknowledgements: readonly AcknowledgementRow[],
): Acknowledged {
  const theirs = acknowledgements.find(
    (one) => one.boundaryId === id && one.ownerId !== null && one.ownerId !== ownerId,
  );
  if (!theirs) return "none";
  return theirs.version === version ? "now" : "earlier";
}

/** The boundaries of the other's that a person has not acknowledged as they read now. */
export function waitingFor(
  personId: Id,
  boundaries: readonly BoundaryRow[],
  acknowledgements: readonly AcknowledgementRow[],
): BoundaryRow[] {
  return boundaries.filter(
    (one) => one.ownerId !== personId && isShared(one) && !one.ended && acknowledgedOf(one, acknowledgements) !== "now",
  );
}
