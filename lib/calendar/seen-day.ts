import { stretchOf, type DateText } from "@/lib/calendar/day";
import type { Times } from "@/lib/calendar/snap";
import { livedDay, type Clock } from "@/lib/couple/whereabouts";

/** A date as it is for the reader, who may be elsewhere on each: Unix milliseconds, end excluded. */
export interface Day extends Times {
  readonly date: DateText;
  /** Where their clock is. IANA. */
  readonly zone: string;
  /** The date by the one clock that all whole days seen together are read by: they float, and are whole wherever one is. */
  readonly whole: Times;
}

/** Dates that are seen together. They touch where dates follow each other; whole days are read by the first one's clock. */
export function seenDays(dates: readonly DateText[], clock: Clock): Day[] {
  const floats = clock(dates[0]!);
  return dates.map((date) => ({ date, zone: clock(date), ...livedDay(date, clock), whole: stretchOf(date, floats) }));
}
