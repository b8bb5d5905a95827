/** The arithmetic of a measurement. Pure. */

/** One line of what a bench found. Without a reference there is no ratio: a number for orientation only. */
export interface Row {
  bench: string;
  case: string;
  metric: string;
  unit: string;
  ours: number;
  reference: number | null;
  /** Ours over the reference: 2 is twice as much. */
  ratio: number | null;
}

/** The value below which a part `p` (0 to 1) of the values lies, by nearest rank: always one that was measured. */
export function percentile(values: readonly number[], p: number): number {
  if (values.length === 0) throw new Error("No values, no percentile");
  const sorted = [...values].sort((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(p * sorted.length));
  return sorted[rank - 1]!;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const above = sorted[middle];
  if (above === undefined) throw new Error("No values, no median");
  return sorted.length % 2 === 1 ? above : (sorted[middle - 1]! + above) / 2;
}

/** A row from the values of the rounds: the medians of both sides, and the ratio of these. */
export function rowOf(
  what: Pick<Row, "bench" | "case" | "metric" | "unit">,
  ours: readonly number[],
  reference: readonly number[] | null = null,
): Row {
  const own = median(ours);
  const other = reference ? median(reference) : null;
  return { ...what, ours: own, reference: other, ratio: other === null || other === 0 ? null : own / other };
}
