import { positionOf, type AxisDay, type DayAxis } from "@/lib/calendar/day-axis";

/** A stretch of time with a name: a block, as the grid sees it. Unix milliseconds, end excluded. */
export interface Span {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** The part of a span that lies in one day. Positions are minutes on the axis. */
export interface Segment {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** It began on an earlier day, or goes on after this one. */
  readonly continuesBefore: boolean;
  readonly continuesAfter: boolean;
}

/** Where a segment stands beside those it overlaps: `span` columns from `column` on, of `columns`. */
export interface Placed extends Segment {
  readonly column: number;
  readonly span: number;
  readonly columns: number;
}

/** What is drawn is at least this many minutes of axis high, to be seen and hit, where an hour stands as high as usual. */
export const SHORTEST_DRAWN = 24;

/** The part of the span that lies in the day; null when none does. */
export function segmentIn(day: AxisDay, { id, startMs, endMs }: Span): Segment | null {
  if (startMs >= day.endMs || endMs <= day.startMs) return null;
  return {
    id,
    from: positionOf(day, startMs),
    to: positionOf(day, endMs, "end"),
    continuesBefore: startMs < day.startMs,
    continuesAfter: endMs > day.endMs,
  };
}

/** The span cut at midnights: its part in each visible day. */
export function segmentsIn(axis: DayAxis, span: Span): { day: AxisDay; segment: Segment }[] {
  return axis.days.flatMap((day) => {
    const segment = segmentIn(day, span);
    return segment ? [{ day, segment }] : [];
  });
}

/**
 * Stands overlapping segments of one lane side by side: each takes the first column that is free, then widens over the
 * free ones after it. Segments that overlap directly or through others make a cluster and share its number of columns.
 * O(n log n) for n segments and a bounded depth of overlap.
 *
 * @param shortest what is drawn is at least so many minutes high
 */
export function placeSideBySide(segments: readonly Segment[], shortest = SHORTEST_DRAWN): Placed[] {
  const ordered = [...segments].sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));
  const placed: Placed[] = [];
  const drawnEnd = ({ from, to }: Segment) => Math.max(to, from + shortest);
  let cluster: Segment[] = [];
  let clusterEnd = -Infinity;
  for (const segment of ordered) {
    if (segment.from >= clusterEnd) {
      placed.push(...placeCluster(cluster, drawnEnd));
      cluster = [];
    }
    cluster.push(segment);
    clusterEnd = Math.max(clusterEnd, drawnEnd(segment));
  }
  placed.push(...placeCluster(cluster, drawnEnd));
  return placed;
}

function placeCluster(cluster: readonly Segment[], drawnEnd: DrawnEnd): Placed[] {
  const columns: Segment[][] = [];
  const columnOf = cluster.map((segment) => {
    const free = columns.findIndex((column) => drawnEnd(column.at(-1)!) <= segment.from);
    const column = free === -1 ? columns.length : free;
    (columns[column] ??= []).push(segment);
    return column;
  });
  return cluster.map((segment, i) => {
    const column = columnOf[i]!;
    let span = 1;
    while (column + span < columns.length && isFree(columns[column + span]!, segment, drawnEnd)) span++;
    return { ...segment, column, span, columns: columns.length };
  });
}

/** Whether nothing in the column (in order, not overlapping) overlaps the segment. */
function isFree(column: readonly Segment[], segment: Segment, drawnEnd: DrawnEnd): boolean {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (drawnEnd(column[middle]!) <= segment.from) low = middle + 1;
    else high = middle;
  }
  const next = column[low];
  return !next || next.from >= drawnEnd(segment);
}

type DrawnEnd = (segment: Segment) => number;
