"use client";
import {
  memo,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type RefObject,
} from "react";
import { DayColumn } from "@/components/calendar/day-column";
import { GhostStore } from "@/components/calendar/ghost-store";
import type { GridBlock } from "@/components/calendar/grid-block";
import { gridKeyDown } from "@/components/calendar/grid-key-down";
import { GridPointer } from "@/components/calendar/grid-pointer";
import { HourGutter, HourLines } from "@/components/calendar/hour-gutter";
import { PlacedDays, type Lane } from "@/components/calendar/placed-days";
import { ScaleCorner, useOtherScale } from "@/components/calendar/scale-corner";
import type { Asked } from "@/components/calendar/use-acts";
import { useCursor, type Revealed } from "@/components/calendar/use-cursor";
import type { People } from "@/components/shell/people";
import type { DayAxis } from "@/lib/calendar/day-axis";
import type { Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";

export interface TimeGridProps {
  axis: DayAxis;
  blocks: readonly GridBlock[];
  lanes: readonly Lane[];
  people: People;
  reader: Reader;
  label: string;
  /** The date to begin with: today, or the one that was asked for. */
  date: string;
  revealed: Revealed | null;
  onOpen: (id: string) => void;
  onMake: (times: Times, lane: Lane) => void;
  onMove: (block: GridBlock, times: Times) => void;
  onRemove: (block: GridBlock) => void;
  onStep: (by: 1 | -1) => void;
  /** What was moved and waits for an answer: it stays where it was put. */
  asked: Asked | null;
}

/** The visible days side by side on one axis, with hands and keys on them. It scrolls by itself. */
export const TimeGrid = memo(function TimeGrid(props: TimeGridProps) {
  const {
    axis,
    blocks,
    lanes,
    people,
    reader,
    label,
    date,
    revealed,
    onOpen,
    onMake,
    onMove,
    onRemove,
    onStep,
    asked,
  } = props;
  const helpId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [ghosts] = useState(() => new GhostStore());
  const [places] = useState(() => new PlacedDays());
  const placed = useMemo(() => places.place(axis, blocks, lanes), [places, axis, blocks, lanes]);
  const scale = useOtherScale(axis, people);
  const cursor = useCursor(root, axis, placed, date, revealed);
  useHands(root, { axis, blocks, lanes, ghosts, onOpen, onMake, onDrop: onMove });
  useAsked(root, ghosts, lanes, asked);
  useMorning(root);

  return (
    <div ref={root} className="relative min-h-0 flex-1 touch-pan-x touch-pan-y overflow-auto overscroll-contain">
      <p id={helpId} hidden>
        Arrow keys go between times, blocks and days. Enter makes a block at a time, or opens one. Alt with arrow keys
        moves a block.
      </p>
      <div
        role="grid"
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={(event) =>
          gridKeyDown({ axis, placed, lanes, cursor, onOpen, onMake, onMove, onRemove, onStep }, event)
        }
        onFocus={cursor.onFocus}
        onBlur={cursor.onBlur}
        className="grid grid-rows-[auto_var(--day-height)] select-none"
        style={
          {
            gridTemplateColumns: `minmax(2.75rem, auto) repeat(${axis.days.length}, minmax(${MIN_WIDTH[lanes.length > 1 ? "lanes" : "plain"]}, 1fr))`,
            "--day-height": `calc(var(--hour-height) * ${axis.length / 60})`,
          } as CSSProperties
        }
      >
        <ScaleCorner axis={axis} people={people} locale={reader.locale} scale={scale} />
        <HourGutter axis={axis} locale={reader.locale} otherZone={scale.shown ? scale.zone : null} />
        <HourLines axis={axis} />
        {axis.days.map((day, i) => (
          <DayColumn
            key={day.date}
            index={i}
            day={day}
            axisLength={axis.length}
            placed={placed.get(day)!}
            lanes={lanes}
            people={people}
            reader={reader}
            stop={cursor.stop.date === day.date ? cursor.stop : null}
            ghosts={ghosts}
          />
        ))}
      </div>
    </div>
  );
});

/** Days do not get so narrow that nothing can be read: with very large text the grid scrolls sideways instead. */
const MIN_WIDTH = { plain: "2.5rem", lanes: "12rem" } as const;

interface HandsProps extends Pick<TimeGridProps, "axis" | "blocks" | "lanes" | "onOpen" | "onMake"> {
  ghosts: GhostStore;
  onDrop: TimeGridProps["onMove"];
}

function useHands(root: RefObject<HTMLElement | null>, props: HandsProps): void {
  const pointer = useRef<GridPointer>(null);
  const { axis, blocks, lanes, ghosts, onOpen, onMake, onDrop } = props;
  const byKey = useMemo(() => new Map(blocks.map((block) => [block.key, block])), [blocks]);
  useEffect(() => {
    pointer.current = new GridPointer(root.current!);
    return pointer.current.attach();
  }, [root]);
  useEffect(() => {
    pointer.current?.update({ axis, lanes, ghosts, blockOf: (id) => byKey.get(id), onOpen, onMake, onDrop });
  });
  // What was offered on days that are left is no longer offered.
  useEffect(() => () => ghosts.set(null), [ghosts, axis]);
}

/** As long as it is not said which dates are meant, what was moved is seen where it would be. */
function useAsked(
  root: RefObject<HTMLElement | null>,
  ghosts: GhostStore,
  lanes: readonly Lane[],
  asked: Asked | null,
) {
  useLayoutEffect(() => {
    if (!asked?.to) return;
    const { block, to } = asked;
    const parts = root.current!.querySelectorAll<HTMLElement>(`[data-block-id="${block.key}"]`);
    for (const part of parts) part.dataset["lifted"] = "";
    ghosts.set({ ...to, act: "move", block, lane: lanes.includes(block.kind) ? block.kind : "all" });
    return () => {
      for (const part of parts) delete part.dataset["lifted"];
      ghosts.set(null);
    };
  }, [root, ghosts, lanes, asked]);
}

/** Begins with the morning at the top, since nobody plans from midnight; by night, with the present in sight. */
function useMorning(root: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const scroller = root.current!;
    const morning = scroller.querySelector<HTMLElement>("[data-hour]");
    if (morning) scroller.scrollTo({ top: morning.offsetTop - morning.offsetHeight });
    const now = scroller.querySelector("[data-now]")?.getBoundingClientRect();
    const seen = scroller.getBoundingClientRect();
    if (!now || (now.top > seen.top + scroller.clientHeight / 8 && now.top < seen.bottom)) return;
    scroller.scrollBy({ top: now.top - seen.top - scroller.clientHeight / 3 });
  }, [root]);
}
