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
import { AllDayRow, BAR } from "@/components/calendar/all-day-row";
import { DayColumn } from "@/components/calendar/day-column";
import { GhostStore } from "@/components/calendar/ghost-store";
import type { GridBlock } from "@/components/calendar/grid-block";
import { gridKeyDown } from "@/components/calendar/grid-key-down";
import { GridPinch } from "@/components/calendar/grid-pinch";
import { GridPointer, type GridHands } from "@/components/calendar/grid-pointer";
import { dropByBlur, letGoByKey } from "@/components/calendar/key-move";
import { useDrawnScale, useHourScale } from "@/components/calendar/hour-scale";
import { HourGutter, HourLines } from "@/components/calendar/hour-gutter";
import { placeBars } from "@/components/calendar/placed-bars";
import { PlacedDays, type Lane } from "@/components/calendar/placed-days";
import { ScaleCorner, useOtherScale } from "@/components/calendar/scale-corner";
import { isAbove, stretchesOf } from "@/components/calendar/stretches";
import type { Held } from "@/components/calendar/use-acts";
import { useCursor, type Revealed } from "@/components/calendar/use-cursor";
import { useDayBreadth } from "@/components/calendar/use-day-breadth";
import { useSwipe } from "@/components/calendar/use-swipe";
import type { People } from "@/components/shell/people";
import type { DateText } from "@/lib/calendar/day";
import type { DayAxis } from "@/lib/calendar/day-axis";
import type { Reader } from "@/lib/calendar/format";
import { shortestDrawn } from "@/lib/calendar/hour-height";
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
  /** All that a day has is to be seen. */
  onDay: (date: DateText) => void;
  /** The same, and there this block. */
  onCloser: (date: DateText, key: string) => void;
  /** What was moved, and is asked about: it stays where it was put. */
  held: Held | null;
}

/** The visible days side by side on one axis, with hands and keys on them. It scrolls by itself. */
export const TimeGrid = memo(function TimeGrid(props: TimeGridProps) {
  const { axis, blocks, lanes, people, reader, label, date, revealed, held } = props;
  const { onOpen, onMake, onMove, onRemove, onStep, onDay, onCloser } = props;
  const helpId = useId();
  const root = useRef<HTMLDivElement>(null);
  const [ghosts] = useState(() => new GhostStore());
  const [places] = useState(() => new PlacedDays());
  const hours = useHourScale();
  const placed = useMemo(
    () => places.place(axis, blocks, lanes, shortestDrawn(hours.rem)),
    [places, axis, blocks, lanes, hours.rem],
  );
  const breadth = useDayBreadth(root, axis);
  const other = useOtherScale(axis, people);
  const bars = useMemo(() => placeBars(axis.days, lanes, blocks), [axis, lanes, blocks]);
  const stretches = useMemo(() => stretchesOf(placed, bars), [placed, bars]);
  const byKey = useMemo(() => new Map(blocks.map((block) => [block.key, block])), [blocks]);
  const blockOf = (key: string) => byKey.get(key);
  const cursor = useCursor(root, axis, stretches, date, revealed);
  const { stop } = cursor;
  const keys = { axis, stretches, lanes, cursor, ghosts, me: people.me, reader, blockOf };
  const keyContext = { ...keys, onOpen, onMake, onMove, onRemove, onStep, onDay };
  useHands(root, { axis, lanes, ghosts, blockOf, onOpen, onMake, onDrop: onMove, onDay, onCloser });
  useSwipe(root, axis, { onStep, isTaken: () => isCarried(ghosts) });
  usePinch(root, hours.keep);
  useLifted(root, ghosts);
  useHeld(ghosts, lanes, held);
  useDrawnScale(root, hours);
  useMorning(root);

  return (
    <div ref={root} className="relative min-h-0 flex-1 touch-pan-x touch-pan-y overflow-auto overscroll-contain">
      <p id={helpId} hidden>
        Arrow keys go between times, blocks and days. Enter makes a block at a time, or opens one. Alt with arrow keys
        moves a block.
      </p>
      <div
        role="grid"
        data-slides
        aria-label={label}
        aria-describedby={helpId}
        onKeyDown={(event) => gridKeyDown(keyContext, event)}
        onKeyUp={(event) => letGoByKey(keyContext, event)}
        onFocus={cursor.onFocus}
        onBlur={() => {
          cursor.onBlur();
          dropByBlur(keyContext);
        }}
        className="grid grid-rows-[auto_var(--day-height)] select-none"
        style={
          {
            gridTemplateColumns: `minmax(2.75rem, auto) repeat(${axis.days.length}, minmax(${MIN_WIDTH[lanes.length > 1 ? "lanes" : "plain"]}, 1fr))`,
            "--day-height": `calc(var(--hour-height) * ${axis.length / 60})`,
            "--all-day": bars.lines === 0 ? "0rem" : `min(${bars.lines} * ${BAR} + 0.25rem, 35dvh)`,
          } as CSSProperties
        }
      >
        <ScaleCorner axis={axis} people={people} locale={reader.locale} other={other} />
        <HourGutter axis={axis} locale={reader.locale} other={other.shown ? other.scale : null} />
        {bars.lines === 0 ? null : (
          <AllDayRow
            axis={axis}
            lanes={lanes}
            placed={bars}
            people={people}
            reader={reader}
            stop={isAbove({ from: stop.position }) ? stop : null}
            ghosts={ghosts}
          />
        )}
        <HourLines axis={axis} />
        {axis.days.map((day, i) => (
          <DayColumn
            key={day.date}
            index={i}
            day={day}
            axisLength={axis.length}
            hourHeight={hours.rem}
            breadth={breadth}
            placed={placed.get(day)!}
            lanes={lanes}
            people={people}
            reader={reader}
            stop={stop.date === day.date ? stop : null}
            ghosts={ghosts}
          />
        ))}
      </div>
    </div>
  );
});

/** Days do not get so narrow that nothing can be read: with very large text the grid scrolls sideways instead. */
const MIN_WIDTH = { plain: "2.5rem", lanes: "12rem" } as const;

function useHands(root: RefObject<HTMLElement | null>, hands: GridHands): void {
  const pointer = useRef<GridPointer>(null);
  const { axis, ghosts } = hands;
  useEffect(() => {
    pointer.current = new GridPointer(root.current!);
    return pointer.current.attach();
  }, [root]);
  useEffect(() => pointer.current?.update(hands));
  // What was offered on days that are left is no longer offered.
  useEffect(() => () => ghosts.set(null), [ghosts, axis]);
}

/** What is lifted (grid-pointer.ts) is carried, whatever the finger does. */
function isCarried(ghosts: GhostStore): boolean {
  const act = ghosts.get()?.act;
  return act !== undefined && act !== "offer";
}

function usePinch(root: RefObject<HTMLElement | null>, onScale: (rem: number) => void): void {
  const pinch = useRef<GridPinch>(null);
  useEffect(() => {
    pinch.current = new GridPinch(root.current!);
    return pinch.current.attach();
  }, [root]);
  useEffect(() => pinch.current?.update(onScale));
}

/** As long as something is asked about it, what was moved is seen where it would be. */
function useHeld(ghosts: GhostStore, lanes: readonly Lane[], held: Held | null): void {
  useLayoutEffect(() => {
    if (!held?.to) return;
    const { block, to } = held;
    ghosts.set({ ...to, act: "move", block, lane: lanes.includes(block.kind) ? block.kind : "all" });
    return () => ghosts.set(null);
  }, [ghosts, lanes, held]);
}

/** A block that has a ghost is paler where it still is. */
function useLifted(root: RefObject<HTMLElement | null>, ghosts: GhostStore): void {
  useEffect(() => {
    let lifted: { key: string; parts: readonly HTMLElement[] } | null = null;
    return ghosts.subscribe(() => {
      const key = ghosts.get()?.block?.key;
      if (lifted?.key === key) return;
      for (const part of lifted?.parts ?? []) delete part.dataset["lifted"];
      const parts = key ? [...root.current!.querySelectorAll<HTMLElement>(`[data-block-id="${key}"]`)] : [];
      for (const part of parts) part.dataset["lifted"] = "";
      lifted = key ? { key, parts } : null;
    });
  }, [root, ghosts]);
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
