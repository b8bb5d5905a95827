"use client";
import { memo } from "react";
import { BlockBand } from "@/components/calendar/block-band";
import { DayHeading } from "@/components/calendar/day-heading";
import { Ghost } from "@/components/calendar/ghost";
import type { GhostStore } from "@/components/calendar/ghost-store";
import { NowLine } from "@/components/calendar/now-line";
import type { Lane, PlacedDay } from "@/components/calendar/placed-days";
import { readerIn } from "@/components/calendar/read-there";
import { SlotCell } from "@/components/calendar/slot-cell";
import type { People } from "@/components/shell/people";
import type { AxisDay } from "@/lib/calendar/day-axis";
import type { Reader } from "@/lib/calendar/format";
import type { Stop } from "@/lib/calendar/slots";

interface DayColumnProps {
  day: AxisDay;
  /** Which of the visible days it is, from 0. */
  index: number;
  axisLength: number;
  /** In rem. */
  hourHeight: number;
  /** How broad it stands, in rem; null before it is known. */
  breadth: number | null;
  placed: PlacedDay;
  lanes: readonly Lane[];
  people: People;
  reader: Reader;
  /** The stop of arrow keys, when it is in this day. */
  stop: Stop | null;
  ghosts: GhostStore;
}

/**
 * One day: its heading and, below it, its blocks in their places. In the tree of those who listen it is a row, and its
 * cells are the time the arrow keys are at and the blocks: a grid lying on its side.
 */
export const DayColumn = memo(function DayColumn(props: DayColumnProps) {
  const { day, index, axisLength, hourHeight, breadth, placed, lanes, people, stop, ghosts } = props;
  const reader = readerIn(props.reader, day.zone);
  return (
    <div
      role="row"
      className="row-span-2 row-start-1 grid min-w-0 grid-cols-[minmax(0,1fr)] grid-rows-subgrid border-s border-line"
      style={{ gridColumnStart: index + 2 }}
    >
      <DayHeading day={day} lanes={lanes} people={people} locale={reader.locale} />
      <div data-day-body={day.date} className="relative row-start-2 min-w-0 contain-[layout_style]">
        {day.voids.map(({ from, to }) => (
          <div
            key={from}
            aria-hidden
            data-void
            className="void pointer-events-none absolute inset-x-0"
            style={{
              insetBlockStart: `${(from / axisLength) * 100}%`,
              blockSize: `${((to - from) / axisLength) * 100}%`,
            }}
          />
        ))}
        {lanes.slice(1).map((lane, i) => (
          <div
            key={lane}
            aria-hidden
            className="pointer-events-none absolute inset-y-0 border-s border-dashed border-line"
            style={{ insetInlineStart: `${((i + 1) / lanes.length) * 100}%` }}
          />
        ))}
        {stop?.kind === "slot" ? (
          <SlotCell day={day} position={stop.position} placed={placed.blocks} axisLength={axisLength} reader={reader} />
        ) : null}
        <NowLine day={day} axisLength={axisLength} />
        {placed.bands.map((band) => (
          <BlockBand
            key={band.key}
            band={band}
            axisLength={axisLength}
            hourHeight={hourHeight}
            dayBreadth={breadth}
            people={people}
            reader={reader}
            stopKey={stop?.kind === "block" && band.blocks.some(({ block }) => block.key === stop.id) ? stop.id : null}
          />
        ))}
        <Ghost day={day} axisLength={axisLength} lanes={lanes} people={people} reader={reader} ghosts={ghosts} />
      </div>
    </div>
  );
});
