import type { GridBlock } from "@/components/calendar/grid-block";
import { lastOf } from "@/lib/calendar/recurrence";

/** Which dates of a series a change is meant for: the one at hand, that and those after it, or all. */
export type Scope = "one" | "following" | "all";

/**
 * The scopes that a change of an occurrence may have, the smallest first; `all` alone of a block that does not repeat.
 * How it repeats cannot be changed for one date. From the first date on is all of them, and from the last on is one.
 */
export function scopesOf(block: GridBlock, changesRule = false): readonly Scope[] {
  const { series, original } = block;
  const { localStart, rrule } = series;
  // What is still a proposal is changed as a whole.
  if (original === null || rrule === null || block.standing !== "firm") return ["all"];
  const isFirst = original === localStart;
  const isLast = lastOf({ localStart, rrule }) === original;
  if (isFirst && isLast) return ["all"];
  const following = !isFirst && (changesRule || !isLast);
  return [...(changesRule ? [] : (["one"] as const)), ...(following ? (["following"] as const) : []), "all"];
}
