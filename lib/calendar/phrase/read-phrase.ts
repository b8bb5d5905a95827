import { dateOf, type Weekday } from "@/lib/calendar/day";
import { chainsOf, type Link } from "@/lib/calendar/phrase/chains";
import { hoursOf } from "@/lib/calendar/phrase/hours";
import { filledIn } from "@/lib/calendar/phrase/merge";
import type { Said } from "@/lib/calendar/phrase/said";
import { timesOf, type Now, type TimeSaid } from "@/lib/calendar/phrase/times";
import { tokensOf } from "@/lib/calendar/phrase/tokens";
import { DAY, LONGEST_DAYS } from "@/lib/calendar/time";

/** A time that people's words mean: what can be proposed, or asked about. */
export interface PhraseTime extends TimeSaid {
  readonly kind: "time";
  /** The words that were read, as they stand in the text; with `…` where they do not stand together. */
  readonly said: string;
}

export type Phrase =
  | PhraseTime
  /** More than one time can be meant, earliest first; of `12/6` the locale's way first. */
  | { readonly kind: "unsure"; readonly options: readonly PhraseTime[]; readonly said: string }
  /** How long, and not when. */
  | { readonly kind: "length"; readonly minutes: number; readonly said: string };

/** When, where and for whom words are read. */
export interface ReadAt {
  /** Unix milliseconds. */
  readonly now: number;
  /** IANA. */
  readonly zone: string;
  readonly weekStart: Weekday;
  /** BCP 47; decides whether `12/6` is first asked about as a day of June or of December. */
  readonly locale?: string;
}

/** What follows is not read: nobody says a time later than that. */
const LONGEST_TEXT = 20_000;
const MOST_OPTIONS = 8;

/**
 * The time that English words name: "Saturday afternoon" is the coming Saturday from 14:00 to 17:00 in the zone. The
 * first time of the text counts; null when there is none. Never one that is over, and never throws. When unsure, it asks
 * rather than guesses (docs/decisions/words-into-times.md).
 */
export function readPhrase(text: string, { now, zone, weekStart, locale }: ReadAt): Phrase | null {
  const read = text.slice(0, LONGEST_TEXT);
  const context: Now = { now, zone, weekStart, today: dateOf(now, zone), locale: locale ?? "en-GB" };
  let length: Phrase | null = null;
  for (const chain of chainsOf(tokensOf(read))) {
    const said = wordsOf(read, chain);
    const options = timesOfChain(chain, context)
      .slice(0, MOST_OPTIONS)
      .map((time): PhraseTime => ({ kind: "time", ...time, said }));
    if (options.length === 1) return options[0]!;
    if (options.length > 1) return { kind: "unsure", options, said };
    const minutes = chain.length === 1 ? lengthAlone(chain[0]!.said) : null;
    if (minutes !== null) length ??= { kind: "length", minutes, said };
  }
  return length;
}

function timesOfChain(chain: readonly Link[], now: Now): TimeSaid[] {
  const stretch = chain.length === 2 && chain[1]!.by === "to";
  if (stretch) return fromTo(chain[0]!.said, chain[1]!.said, now);
  const times = filledIn(chain.map(({ said }) => said)).flatMap((said) => timesOf(said, now));
  const inOrder = chain.some(({ said }) => said.day?.kind === "slashed");
  return inOrder ? times : times.sort((one, other) => one.startMs - other.startMs || one.endMs - other.endMs);
}

/** "Friday evening to Sunday": from where the one begins to where the other does, or ends if it is a part or a day. */
function fromTo(first: Said, last: Said, now: Now): TimeSaid[] {
  if (first.repeat || last.repeat) return [];
  // "Monday to Friday at 7": from one to the other, or at 7 on each of them?
  if (hoursOf(first) === null && hoursOf(last) !== null) return [];
  const beginning = last.week === undefined || first.week !== undefined ? first : { ...first, week: last.week };
  return timesOf(beginning, now).flatMap((start) => {
    const ends = [now, { ...now, now: start.startMs, today: dateOf(start.startMs, now.zone) }]
      .flatMap((from) => timesOf(last, from))
      .map((time) => ({ ...time, endMs: time.grain === "clock" ? time.startMs : time.endMs }));
    const end = ends.find(({ endMs }) => endMs > start.endMs || (endMs > start.startMs && !start.allDay));
    if (end === undefined || end.endMs - start.startMs > LONGEST_DAYS * DAY) return [];
    const allDay = start.allDay && end.allDay;
    return [{ ...start, endMs: end.endMs, allDay, grain: allDay ? "days" : start.grain }];
  });
}

function lengthAlone(said: Said): number | null {
  const { minutes, ...rest } = said;
  return Object.keys(rest).every((key) => key === "meal") ? (minutes ?? null) : null;
}

/** Pieces with nothing but spaces and marks between them stand together. */
function wordsOf(text: string, chain: readonly Link[]): string {
  const places = chain.flatMap((link) => link.places);
  let words = "";
  let last = -1;
  for (const { start, end } of places) {
    const between = last < 0 ? "" : text.slice(last, start);
    words +=
      (/^[\s,(]*(?:(?:or|and|to|until|till|through|of|in|on|at|the|[-–—/&])[\s]*)?$/iu.test(between)
        ? between
        : " … ") + text.slice(start, end);
    last = end;
  }
  return words;
}
