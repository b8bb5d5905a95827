"use client";
import { useMemo } from "react";
import type { GridBlock } from "@/components/calendar/grid-block";
import { titleOf } from "@/components/calendar/block-words";
import type { People } from "@/components/shell/people";
import { announce, sayDone } from "@/components/shell/said";
import { moveBlock, removeBlock } from "@/lib/calendar/block-commands";
import { shortDateText, spanText, type Reader } from "@/lib/calendar/format";
import { moveInput, type Times } from "@/lib/calendar/snap";
import { useRun } from "@/lib/sync/client/react";

/** What hands and keys on the grid do to a block, each said in words. */
export function useActs(people: People, reader: Reader) {
  const run = useRun();
  return useMemo(
    () => ({
      move(block: GridBlock, times: Times): void {
        const input = moveInput(block.row, times, reader.zone);
        if (!input) return;
        run(moveBlock, { id: block.id, ...input });
        announce(`Moved to ${shortDateText(times.startMs, reader)}, ${spanText(times.startMs, times.endMs, reader)}`);
      },
      remove(block: GridBlock): void {
        run(removeBlock, { id: block.id });
        sayDone(`${titleOf(block, people)} is removed.`);
      },
    }),
    [run, people, reader],
  );
}
