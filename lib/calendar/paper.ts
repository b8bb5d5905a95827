import type { AxisDay, DayAxis } from "@/lib/calendar/day-axis";
import { isOn, type MonthBlock } from "@/lib/calendar/month";
import { placeSideBySide, segmentIn, type Placed } from "@/lib/calendar/layout";
import type { Sharing } from "@/lib/calendar/schema";
import type { Kind } from "@/lib/calendar/shown-kinds";

/** A block as far as paper is concerned. Times in Unix milliseconds. */
export interface PaperBlock extends MonthBlock {
  readonly kind: Kind;
  readonly sharing: Sharing;
}

/** A day of the week on paper: what is written above its hours, and what stands among them. */
export interface PaperDay<Block> {
  readonly day: AxisDay;
  readonly above: readonly Block[];
  readonly among: readonly (Placed & { readonly block: Block })[];
}

export interface PaperWeek<Block> {
  /** The part of the axis that is drawn, in its minutes: whole hours. */
  readonly from: number;
  readonly to: number;
  readonly days: readonly PaperDay<Block>[];
}

/** What is drawn where nothing lies outside of it: from seven to ten at night. */
const USUAL = { from: 7 * 60, to: 22 * 60 };
const HOUR = 60;
/** How many minutes a line of words needs where the usual hours are drawn; with more hours it needs more. */
const LINE = 22;

/**
 * How much of a block may hang where both see it: all (`whole`), that its time is taken (`time`), or nothing (null).
 * Paper is read by whoever stands before it, and so it says no more than the partner's screen, unless its owner wants it.
 */
export function onPaper(
  { kind, sharing }: Pick<PaperBlock, "kind" | "sharing">,
  everything: boolean,
): "whole" | "time" | null {
  if (kind !== "mine" || everything || sharing === "open") return "whole";
  return sharing === "hidden" ? null : "time";
}

/** A week as it fits on one page: all its days, and the hours that anything is in. */
export function paperWeek<Block extends PaperBlock>(axis: DayAxis, blocks: readonly Block[]): PaperWeek<Block> {
  const byKey = new Map(blocks.map((block) => [block.key, block]));
  const short = blocks.filter(({ isLong }) => !isLong);
  const segments = axis.days.map((day) =>
    short.flatMap(({ key, startMs, endMs }) => segmentIn(day, { id: key, startMs, endMs }) ?? []),
  );
  const all = segments.flat();
  const from = Math.min(USUAL.from, ...all.map((one) => Math.floor(one.from / HOUR) * HOUR));
  const to = Math.min(axis.length, Math.max(USUAL.to, ...all.map((one) => Math.ceil(one.to / HOUR) * HOUR)));
  const shortest = Math.ceil((LINE * (to - from)) / (USUAL.to - USUAL.from));
  const days = axis.days.map((day, i) => ({
    day,
    above: blocks.filter((block) => block.isLong && isOn(block, day)),
    among: placeSideBySide(segments[i]!, shortest).map((one) => ({
      ...one,
      to: Math.max(one.to, one.from + shortest),
      block: byKey.get(one.id)!,
    })),
  }));
  return { from, to, days };
}
