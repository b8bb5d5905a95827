import { longByDays } from "@/components/calendar/dragged-times";
import type { GridBlock } from "@/components/calendar/grid-block";
import { forward } from "@/components/ui/arrow-keys";
import { movedByDays, movedTo, STEP, withEnd, type Times } from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";
import { datesOfTimes, shiftedDates, timesOfDates } from "@/lib/calendar/whole-days";

/** A key, and those that are held with it. */
export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What keys move a block by: whole days and steps of time, and by how many of the smaller it is longer. */
export interface Nudge {
  readonly days: number;
  readonly steps: number;
  readonly longer: number;
}

/** What a key with Alt or Shift moves a block by; null where the key does nothing to it. */
export function nudgeByKey({ allDay }: GridBlock, event: KeyPress, rightToLeft: boolean): Nudge | null {
  const { altKey, shiftKey } = event;
  const down = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const onward = forward(event.key, rightToLeft);
  const nothing = { days: 0, steps: 0, longer: 0 };
  if (altKey === shiftKey) return null;
  if (altKey && onward !== 0) return { ...nothing, days: onward };
  // Whole days have no smaller steps, and end where they are drawn to end.
  const steps = allDay ? 0 : down;
  if (altKey) return steps === 0 ? null : { ...nothing, steps };
  const longer = allDay ? onward || down : down;
  return longer === 0 ? null : { ...nothing, longer };
}

export function sumOf(one: Nudge, other: Nudge): Nudge {
  return { days: one.days + other.days, steps: one.steps + other.steps, longer: one.longer + other.longer };
}

/** When the block is then; it does not get shorter than the smallest step. */
export function nudgedTimes(block: GridBlock, { days, steps, longer }: Nudge, zone: string): Times {
  if (block.allDay) return longerByDays(longByDays(block, days, zone), longer, zone);
  const onDay = movedByDays(block.row, days, zone);
  const moved = steps === 0 ? onDay : movedTo(block.row, onDay.startMs + steps * STEP * MINUTE, zone);
  return longer === 0 ? moved : withEnd(moved, moved.endMs + longer * STEP * MINUTE);
}

function longerByDays(times: Times, longer: number, zone: string): Times {
  const dates = datesOfTimes(times, zone);
  const { last } = shiftedDates(dates, longer);
  return timesOfDates({ ...dates, last: last < dates.first ? dates.first : last }, zone);
}
