import type { NewBlock } from "@/components/calendar/block-form";
import { addDays, dateOf } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";
import { readPhrase, type PhraseTime, type ReadAt } from "@/lib/calendar/phrase/read-phrase";
import { atMs, MINUTE, wallMs } from "@/lib/calendar/time";
import type { BroughtRow } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";

const TITLE_LONGEST = 80;
/** Minutes; and the hour of the evening where no time is named. */
const USUALLY = 120;
const EVENING = "19:00:00";

/** The times that words can mean, and how long it is to be where they say only that. */
export function readWords(words: string, at: ReadAt): { options: readonly PhraseTime[]; minutes: number | null } {
  const phrase = readPhrase(words, at);
  if (phrase?.kind === "time") return { options: [phrase], minutes: null };
  if (phrase?.kind === "unsure") return { options: phrase.options, minutes: null };
  return { options: [], minutes: phrase?.minutes ?? null };
}

/** Words in so many UTF-16 units at most, ending in an ellipsis where they are cut, and never in half a character. */
export function shortened(words: string, longest: number): string {
  if (words.length <= longest) return words;
  let kept = "";
  for (const character of words) {
    if (kept.length + character.length >= longest) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * What the sheet of a new block begins with: ours, or of a need for oneself whose it is; protected, since it was asked for.
 * @param now Unix milliseconds
 */
export function beginOf(
  words: string,
  about: BroughtRow,
  me: Id,
  time: PhraseTime | null,
  minutes: number | null,
  { zone }: Reader,
  now: number,
): NewBlock {
  // Of a day, or a week, that is named without an hour, its first evening is offered.
  const day = time ? dateOf(time.startMs, zone) : addDays(dateOf(now, zone), 1);
  const evening = atMs(wallMs(`${day}T${EVENING}`), zone);
  const length = time?.minutes ?? minutes ?? USUALLY;
  const times = time && !time.allDay ? time : { startMs: evening, endMs: evening + length * MINUTE };
  const isOwn = about.kind === "independence" && about.ownerId === me;
  return {
    startMs: times.startMs,
    endMs: times.endMs,
    sharing: isOwn ? "open" : "we",
    written: {
      title: shortened(words.split("\n")[0]!, TITLE_LONGEST),
      isProtected: true,
      ...(time?.rrule && { rrule: time.rrule }),
    },
  };
}
