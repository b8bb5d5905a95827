"use client";
import { sayDone } from "@/components/shell/said";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { AGREEMENT_LONGEST, CheckIn, type BroughtRow, type CheckInRow } from "@/lib/checkin/schema";
import { isOver } from "@/lib/checkin/session";
import { newId, type Id } from "@/lib/ids";
import { useNow, useRows, useRun } from "@/lib/sync/client/react";
import { shortened } from "@/lib/sync/text";

/** What an agreement became besides its words. */
interface Became {
  readonly blockId: Id | null;
  readonly ritualId?: Id;
}

/**
 * Notes as agreed what was just made of words in a check-in. Where that was closed meanwhile, what was made stays, there is
 * no agreement any more, and it says so.
 */
export function useAgree({ id: checkInId }: CheckInRow, about: BroughtRow): (words: string, became: Became) => void {
  const run = useRun();
  const now = useNow();
  const checkIn = useRows(CheckIn).find(({ id }) => id === checkInId);
  return (words, became) => {
    if (!checkIn || isOver(checkIn, now)) {
      return sayDone("That is done. The check-in was closed meanwhile, so it is not among what you agreed on.");
    }
    const agreed = { words: shortened(words, AGREEMENT_LONGEST), ...became };
    run(makeAgreement, { id: newId(), checkInId, broughtId: about.id, ...agreed });
  };
}
