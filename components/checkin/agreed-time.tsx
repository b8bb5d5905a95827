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
  /** Null: another than those. Where there is more than one, it is not known before it was asked. */
  const [time, setTime] = useState<PhraseTime | null | undefined>(
    read.options.length > 1 ? undefined : (read.options[0] ?? null),
  );
  if (time === undefined) {
    return (
      <Sheet title="Which do you mean?" onClose={onClose}>
        <div className="grid gap-2">
          {read.options.map((option) => (
            <Button key={`${option.startMs} ${option.endMs}`} kind="quiet" onClick={() => setTime(option)}>
              {whenText(option, reader)}
            </Button>
          ))}
          <Button kind="quiet" onClick={() => setTime(null)}>
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
