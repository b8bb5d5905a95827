"use client";
import { memo } from "react";
import { BlockView } from "@/components/calendar/block-view";
import { breadthOf } from "@/components/calendar/breadth";
import type { Band } from "@/components/calendar/placed-days";
import type { People } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";

/**
 * Blocks that are drawn together, apart from all others (see `Band`). Containment keeps layout and paint of one band from
 * the others; the transform, which moves nothing, lets the browser pass over a band that is not under the pointer: with
 * 2,000 blocks that makes finding the one that is fifteen times as fast.
 */
export const BlockBand = memo(function BlockBand({
  band,
  axisLength,
  hourHeight,
  dayBreadth,
  people,
  reader,
  stopKey,
}: {
  band: Band;
  axisLength: number;
  hourHeight: number;
  /** In rem; null before it is known. */
  dayBreadth: number | null;
  people: People;
  reader: Reader;
  /** The block that Tab goes to, when it is in this band. */
  stopKey: string | null;
}) {
  const length = band.to - band.from;
  return (
    <div
      className="pointer-events-none absolute inset-x-0 [contain:strict] [overflow-clip-margin:1rem] [transform:translate(0)] focus-within:z-4"
      style={{
        insetBlockStart: `${(band.from / axisLength) * 100}%`,
        blockSize: `${(length / axisLength) * 100}%`,
      }}
    >
      {band.blocks.map(({ block, from, to, ...place }) => (
        <BlockView
          key={block.key}
          block={block}
          {...place}
          minutes={to - from}
          hourHeight={hourHeight}
          breadth={breadthOf(place.width, dayBreadth)}
          top={(from - band.from) / length}
          height={(to - from) / length}
          people={people}
          reader={reader}
          tabbable={stopKey === block.key}
        />
      ))}
    </div>
  );
});
