"use client";
import { NewBlockSheet } from "@/components/calendar/new-block-sheet";
import { useAgree } from "@/components/checkin/use-agree";
import { WithTime } from "@/components/checkin/with-time";
import { beginOf } from "@/components/checkin/words-into-block";
import type { People } from "@/components/shell/people";
import type { BroughtRow, CheckInRow } from "@/lib/checkin/schema";
import { useNow } from "@/lib/sync/client/react";

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
  const agree = useAgree(checkIn, about);
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
            agree(words, { blockId });
            onAgreed();
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </WithTime>
  );
}
