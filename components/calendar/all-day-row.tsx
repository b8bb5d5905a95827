"use client";
import { memo } from "react";
import { BarGhost } from "@/components/calendar/bar-ghost";
import { BarView } from "@/components/calendar/bar-view";
import type { GhostStore } from "@/components/calendar/ghost-store";
import { moreKey, type MoreBars, type PlacedBars } from "@/components/calendar/placed-bars";
import type { Lane } from "@/components/calendar/placed-days";
import type { People } from "@/components/shell/people";
import type { DayAxis } from "@/lib/calendar/day-axis";
import { dateText, type Reader } from "@/lib/calendar/format";
import type { Stop } from "@/lib/calendar/slots";

/** The height of a line in it. */
export const BAR = "1.75rem";

/**
 * Long blocks as bars across the days, below their headings and with them in sight while the hours scroll. In the tree of
 * those who listen it is a row before the days.
 */
export const AllDayRow = memo(function AllDayRow({
  axis,
  lanes,
  placed,
  people,
  reader,
  stop,
  ghosts,
}: {
  axis: DayAxis;
  lanes: readonly Lane[];
  placed: PlacedBars;
  people: People;
  reader: Reader;
  /** The stop of arrow keys, when it is here. */
  stop: Stop | null;
  ghosts: GhostStore;
}) {
  const { bars, more, columns, lines } = placed;
  const at = stop?.kind === "block" ? stop : null;
  return (
    <>
      <span
        aria-hidden
        className="pointer-events-none sticky start-0 top-0 z-8 col-start-1 row-start-1 flex items-end justify-end px-1 pb-1.5 text-end text-small leading-tight text-ink-soft"
      >
        All day
      </span>
      <div
        role="row"
        aria-label="All day"
        className="pointer-events-none sticky top-0 z-6 col-start-2 -col-end-1 row-start-1 flex min-w-0 items-end"
      >
        <div
          data-all-day
          className="pointer-events-auto grid max-h-(--all-day) min-w-0 flex-1 overflow-x-clip overflow-y-auto overscroll-contain pb-1"
          style={{
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            gridTemplateRows: `repeat(${lines}, ${BAR})`,
          }}
        >
          {bars.map((bar) => (
            <BarView
              key={`${bar.block.key} ${bar.dates[0]!}`}
              bar={bar}
              people={people}
              reader={reader}
              tabbable={at?.id === bar.block.key && bar.dates.includes(at.date)}
            />
          ))}
          {more.map((one) => (
            <More key={one.date} more={one} lines={lines} reader={reader} tabbable={at?.id === moreKey(one.date)} />
          ))}
          <BarGhost axis={axis} lanes={lanes} placed={placed} people={people} ghosts={ghosts} />
        </div>
      </div>
    </>
  );
});

/** How many more there are of a date: it opens the day, which shows all. */
function More({
  more: { date, column, count },
  lines,
  reader,
  tabbable,
}: {
  more: MoreBars;
  lines: number;
  reader: Reader;
  tabbable: boolean;
}) {
  return (
    <div
      role="gridcell"
      tabIndex={tabbable ? 0 : -1}
      aria-label={`${count} more, all day, ${dateText(date, reader.locale)}`}
      data-block-id={moreKey(date)}
      data-dates={date}
      data-more={date}
      className="m-px flex cursor-pointer items-center truncate rounded-md px-1.5 text-small text-ink-soft -outline-offset-3 hover:bg-sunk"
      style={{ gridColumn: column + 1, gridRow: lines }}
    >
      +{count} more
    </div>
  );
}
