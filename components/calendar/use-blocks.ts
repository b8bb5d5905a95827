"use client";
import { useMemo, useState } from "react";
import { BlockJoin, type GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import { Block, BlockDetail, BlockException, Proposal } from "@/lib/calendar/schema";
import { useRows } from "@/lib/sync/client/react";
import type { TimeRange } from "@/lib/sync/protocol";

/** Every block held, as its reader sees it; of series, the occurrences in the range (Unix milliseconds). */
export function useBlocks(people: People, range: TimeRange): readonly GridBlock[] {
  const rows = useRows(Block);
  const details = useRows(BlockDetail);
  const exceptions = useRows(BlockException);
  const proposals = useRows(Proposal);
  const [joined] = useState(() => new BlockJoin());
  return useMemo(
    () => joined.join(rows, details, exceptions, people, range, proposals),
    [joined, rows, details, exceptions, people, range, proposals],
  );
}
