import type { PlacedBlock } from "@/components/calendar/placed-days";
import { instantAt, type AxisDay } from "@/lib/calendar/day-axis";
import { dateText, timeText, type Reader } from "@/lib/calendar/format";
import { SLOT } from "@/lib/calendar/slots";

/** The time that arrow keys are at: seen only while it has the focus, and never in the way of a hand. */
export function SlotCell({
  day,
  position,
  placed,
  axisLength,
  reader,
}: {
  day: AxisDay;
  position: number;
  placed: readonly PlacedBlock[];
  axisLength: number;
  reader: Reader;
}) {
  const isTaken = placed.some(({ from, to }) => from <= position && position < to);
  return (
    <div
      role="gridcell"
      tabIndex={0}
      data-slot={position}
      aria-label={`${dateText(day.date, reader.locale)}, ${timeText(instantAt(day, position), reader)}, ${isTaken ? "taken" : "open"}`}
      className="pointer-events-none absolute inset-x-0 z-4 scroll-mt-[calc(5rem+var(--all-day))] rounded-sm -outline-offset-3"
      style={{
        insetBlockStart: `${(position / axisLength) * 100}%`,
        blockSize: `${(SLOT / axisLength) * 100}%`,
      }}
    />
  );
}
