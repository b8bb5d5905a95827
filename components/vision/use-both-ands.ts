"use client";
import { useMemo } from "react";
import { useOurs } from "@/components/vision/use-ours";
import { BothAnd, BothAndMark, type BothAndRow, type Mark } from "@/lib/vision/schema";
import type { Id } from "@/lib/ids";

/** An idea of how what differs could go together, and who has marked it how. */
export interface MarkedWay {
  readonly row: BothAndRow;
  isMarked(mark: Mark, personId: Id): boolean;
}

/** All of them, in the order in which they came. */
export function useBothAnds(): readonly MarkedWay[] {
  const marks = useOurs(BothAndMark);
  const rows = useOurs(BothAnd);
  return useMemo(
    () =>
      [...rows]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((row) => ({
          row,
          isMarked: (mark, personId) =>
            marks.some((one) => one.bothAndId === row.id && one.mark === mark && one.ownerId === personId),
        })),
    [rows, marks],
  );
}
