"use client";
import type { IntoProps } from "@/components/checkin/agreed-time";
import { WithTime } from "@/components/checkin/with-time";
import { shortened } from "@/components/checkin/words-into-block";
import { ritualOf } from "@/components/checkin/words-into-ritual";
import { RitualSheet } from "@/components/rituals/ritual-sheet";
import { weekStartOf } from "@/lib/calendar/day";
import { ritualDate } from "@/lib/calendar/rituals/occasions";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { AGREEMENT_LONGEST } from "@/lib/checkin/schema";
import { newId } from "@/lib/ids";
import { useNow, useRun } from "@/lib/sync/client/react";

/** From words to a ritual: its sheet begins with them, and the agreement remembers what it became. */
export function AgreedRitual({ checkIn, about, words, people, locale, onAgreed, onClose }: IntoProps) {
  const run = useRun();
  const now = useNow();
  const { zone, id: me } = people.me;
  const today = ritualDate(now, zone);
  const reader = { locale, zone };
  return (
    <WithTime words={words} reader={reader} now={now} onClose={onClose}>
      {(read) => (
        <RitualSheet
          begin={ritualOf(words, about, me, read, reader, now)}
          ritual={null}
          isNew
          time={null}
          people={people}
          locale={locale}
          weekStart={weekStartOf(locale)}
          today={today}
          now={now}
          onBegun={(ritualId) => {
            const agreed = { words: shortened(words, AGREEMENT_LONGEST), blockId: null, ritualId };
            run(makeAgreement, { id: newId(), checkInId: checkIn.id, broughtId: about.id, ...agreed });
            onAgreed();
          }}
          onClose={onClose}
        />
      )}
    </WithTime>
  );
}
