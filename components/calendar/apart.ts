import { later } from "@/components/calendar/edit";
import type { GridBlock } from "@/components/calendar/grid-block";
import type { DateText } from "@/lib/calendar/day";
import type { BlockExceptionRow } from "@/lib/calendar/schema";
import type { Apart } from "@/lib/calendar/series-beginning";
import { wallMs, type LocalText } from "@/lib/calendar/time";
import { dateIn } from "@/lib/calendar/whole-days";

/**
 * Which dates of a block's series are not where its rule has them, told of another beginning: they go along with it, and
 * where they were put they stay.
 * @param start where the date at hand would begin, had it not been moved; null: nowhere
 */
export function apartOf(
  block: GridBlock | null,
  exceptions: readonly BlockExceptionRow[],
  start: LocalText | null,
): Apart {
  const apart = new Map<LocalText, DateText | null>();
  if (!block?.original || start === null) return apart;
  const by = wallMs(start) - wallMs(block.original);
  for (const { blockId, originalLocalStart, cancelled, localStart } of exceptions) {
    if (blockId !== block.id || (!cancelled && localStart === null)) continue;
    apart.set(later(originalLocalStart, by), cancelled ? null : dateIn(localStart!));
  }
  return apart;
}
