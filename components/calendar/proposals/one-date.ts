import type { Waiting } from "@/components/calendar/proposals/waiting";
import { apart } from "@/lib/calendar/occurrence-rows";
import { occurrenceAt, occurrencesOf, type Occurrence } from "@/lib/calendar/occurrences";
import { isStartOf } from "@/lib/calendar/recurrence";
import { timesOf } from "@/lib/calendar/snap";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { instantMs, DAY, type LocalText } from "@/lib/calendar/time";

/** So many dates are offered to be answered by themselves, the next ones; any other is met in the calendar. */
export const MOST = 12;
/** How far ahead they are looked for, further and further until there are enough. Days. */
const AHEAD = [90, 800, 8_000] as const;

/** Whether it is a series of ours that is nothing but proposed: its dates can be answered one by one. */
export function isOfDates({ block, isBeside, stage, date }: Waiting): boolean {
  const waits = stage === "to-answer" || stage === "asked";
  return waits && !isBeside && date === null && block.ownerId === null && block.rrule !== null;
}

/** The dates of it that are not over, the next ones, where there is more than one to choose from; `met` among them. */
export function datesOf(waiting: Waiting, now: number, met: LocalText | null): readonly Occurrence[] {
  if (!isOfDates(waiting)) return [];
  const { block, exceptions } = waiting;
  const from = Math.max(now, instantMs(block.startsAt));
  let found: readonly Occurrence[] = [];
  for (const days of AHEAD) {
    found = occurrencesOf(block, exceptions, { from, to: from + days * DAY });
    if (found.length >= MOST) break;
  }
  const next = found.slice(0, MOST);
  const here = met === null || next.some(({ original }) => original === met) ? null : dateAt(waiting, met);
  const all = here && instantMs(here.row.endsAt) > now ? [here, ...next] : next;
  return all.length > 1 ? all : [];
}

/** The same proposal, of one of its dates alone; null where that is none of it, or not any more. */
export function ofDate(waiting: Waiting, original: LocalText, zone: string): Waiting | null {
  const one = isOfDates(waiting) ? dateAt(waiting, original) : null;
  if (!one) return null;
  const { offered } = waiting;
  const row = { ...apart(one), status: "proposed" as const };
  const { localStart, localEnd, allDay, startsAt, endsAt } = row;
  const times = { localStart, localEnd, zone: row.zone, allDay, rrule: null, startsAt, endsAt };
  const key = `${offered.key}@${original}`;
  return {
    ...waiting,
    date: original,
    proposal: { ...waiting.proposal, ...times },
    offered: { ...offered, ...timesOf(row, zone), key, original: null, row, series: row, exception: null },
    before: null,
    exceptions: [],
  };
}

/**
 * The date that is meant, once all of them are agreed to: another time is then asked of it as of what stands. Null where
 * that date does not take place any more.
 */
export function agreedDate(opened: Waiting, block: BlockRow, exceptions: readonly BlockExceptionRow[]): Waiting | null {
  const { date, proposal } = opened;
  const agreed = { ...opened, block, exceptions, isBeside: true };
  if (date === null) return agreed;
  return dateAt(agreed, date) && { ...agreed, date: null, proposal: { ...proposal, originalLocalStart: date } };
}

/** When the dates began that are answered by themselves, in their order: the rest waits without them. */
export function leftOut({ block, isBeside, exceptions }: Waiting): readonly LocalText[] {
  const { localStart, rrule } = block;
  if (rrule === null || isBeside) return [];
  const gone = exceptions.flatMap((one) => (one.cancelled ? [one.originalLocalStart] : []));
  return gone.filter((original) => isStartOf({ localStart, rrule }, original)).sort();
}

function dateAt({ block, exceptions }: Pick<Waiting, "block" | "exceptions">, original: LocalText): Occurrence | null {
  const { localStart, rrule } = block;
  if (rrule === null || !isStartOf({ localStart, rrule }, original)) return null;
  return occurrenceAt(block, original, exceptions.find((one) => one.originalLocalStart === original) ?? null);
}
