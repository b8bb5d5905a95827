import type { GridBlock } from "@/components/calendar/grid-block";
import type { AxisDay, DayAxis } from "@/lib/calendar/day-axis";
import { placeSideBySide, segmentIn } from "@/lib/calendar/layout";
import type { Kind } from "@/lib/calendar/shown-kinds";

/** Whose blocks stand in a lane of a day; `all` where there is one lane. */
export type Lane = Kind | "all";

/** A block's part in a day, and where it stands: minutes on the axis, and parts of the day's width from 0 to 1. */
export interface PlacedBlock {
  readonly block: GridBlock;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly width: number;
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/**
 * The blocks of a day that begin within the same two hours, and the stretch of the axis that holds all of them. A band
 * is what is drawn, hit and laid out by itself: with thousands of blocks, one that changes costs no more than its band.
 */
export interface Band {
  readonly key: number;
  readonly from: number;
  readonly to: number;
  readonly blocks: readonly PlacedBlock[];
}

export interface PlacedDay {
  readonly blocks: readonly PlacedBlock[];
  readonly bands: readonly Band[];
}

export type Placed = ReadonlyMap<AxisDay, PlacedDay>;

interface Known extends PlacedDay {
  readonly own: readonly GridBlock[];
  readonly lanes: readonly Lane[];
  readonly shortest: number;
}

/** In minutes of the axis. */
const BAND = 120;

/**
 * The blocks of each visible day in their places. A day in which nothing has changed is the same as last time, and so is
 * a band: neither is drawn again.
 */
export class PlacedDays {
  private known = new Map<AxisDay, Known>();

  /** @param shortest what is drawn is at least so many minutes high */
  place(axis: DayAxis, all: readonly GridBlock[], lanes: readonly Lane[], shortest: number): Placed {
    // Long ones stand above the hours (placed-bars.ts).
    const blocks = all.filter(({ isLong }) => !isLong);
    this.known = new Map(
      axis.days.map((day) => {
        const own = blocks.filter((block) => block.startMs < day.endMs && block.endMs > day.startMs);
        const known = this.known.get(day);
        if (known?.lanes === lanes && known.shortest === shortest && same(known.own, own)) return [day, known];
        const placed = lanes.flatMap((lane, i) => placeLane(day, own, lane, i, lanes.length, shortest));
        return [day, { own, lanes, shortest, blocks: placed, bands: bandsOf(placed, shortest, known) }];
      }),
    );
    return this.known;
  }
}

function placeLane(
  day: AxisDay,
  blocks: readonly GridBlock[],
  lane: Lane,
  index: number,
  count: number,
  shortest: number,
): PlacedBlock[] {
  const own = new Map(blocks.filter(({ kind }) => lane === "all" || lane === kind).map((block) => [block.key, block]));
  const segments = [...own.values()].flatMap(
    ({ key, startMs, endMs }) => segmentIn(day, { id: key, startMs, endMs }) ?? [],
  );
  return placeSideBySide(segments, shortest).map(({ id, column, span, columns, ...segment }) => ({
    ...segment,
    block: own.get(id)!,
    x: (index + column / columns) / count,
    width: span / columns / count,
  }));
}

function bandsOf(placed: readonly PlacedBlock[], shortest: number, before: Known | undefined): Band[] {
  const members = new Map<number, PlacedBlock[]>();
  for (const one of placed) {
    const key = Math.floor(one.from / BAND);
    const band = members.get(key);
    if (band) band.push(one);
    else members.set(key, [one]);
  }
  return [...members].map(([key, blocks]) => {
    const known = (before?.shortest === shortest ? before.bands : []).find((band) => band.key === key);
    if (known && same(known.blocks, blocks, samePlace)) return known;
    const from = Math.min(...blocks.map((one) => one.from));
    const to = Math.max(...blocks.map((one) => Math.max(one.to, one.from + shortest)));
    return { key, from, to, blocks };
  });
}

function samePlace(one: PlacedBlock, other: PlacedBlock): boolean {
  return (Object.keys(one) as (keyof PlacedBlock)[]).every((key) => one[key] === other[key]);
}

function same<Item>(
  one: readonly Item[],
  other: readonly Item[],
  equal: (a: Item, b: Item) => boolean = Object.is,
): boolean {
  return one.length === other.length && one.every((item, i) => equal(item, other[i]!));
}
