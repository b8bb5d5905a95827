import { dateOf } from "@/lib/calendar/day";
import { datedText, timeText, type Reader } from "@/lib/calendar/format";
import type { PhraseTime } from "@/lib/calendar/phrase/read-phrase";

/** "Friday 12 June, 19:00 – 21:00". */
export function whenText({ startMs, endMs, allDay }: PhraseTime, reader: Reader): string {
  const day = datedText(dateOf(startMs, reader.zone), reader);
  return allDay ? day : `${day}, ${timeText(startMs, reader)} – ${timeText(endMs, reader)}`;
}
