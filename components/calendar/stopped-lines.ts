import { whenOf } from "@/components/calendar/block-words";
import { gridBlock, type GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import { LOOKED_AT } from "@/lib/calendar/clash";
import type { Reader } from "@/lib/calendar/format";
import type { Occurrence } from "@/lib/calendar/occurrences";
import type { BlockDetailRow } from "@/lib/calendar/schema";
import type { Stopped } from "@/lib/calendar/stopped";
import { instantMs } from "@/lib/calendar/time";
import type { TimeRange } from "@/lib/sync/protocol";

/** One thing that is in the way, as whoever is stopped sees it. */
export interface StoppedLine {
  readonly key: string;
  /** The protected time. */
  readonly over: GridBlock;
  /** When: of a series on which of its dates, else when the protected time is. */
  readonly when: string;
}

/** What is in the way: of a series each of its dates that clashes, of anything else each protected time; each once. */
export function stoppedLines(
  { laid, clashes }: Stopped,
  details: readonly BlockDetailRow[],
  people: People,
  reader: Reader,
): readonly StoppedLine[] {
  const repeats = laid.block.rrule !== null;
  const seen = (occurrence: Occurrence) => {
    const own = details.filter(({ blockId }) => blockId === occurrence.row.id);
    return gridBlock(occurrence, { details: own, proposals: [] }, "firm", people.me);
  };
  const lines = new Map<string, StoppedLine>();
  for (const clash of clashes) {
    const key = repeats ? clash.laid.key : clash.over.key;
    if (lines.has(key)) continue;
    const over = seen(clash.over);
    const at = repeats && over.isLong ? seen(clash.laid) : over;
    lines.set(key, { key, over, when: whenOf(at, people.me, reader) });
  }
  return [...lines.values()];
}

/** Whether all that is listed is the same protected block: it is named once then. */
export function isOneBlock(lines: readonly StoppedLine[]): boolean {
  return lines.every(({ over }) => over.id === lines[0]?.over.id);
}

/** What has to be held to know all that is in the way. Unix milliseconds. */
export function lookedAt(stop: Stopped | null, now: number): TimeRange {
  const block = stop?.laid.block;
  const from = Math.max(now, block ? instantMs(block.reachStart) : now);
  const end = block ? instantMs(block.reachEnd) : Infinity;
  return { from, to: Math.max(from, Math.min(end, from + LOOKED_AT)) };
}
