"use client";
import { useState } from "react";
import { later } from "@/components/calendar/edit";
import type { GridBlock } from "@/components/calendar/grid-block";
import { wallMs } from "@/lib/calendar/time";

/**
 * The block of a sheet that was opened for a key, as it is now; null once it is gone. A date of a series is called by when
 * it would be: where all of the series is shifted, it is followed to what it is called then.
 */
export function useOpened(key: string | null, blocks: readonly GridBlock[]): GridBlock | null {
  const [seen, setSeen] = useState<{ key: string; block: GridBlock } | null>(null);
  if (key === null) {
    if (seen) setSeen(null);
    return null;
  }
  const last = seen?.key === key ? seen.block : null;
  const wanted = last ? followed(last, blocks) : key;
  const block = blocks.find((one) => one.key === wanted) ?? null;
  if (block && block !== last) setSeen({ key, block });
  return block;
}

function followed({ id, key, original, series }: GridBlock, blocks: readonly GridBlock[]): string {
  const now = blocks.find((one) => one.id === id)?.series;
  if (!now || original === null || now.rrule === null) return key;
  return `${id}@${later(original, wallMs(now.localStart) - wallMs(series.localStart))}`;
}
