import { moreKey, type PlacedBars } from "@/components/calendar/placed-bars";
import type { Placed } from "@/components/calendar/placed-days";
import type { DateText } from "@/lib/calendar/day";
import type { Stretch } from "@/lib/calendar/slots";

/** What arrow keys stop at besides empty time: of each visible date, what stands above its hours and among them. */
export type Stretches = ReadonlyMap<DateText, readonly Stretch[]>;

/** Above the hours: the lines stand where the axis has not begun. */
const ABOVE = -1_000;

export function stretchesOf(placed: Placed, { bars, more, lines }: PlacedBars): Stretches {
  const above = [
    ...bars.flatMap(({ block, dates, line }) => dates.map((date) => ({ date, id: block.key, from: ABOVE + line }))),
    ...more.map(({ date }) => ({ date, id: moreKey(date), from: ABOVE + lines - 1 })),
  ];
  return new Map(
    [...placed].map(([{ date }, { blocks }]) => [
      date,
      [
        ...above.filter((one) => one.date === date).map(({ id, from }) => ({ id, from, to: from + 1 })),
        ...blocks.map(({ block, from, to }) => ({ id: block.key, from, to })),
      ],
    ]),
  );
}

export function isAbove({ from }: Pick<Stretch, "from">): boolean {
  return from < 0;
}
