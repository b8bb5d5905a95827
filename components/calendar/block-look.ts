import type { GridBlock } from "@/components/calendar/grid-block";

/**
 * Whose a block is, in shape first: mine is filled with a plain edge, theirs is an outline (with their initial), ours is
 * woven with a two-tone edge. Stands in a `data-hue`, on a positioned element.
 */
export const LOOK = {
  mine: "border border-hue-ink bg-hue-solid text-hue-on",
  theirs: "border-2 border-hue-ink bg-surface text-ink",
  we: "weave two-tone-edge border border-line-strong text-ink",
} as const;

/** What is only proposed is unfinished: nothing fills it, and its edge is broken. */
const UNFINISHED = {
  mine: "border-2 border-dashed border-hue-ink bg-surface text-ink",
  theirs: "border-2 border-dashed border-hue-ink bg-surface text-ink",
  we: "two-tone-edge unfinished border-2 border-dashed border-line-strong bg-surface text-ink",
} as const;

export function lookOf({ kind, standing }: Pick<GridBlock, "kind" | "standing">): string {
  return standing === "proposed" ? UNFINISHED[kind] : LOOK[kind];
}

/** Where words begin on it. */
export const INSET = { mine: "ps-1.5", theirs: "ps-1", we: "ps-3" } as const;

/** The same where there is hardly room for words; what is ours has a `slim-edge` there. */
export const SLIM_INSET = { mine: "ps-px", theirs: "ps-px", we: "ps-1.25" } as const;
