"use client";
import { Plus } from "lucide-react";
import { useSyncExternalStore } from "react";
import { titleOf } from "@/components/calendar/block-words";
import type { GhostState, GhostStore } from "@/components/calendar/ghost-store";
import type { Lane } from "@/components/calendar/placed-days";
import type { People } from "@/components/shell/people";
import type { AxisDay } from "@/lib/calendar/day-axis";
import { spanText, type Reader } from "@/lib/calendar/format";
import { segmentIn } from "@/lib/calendar/layout";

const NONE = () => null;

/** The ghost's part in one day. */
export function Ghost({
  day,
  axisLength,
  lanes,
  people,
  reader,
  ghosts,
}: {
  day: AxisDay;
  axisLength: number;
  lanes: readonly Lane[];
  people: People;
  reader: Reader;
  ghosts: GhostStore;
}) {
  const inDay = () => {
    const ghost = ghosts.get();
    // A long one is shown where long ones are (bar-ghost.tsx).
    if (!ghost || ghost.block?.isLong) return null;
    return ghost.startMs < day.endMs && ghost.endMs > day.startMs ? ghost : null;
  };
  const ghost = useSyncExternalStore(ghosts.subscribe, inDay, NONE);
  const segment = ghost && segmentIn(day, { id: "", ...ghost });
  if (!segment) return null;
  const lane = Math.max(0, lanes.indexOf(ghost.lane));
  const style = {
    insetBlockStart: `${(segment.from / axisLength) * 100}%`,
    blockSize: `${((segment.to - segment.from) / axisLength) * 100}%`,
    insetInlineStart: `${(lane / lanes.length) * 100}%`,
    inlineSize: `calc(${100 / lanes.length}% - 3px)`,
  };
  const look =
    "absolute z-5 min-h-5.5 overflow-hidden rounded-md border-2 border-dashed border-ink text-start text-small text-ink";
  const times = spanText(ghost.startMs, ghost.endMs, reader);
  if (ghost.act === "offer") {
    return (
      <div role="gridcell" className={`${look} bg-surface`} style={style}>
        <button
          type="button"
          data-offer
          className="flex size-full items-start gap-1 px-1 pt-0.5 leading-tight -outline-offset-3"
        >
          <Plus aria-hidden size={16} className="shrink-0" />
          <span className="text-start">
            <span className="font-semibold">New block</span> {times}
          </span>
        </button>
      </div>
    );
  }
  return (
    <div
      aria-hidden
      data-ghost
      className={`${look} pointer-events-none bg-surface/90 px-1 pt-0.5 leading-tight`}
      style={style}
    >
      <div className="truncate font-semibold">{nameOf(ghost, people)}</div>
      <div>{times}</div>
    </div>
  );
}

function nameOf({ block }: GhostState, people: People): string {
  return block ? titleOf(block, people) : "New block";
}
