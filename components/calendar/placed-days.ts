import type { GridBlock, Kind } from "@/components/calendar/grid-block";
import type { AxisDay, DayAxis } from "@/lib/calendar/day-axis";
import { placeSideBySide, segmentIn } from "@/lib/calendar/layout";

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
 * The blocks of each visible day in their places. A day in which nothing has changed keeps its list, and is not drawn
 * again.
 */
export class PlacedDays {
  private known = new Map<AxisDay, { blocks: readonly GridBlock[]; lanes: readonly Lane[]; placed: PlacedBlock[] }>();

  place(axis: DayAxis, blocks: readonly GridBlock[], lanes: readonly Lane[]): Map<AxisDay, readonly PlacedBlock[]> {
    this.known = new Map(
      axis.days.map((day) => {
        const own = blocks.filter((block) => block.startMs < day.endMs && block.endMs > day.startMs);
        const known = this.known.get(day);
        if (known?.lanes === lanes && same(known.blocks, own)) return [day, known];
        return [
          day,
          { blocks: own, lanes, placed: lanes.flatMap((lane, i) => placeLane(day, own, lane, i, lanes.length)) },
        ];
      }),
    );
    return new Map([...this.known].map(([day, { placed }]) => [day, placed]));
  }
}

function placeLane(
  day: AxisDay,
  blocks: readonly GridBlock[],
  lane: Lane,
  index: number,
  count: number,
): PlacedBlock[] {
  const own = new Map(blocks.filter(({ kind }) => lane === "all" || lane === kind).map((block) => [block.id, block]));
  const segments = [...own.values()].flatMap((block) => segmentIn(day, block) ?? []);
  return placeSideBySide(segments).map(({ id, column, span, columns, ...segment }) => ({
    ...segment,
    block: own.get(id)!,
    x: (index + column / columns) / count,
    width: span / columns / count,
  }));
}

function same<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, i) => item === other[i]);
}
