import { expand, isStartOf } from "@/lib/calendar/recurrence";
import { exceptionRow, whenColumns, type Exception } from "@/lib/calendar/block-rows";
import type { FoundEvent, Remark } from "@/lib/calendar/ical/event";
import { wallIn, type Moment } from "@/lib/calendar/ical/moment";
import type { FoundWords } from "@/lib/calendar/ical/words";
import { standsBesides, wallTimesAt } from "@/lib/calendar/occurrences";
import { addDays } from "@/lib/calendar/day";
import type { LocalText } from "@/lib/calendar/time";
import { Refusal } from "@/lib/errors";

/** What a block is made from: an event, and of a series what is otherwise on single dates. */
export interface FoundBlock {
  readonly when: FoundEvent["when"];
  readonly words: FoundWords;
  /** Dates that do not take place, or at other times. */
  readonly exceptions: readonly Exception[];
  /** Dates with words of their own. */
  readonly own: readonly (FoundWords & { readonly originalLocalStart: LocalText })[];
  /** The file says that it is nobody else's to read. */
  readonly isPrivate: boolean;
  readonly remarks: ReadonlySet<Remark>;
}

/** So many dates may be taken out of a series, moved, and written of: the latest ones are kept. A command has to hold them. */
const MOST_CANCELLED = 500;
const MOST_MOVED = 100;
const MOST_WRITTEN = 15_000;

/**
 * A series with the events that stand for dates of it; and those of these that cannot, to be blocks of their own: what is
 * of no date of the series, or of whole days where the others are of hours.
 * @throws Refusal `cancelled` where no date is left
 */
export function seriesWith(event: FoundEvent, others: readonly FoundEvent[]): FoundBlock[] {
  const { when, words } = event;
  const series = { ...when, rrule: when.rrule! };
  const apart: FoundEvent[] = [];
  const exceptions = new Map<LocalText, Exception>();
  const own = new Map<LocalText, FoundBlock["own"][number]>();
  for (const moment of event.without) {
    for (const original of startsAt(series, moment)) exceptions.set(original, cancelled(original));
  }
  for (const other of others) {
    const [original] = startsAt(series, other.instead!);
    if (original === undefined) {
      if (!other.isCancelled) apart.push(other);
      continue;
    }
    if (other.isCancelled || other.when.allDay !== when.allDay) {
      exceptions.set(original, cancelled(original));
      if (!other.isCancelled) apart.push(other);
      continue;
    }
    const { localStart, localEnd, zone } = other.when;
    const plain = wallTimesAt(when, original);
    exceptions.delete(original);
    if (plain.localStart !== localStart || plain.localEnd !== localEnd || plain.zone !== zone) {
      exceptions.set(original, { originalLocalStart: original, cancelled: false, localStart, localEnd, zone });
    }
    if (!sameWords(words, other.words)) own.set(original, { originalLocalStart: original, ...other.words });
  }
  return [kept(event, [...exceptions.values()], [...own.values()]), ...apart.map(alone)];
}

/**
 * What happens once, or repeats without exceptions.
 * @throws Refusal of what cannot be
 */
export function alone({ when, words, isPrivate, remarks }: FoundEvent): FoundBlock {
  whenColumns(when);
  return { when, words, exceptions: [], own: [], isPrivate, remarks };
}

function kept(event: FoundEvent, exceptions: readonly Exception[], own: FoundBlock["own"]): FoundBlock {
  if (!standsBesides(event.when, exceptions, null)) throw new Refusal("cancelled");
  const gone = latest(exceptions.filter((one) => one.cancelled)).slice(-MOST_CANCELLED);
  const moved = latest(exceptions.filter((one) => !one.cancelled)).slice(-MOST_MOVED);
  const written = fitting(latest(own));
  const block = { ...alone(event), exceptions: latest([...gone, ...moved]), own: written };
  for (const one of block.exceptions) exceptionRow(one, event.when);
  const isFewer = block.exceptions.length < exceptions.length;
  const remarks = [
    ...(isFewer ? ["fewer-dates" as const] : []),
    ...(written.length < own.length ? ["shortened" as const] : []),
  ];
  return { ...block, remarks: new Set([...block.remarks, ...remarks]) };
}

/** The original beginnings in a series that a moment means: of a date all that there are on it. */
function startsAt(series: FoundEvent["when"] & { readonly rrule: string }, moment: Moment): readonly LocalText[] {
  const date = moment.local.slice(0, 10);
  if (series.allDay) return [`${date}T00:00:00`].filter((one) => isStartOf(series, one));
  if (moment.isDate) return expand(series, { from: `${date}T00:00:00`, to: `${addDays(date, 1)}T00:00:00` });
  return [wallIn(moment, series.zone)].filter((one) => isStartOf(series, one));
}

function cancelled(originalLocalStart: LocalText): Exception {
  return { originalLocalStart, cancelled: true, localStart: null, localEnd: null, zone: null };
}

function latest<One extends { readonly originalLocalStart: LocalText }>(all: readonly One[]): One[] {
  return [...all].sort((a, b) => (a.originalLocalStart < b.originalLocalStart ? -1 : 1));
}

/** The last of them that can be held together. */
function fitting(own: FoundBlock["own"]): FoundBlock["own"] {
  let left = MOST_WRITTEN;
  const from = own.findLastIndex((one) => (left -= JSON.stringify(one).length) < 0);
  return own.slice(from + 1);
}

function sameWords(one: FoundWords, other: FoundWords): boolean {
  return (["title", "notes", "place", "link"] as const).every((key) => one[key] === other[key]);
}
