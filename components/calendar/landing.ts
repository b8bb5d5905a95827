import type { GridBlock } from "@/components/calendar/grid-block";
import type { DateText } from "@/lib/calendar/day";
import { instantAt, type DayAxis } from "@/lib/calendar/day-axis";
import { movedByDays, movedTo, type Times } from "@/lib/calendar/snap";
import { datesOfTimes, daysFrom, shiftedDates, timesOfDates } from "@/lib/calendar/whole-days";

/** Where what was copied is to go: a date, and a time of it (Unix milliseconds) where one is meant. */
export interface Landing {
  readonly date: DateText;
  readonly startMs: number | null;
}

/** The place that has the focus; null where it is no place in time. `axis`: of the view with hours, where that is seen. */
export function landingAt(
  focused: Element,
  axis: DayAxis | null,
  blockOf: (key: string) => GridBlock | undefined,
): Landing | null {
  const at = (name: string) => focused.closest<HTMLElement>(`[data-${name}]`)?.getAttribute(`data-${name}`);
  const onHours = at("day-body");
  const date = onHours ?? at("date") ?? at("dates")?.split(" ")[0];
  if (date === undefined) return null;
  const day = axis?.days.find((one) => one.date === onHours);
  if (!day) return { date, startMs: null };
  const slot = at("slot");
  if (slot !== undefined && slot !== null) return { date, startMs: instantAt(day, Number(slot)) };
  const block = blockOf(at("block-id") ?? "");
  return block ? { date, startMs: Math.max(block.startMs, day.startMs) } : null;
}

/** When a block would be there: as long as it is, whole days as whole days, and on a mere date at its own time of day. */
export function timesAt(block: GridBlock, { date, startMs }: Landing, zone: string): Times {
  const dates = datesOfTimes(block, zone);
  const days = daysFrom(dates.first, date);
  if (block.allDay) return timesOfDates(shiftedDates(dates, days), zone);
  return startMs === null ? movedByDays(block.row, days, zone) : movedTo(block.row, startMs, zone);
}
