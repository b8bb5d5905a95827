"use client";
import { useMemo, useState } from "react";
import { BlockJoin, type GridBlock } from "@/components/calendar/grid-block";
import type { People } from "@/components/shell/people";
import { Block, BlockDetail } from "@/lib/calendar/schema";
import { useRows } from "@/lib/sync/client/react";

/** Every block held, as its reader sees it. */
export function useBlocks(people: People): readonly GridBlock[] {
  const rows = useRows(Block);
  const details = useRows(BlockDetail);
  const [joined] = useState(() => new BlockJoin());
  return useMemo(() => joined.join(rows, details, people), [joined, rows, details, people]);
}
