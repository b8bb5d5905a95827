import type { NewBlock } from "@/components/calendar/block-form";
import type { ReadTime } from "@/components/checkin/with-time";
import { readWords } from "@/components/checkin/words-into-block";
import { isShared } from "@/lib/boundaries/rows";
import type { BoundaryRow } from "@/lib/boundaries/schema";
import { halvesOf } from "@/lib/boundaries/sentence";
import { addDays, dateOf } from "@/lib/calendar/day";
import type { ReadAt } from "@/lib/calendar/phrase/read-phrase";
import { atMs, MINUTE, wallMs } from "@/lib/calendar/time";
import { shortened } from "@/lib/sync/text";

const TITLE_LONGEST = 80;
/** Where no time is named: minutes, and the hour of the next evening. */
const USUALLY = 60;
const EVENING = "19:00:00";

type Words = Pick<BoundaryRow, "statement" | "ifWords" | "willWords">;

/** The part of a boundary that names a time: what is needed, when it holds, or what is done then; else a length. */
export function wordsOfTime({ statement, ifWords, willWords }: Words, at: ReadAt): string {
  const parts = [statement, ifWords, willWords].map((words) => ({ words, read: readWords(words, at) }));
  const named = parts.find(({ read }) => read.options.length > 0) ?? parts.find(({ read }) => read.minutes !== null);
  return named?.words ?? willWords;
}

/**
 * What the sheet of a new block begins with: protected time of one's own, called by what one will do. Where the boundary is
 * shared, so are its words; else the time alone is seen.
 */
export function blockOf(
  boundary: BoundaryRow,
  { time, minutes }: ReadTime,
  { zone, now, hasPartner }: { zone: string; now: number; hasPartner: boolean },
): NewBlock {
  const day = time ? dateOf(time.startMs, zone) : addDays(dateOf(now, zone), 1);
  const evening = atMs(wallMs(`${day}T${EVENING}`), zone);
  const length = time?.minutes ?? minutes ?? USUALLY;
  const times = time && !time.allDay ? time : { startMs: evening, endMs: evening + length * MINUTE };
  const { act } = halvesOf(boundary);
  return {
    startMs: times.startMs,
    endMs: times.endMs,
    sharing: !hasPartner ? "hidden" : isShared(boundary) ? "open" : "time",
    written: {
      title: shortened(capital(act), TITLE_LONGEST),
      isProtected: true,
      ...(time?.rrule && { rrule: time.rrule }),
    },
  };
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
