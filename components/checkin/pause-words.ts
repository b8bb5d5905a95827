import { dateOf } from "@/lib/calendar/day";
import { shortDateText, timeText, type Reader } from "@/lib/calendar/format";
import type { CheckInRow } from "@/lib/checkin/schema";

/** How a pause stands, or null where there is none: until when it is, with its day where that is another one, or that it is over. */
export function pauseWords(
  { pausedUntil }: Pick<CheckInRow, "pausedUntil">,
  now: number,
  reader: Reader,
): string | null {
  if (pausedUntil === null) return null;
  const back = Date.parse(pausedUntil);
  if (back <= now) return "The pause is over, whenever you both are here";
  const isToday = dateOf(back, reader.zone) === dateOf(now, reader.zone);
  return `Paused until ${isToday ? "" : `${shortDateText(back, reader)}, `}${timeText(back, reader)}`;
}
