import type { NewBlock } from "@/components/calendar/block-form";
import { addDays, dateOf } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";
import { readPhrase, type PhraseTime, type ReadAt } from "@/lib/calendar/phrase/read-phrase";
import { atMs, MINUTE, wallMs } from "@/lib/calendar/time";
import type { BroughtRow, JottingKind } from "@/lib/checkin/schema";
import type { Id } from "@/lib/ids";
import { shortened } from "@/lib/sync/text";

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

/** What a block is called whose words say no more than its time. */
const TITLES: Readonly<Record<JottingKind, string>> = {
  appreciation: "Time for us",
  closeness: "Time for us",
  independence: "Time of one’s own",
  adjustment: "Something to try",
};
/** What stands around a time and says nothing of what it is for. */
const AROUND =
  /^(?:[^\p{L}\p{N}]|(?:on|at|in|the|for|from|to|until|let[’']s|say|maybe|perhaps|please|and|or|is|good|ok)(?![\p{L}\p{N}]))*$/iu;

/** Whether words say when or how long, and nothing besides. */
function isTimeAlone(words: string, at: ReadAt): boolean {
  const said = readPhrase(words, at)?.said;
  if (said === undefined) return false;
  return AROUND.test(said.split(" … ").reduce((rest, part) => rest.replace(part, " "), words));
}

/** The first line of what was written; where that is a time alone, of what it came from, or else what it is a time of. */
export function titleOf(words: string, about: BroughtRow, at: ReadAt): string {
  const lines = [words, about.words].map(firstLine);
  return shortened(lines.find((line) => !isTimeAlone(line, at)) ?? TITLES[about.kind], TITLE_LONGEST);
}

/** The first line of words of several, as a title can be: with none of the tabs that those may have. */
export function firstLine(words: string): string {
  return words.split("\n")[0]!.replaceAll("\t", " ");
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
  { zone, locale }: Reader,
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
      title: titleOf(words, about, { now, zone, locale, weekStart: 1 }),
      isProtected: true,
      ...(time?.rrule && { rrule: time.rrule }),
    },
  };
}
