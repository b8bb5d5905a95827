"use client";
import { useSyncExternalStore } from "react";
import { titleOf } from "@/components/calendar/block-words";
import type { GhostStore } from "@/components/calendar/ghost-store";
import type { PlacedBars } from "@/components/calendar/placed-bars";
import type { Lane } from "@/components/calendar/placed-days";
import type { People } from "@/components/shell/people";
import type { DayAxis } from "@/lib/calendar/day-axis";
import { isOn } from "@/lib/calendar/month";

/** Where a long block would be if it were let go: in its own line, over the days it would be on. */
export function BarGhost({
  axis,
  lanes,
  placed,
  people,
  ghosts,
}: {
  axis: DayAxis;
  lanes: readonly Lane[];
  placed: PlacedBars;
  people: People;
  ghosts: GhostStore;
}) {
  const ghost = useSyncExternalStore(ghosts.subscribe, ghosts.get, NONE);
  if (!ghost?.block?.isLong) return null;
  const { block, startMs, endMs, lane } = ghost;
  const on = axis.days.flatMap((day, i) => (isOn({ ...block, startMs, endMs }, day) ? [i] : []));
  if (on.length === 0) return null;
  const line = placed.bars.find((bar) => bar.block.key === block.key)?.line ?? 0;
  const laneIndex = Math.max(0, lanes.indexOf(lane));
  const span = lanes.length === 1 ? on.length : 1;
  return (
    <div
      aria-hidden
      data-ghost
      className="pointer-events-none z-3 mx-0.5 my-px truncate rounded-md border-2 border-dashed border-ink bg-surface/90 px-1 text-small font-semibold text-ink"
      style={{ gridColumn: `${on[0]! * lanes.length + laneIndex + 1} / span ${span}`, gridRow: line + 1 }}
    >
      {titleOf(block, people)}
    </div>
  );
}

const NONE = () => null;
