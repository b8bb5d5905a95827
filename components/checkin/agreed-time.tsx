"use client";
import { useState } from "react";
import { NewBlockSheet } from "@/components/calendar/new-block-sheet";
import { beginOf, readWords, shortened } from "@/components/checkin/words-into-block";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { whenText } from "@/components/checkin/when-text";
import type { PhraseTime } from "@/lib/calendar/phrase/read-phrase";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { AGREEMENT_LONGEST, type BroughtRow, type CheckInRow } from "@/lib/checkin/schema";
import { weekStartOf } from "@/lib/calendar/day";
import { newId } from "@/lib/ids";
import { useNow, useRun } from "@/lib/sync/client/react";

/**
 * From words to a place in the calendar: the sheet of a new block that begins with the time they name. Where they can mean
 * several, it asks first; where they name none, with tomorrow evening.
 */
export function AgreedTime({
  checkIn,
  about,
  words,
  people,
  locale,
  onAgreed,
  onClose,
}: {
  checkIn: CheckInRow;
  about: BroughtRow;
  words: string;
  people: People;
  locale: string;
  onAgreed: () => void;
  onClose: () => void;
}) {
  const run = useRun();
  const now = useNow();
  const reader = { locale, zone: people.me.zone };
  const [read] = useState(() =>
    readWords(words, { now, zone: people.me.zone, weekStart: weekStartOf(locale), locale }),
  );
  const [time, setTime] = useState<PhraseTime | null>(read.options.length > 1 ? null : (read.options[0] ?? null));
  const [isAsked, setAsked] = useState(read.options.length <= 1);
  if (!isAsked) {
    return (
      <Sheet title="Which do you mean?" onClose={onClose}>
        <div className="grid gap-2">
          {read.options.map((option) => (
            <Button
              key={`${option.startMs} ${option.endMs}`}
              kind="quiet"
              onClick={() => {
                setTime(option);
                setAsked(true);
              }}
            >
              {whenText(option, reader)}
            </Button>
          ))}
          <Button kind="quiet" onClick={() => setAsked(true)}>
            Another time
          </Button>
        </div>
      </Sheet>
    );
  }
  return (
    <NewBlockSheet
      begin={beginOf(words, about, people.me.id, time, read.minutes, reader, now)}
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
  );
}
