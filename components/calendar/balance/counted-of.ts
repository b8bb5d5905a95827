import type { GridBlock } from "@/components/calendar/grid-block";
import type { Counted } from "@/lib/calendar/balance";
import { isSideBySide } from "@/lib/calendar/side-by-side";
import type { TimeRange } from "@/lib/sync/protocol";

/** The blocks that count in a range (lib/calendar/balance.ts): firm ones with hours, with their kind as far as it is shown. */
export function countedOf(blocks: readonly GridBlock[], { from, to }: TimeRange): Counted[] {
  return blocks.flatMap(({ key, row, detail, ownerId, startMs, endMs }) => {
    if (row.status !== "firm" || row.allDay || startMs >= to || endMs <= from) return [];
    const soloKind = ownerId === null ? null : (detail?.soloKind ?? null);
    return [{ key, ownerId, startMs, endMs, protected: row.protected, sideBySide: isSideBySide(row), soloKind }];
  });
}
