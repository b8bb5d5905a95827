import type { Run } from "@/components/calendar/edit-steps";
import { removeBlock } from "@/lib/calendar/block-commands";
import { expand } from "@/lib/calendar/recurrence";
import type { BlockRow, ProposalRow } from "@/lib/calendar/schema";
import { endSeries } from "@/lib/calendar/series-commands";
import { standingOf, type Standing } from "@/lib/calendar/standing";
import { DAY, instantMs, localText, wallMs, wallText } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";

/** The block that is a ritual's time, as far as it is there and has dates to come. */
export interface CalendarTime {
  readonly block: BlockRow;
  readonly standing: Standing;
}

export function calendarTimeOf(
  blockId: Id | null,
  blocks: readonly BlockRow[],
  proposals: readonly ProposalRow[],
  now: number,
): CalendarTime | null {
  const block = blockId === null ? undefined : blocks.find(({ id }) => id === blockId);
  if (!block || instantMs(block.reachEnd) <= now) return null;
  return { block, standing: standingOf(block, proposals) };
}

/** Takes what is to come of it out of the calendar. What was, stays. */
export function freeTime({ block, standing }: CalendarTime, now: number, run: Run): void {
  const next = nextStart(block, now);
  if (standing !== "firm" || next === block.localStart) return run(removeBlock, { id: block.id });
  if (next !== null) run(endSeries, { id: block.id, original: next });
}

/** The wall time at which it begins next; null: there are no more. */
export function nextStart({ localStart, rrule, zone, reachEnd }: BlockRow, now: number): string | null {
  const from = localText(now, zone ?? "UTC");
  if (rrule === null) return instantMs(reachEnd) > now ? localStart : null;
  const window = { from, to: wallText(wallMs(from) + 3 * 366 * DAY) };
  return expand({ localStart, rrule }, window)[0] ?? null;
}
