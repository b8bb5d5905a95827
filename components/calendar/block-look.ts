/**
 * Whose a block is, in shape first: mine is filled with a plain edge, theirs is an outline (with their initial), ours is
 * woven with a two-tone edge. Stands in a `data-hue`, on a positioned element.
 */
export const LOOK = {
  mine: "border border-hue-ink bg-hue-solid text-hue-on",
  theirs: "border-2 border-hue-ink bg-surface text-ink",
  we: "weave two-tone-edge border border-line-strong text-ink",
} as const;

/** Where words begin on it. */
export const INSET = { mine: "ps-1.5", theirs: "ps-1", we: "ps-3" } as const;
