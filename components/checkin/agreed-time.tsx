"use client";
import { NewBlockSheet } from "@/components/calendar/new-block-sheet";
import { WithTime } from "@/components/checkin/with-time";
import { beginOf, shortened } from "@/components/checkin/words-into-block";
import type { People } from "@/components/shell/people";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { AGREEMENT_LONGEST, type BroughtRow, type CheckInRow } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";
import { useNow, useRun } from "@/lib/sync/client/react";

/** What something that was said is made into: what of, for whom, and what is done then. */
export interface IntoProps {
  checkIn: CheckInRow;
  about: BroughtRow;
  words: string;
  people: People;
  locale: string;
  onAgreed: () => void;
  onClose: () => void;
}

/**
 * From words to a place in the calendar: the sheet of a new block that begins with the time they name; where they name none,
 * with tomorrow evening.
 */
export function AgreedTime({ checkIn, about, words, people, locale, onAgreed, onClose }: IntoProps) {
  const run = useRun();
  const now = useNow();
  const reader = { locale, zone: people.me.zone };
  return (
    <WithTime words={words} reader={reader} now={now} onClose={onClose}>
      {({ time, minutes }) => (
        <NewBlockSheet
          begin={beginOf(words, about, people.me.id, time, minutes, reader, now)}
          people={people}
          reader={reader}
          onKept={(blockId) => {
            const agreed = { words: shortened(words, AGREEMENT_LONGEST), blockId };
            run(makeAgreement, { id: newId(), checkInId: checkIn.id, broughtId: about.id, ...agreed });
            onAgreed();
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </WithTime>
  );
}
