/**
 * How much can be said on a block, by how broad it is. Reckoned from the breadth of a day, which is measured once for the
 * grid: with thousands of blocks none is measured.
 *
 * - `wide` its marks at the end of the line, its title, from when to when, and the rest
 * - `half` the same, the marks behind the title
 * - `narrow` its title, and when it begins
 * - `tight` its title alone, broken where a line ends: a week on a phone
 * - `sliver` its title along the block, from the top down
 * - `strip` nothing that would be whole: its look says whose it is, and its name is heard and opened
 */
export type Breadth = "wide" | "half" | "narrow" | "tight" | "sliver" | "strip";

/** The least of each, in rem: below, a whole line of it would be broken or cut. */
const LEAST: readonly (readonly [Breadth, number])[] = [
  ["wide", 6.5],
  ["half", 4.75],
  ["narrow", 3.25],
  ["tight", 2.25],
  ["sliver", 1.0625],
];

/** Between a block and what stands beside it, in rem. */
const GAP = 3 / 16;

/**
 * @param part of the day's breadth, 0 to 1
 * @param day the day's breadth in rem; null before it is known
 */
export function breadthOf(part: number, day: number | null): Breadth {
  if (day === null) return part > 0.5 ? "wide" : "half";
  const rem = part * day - GAP;
  return LEAST.find(([, least]) => rem >= least)?.[0] ?? "strip";
}
