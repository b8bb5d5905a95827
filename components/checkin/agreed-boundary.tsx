"use client";
import { EMPTY } from "@/components/boundaries/boundary-form";
import { BoundarySheet } from "@/components/boundaries/boundary-sheet";
import type { IntoProps } from "@/components/checkin/agreed-time";
import { PART_LONGEST } from "@/lib/boundaries/schema";
import { shortened } from "@/lib/sync/text";
import { composeStatement, readStatement } from "@/lib/words/statement";

/**
 * From words to a boundary of one's own: what one brought is what it is for, and what was written since is what one will do.
 * It was said in the conversation, and so it is shared.
 */
export function AgreedBoundary({
  checkIn,
  about,
  written,
  people,
  onAgreed,
  onClose,
}: Omit<IntoProps, "words" | "locale"> & { written: string }) {
  const isMine = about.ownerId === people.me.id;
  const statement = isMine
    ? composeStatement(readStatement(about.words) ?? { feel: "", when: "", need: about.words })
    : "";
  return (
    <BoundarySheet
      begin={{ ...EMPTY, statement, willWords: shortened(written, PART_LONGEST) }}
      boundary={null}
      isNew
      people={people}
      cameOf={{ checkInId: checkIn.id, broughtId: about.id }}
      onMade={onAgreed}
      onClose={onClose}
    />
  );
}
