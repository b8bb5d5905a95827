import type { GridBlock } from "@/components/calendar/grid-block";
import type { Counted } from "@/lib/calendar/balance";
import { isDuty, isSideBySide } from "@/lib/calendar/kinds-apart";
import type { TimeRange } from "@/lib/sync/protocol";

/** The blocks that count in a range (lib/calendar/balance.ts): firm ones with hours, with their kind as far as it is shown. */
export function countedOf(blocks: readonly GridBlock[], { from, to }: TimeRange): Counted[] {
  return blocks.flatMap(({ key, row, detail, ownerId, startMs, endMs }) => {
    if (row.status !== "firm" || row.allDay || startMs >= to || endMs <= from) return [];
    const soloKind = ownerId === null ? null : (detail?.soloKind ?? null);
    const kinds = { protected: row.protected, sideBySide: isSideBySide(row), duty: isDuty(row), soloKind };
    return [{ key, ownerId, startMs, endMs, ...kinds }];
  });
}
