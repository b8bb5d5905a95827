"use client";
import { AgreedAnswer } from "@/components/checkin/agreed-answer";
import { AgreedBlock } from "@/components/checkin/agreed-block";
import { minutesText, oftenText } from "@/components/rituals/ritual-words";
import { ritualDate } from "@/lib/calendar/rituals/occasions";
import { Ritual, type RitualRow } from "@/lib/calendar/schema";
import type { AgreementRow } from "@/lib/checkin/schema";
import { useNow, useRows } from "@/lib/sync/client/react";

/** What an agreement became besides its words: a place in the calendar, or a ritual; nothing where it became none. */
export function AgreedAs({
  agreement: { id, words, blockId, ritualId },
  locale,
  zone,
}: {
  agreement: Pick<AgreementRow, "id" | "words" | "blockId" | "ritualId">;
  locale: string;
  zone: string;
}) {
  const now = useNow();
  const ritual = useRows(Ritual).find(({ id }) => id === ritualId);
  const block = ritualId === null ? blockId : (ritual?.blockId ?? null);
  return (
    <>
      {ritualId === null ? null : (
        <p className="text-small text-ink-soft">
          {ritual
            ? ritualText(ritual, words, ritualDate(now, zone), locale)
            : "The ritual that it became is let go by now."}
        </p>
      )}
      {block === null ? null : (
        <AgreedAnswer blockId={block} locale={locale} zone={zone}>
          <AgreedBlock blockId={block} from={id} locale={locale} zone={zone} />
        </AgreedAnswer>
      )}
    </>
  );
}

/** It is called by its name, unless that is what the agreement says anyway. */
function ritualText(ritual: RitualRow, words: string, today: string, locale: string): string {
  const { name, resting, minutes } = ritual;
  const called = name === words ? "" : ` “${name}”,`;
  if (resting) return `It is a ritual,${called} which rests now.`;
  return `It is a ritual:${called} ${oftenText(ritual, today, locale)}, ${minutesText(minutes)}.`;
}
