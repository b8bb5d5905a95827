import type { GridBlock } from "@/components/calendar/grid-block";
import { movedByDays, movedTo, STEP, withEnd, type Times } from "@/lib/calendar/snap";
import { MINUTE } from "@/lib/calendar/time";

/** What a key with Alt or Shift does to a block: its new times; null where the key does nothing to it. */
export function timesByKey(block: GridBlock, event: KeyPress, zone: string, rightToLeft: boolean): Times | null {
  const down = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const onward = forward(event.key, rightToLeft);
  if (event.altKey && !event.shiftKey) {
    if (down !== 0) return movedTo(block.row, block.startMs + down * STEP * MINUTE, zone);
    if (onward !== 0) return movedByDays(block.row, onward, zone);
  }
  if (event.shiftKey && down !== 0) return withEnd(block, block.endMs + down * STEP * MINUTE);
  return null;
}

/** 1 for the arrow that points on along the line of writing, −1 for the one that points back, 0 for other keys. */
export function forward(key: string, rightToLeft: boolean): 1 | -1 | 0 {
  if (key === "ArrowRight") return rightToLeft ? -1 : 1;
  if (key === "ArrowLeft") return rightToLeft ? 1 : -1;
  return 0;
}

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}
