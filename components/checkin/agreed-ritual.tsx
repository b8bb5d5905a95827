"use client";
import type { IntoProps } from "@/components/checkin/agreed-time";
import { useAgree } from "@/components/checkin/use-agree";
import { WithTime } from "@/components/checkin/with-time";
import { ritualOf } from "@/components/checkin/words-into-ritual";
import { RitualSheet } from "@/components/rituals/ritual-sheet";
import { weekStartOf } from "@/lib/calendar/day";
import { ritualDate } from "@/lib/calendar/rituals/occasions";
import { useNow } from "@/lib/sync/client/react";

/** From words to a ritual: its sheet begins with them, and the agreement remembers what it became. */
export function AgreedRitual({ checkIn, about, words, people, locale, onAgreed, onClose }: IntoProps) {
  const agree = useAgree(checkIn, about);
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
          onLed={(ritualId) => {
            agree(words, { blockId: null, ritualId });
            onAgreed();
          }}
          onClose={onClose}
        />
      )}
    </WithTime>
  );
}
