import type { DateText } from "@/lib/calendar/day";
import { byLine, isOn, type MonthBlock } from "@/lib/calendar/month";
import type { Day } from "@/lib/calendar/seen-day";

/** A day with what it has, or a stretch of days that have nothing, first and last included. */
export type AgendaPart<Block> =
  | { readonly kind: "day"; readonly day: Day; readonly blocks: readonly Block[] }
  | { readonly kind: "nothing"; readonly from: DateText; readonly to: DateText };

/**
 * The days as a list: each with its blocks, what lasts whole days first and on each of them; days without any in one.
 * Today stands alone, also when it has nothing.
 */
export function agendaOf<Block extends MonthBlock>(
  days: readonly Day[],
  blocks: readonly Block[],
  today: DateText,
): AgendaPart<Block>[] {
  const ordered = [...blocks].sort(byLine);
  const parts: AgendaPart<Block>[] = [];
  for (const day of days) {
    const own = ordered.filter((block) => isOn(block, day));
    const last = parts.at(-1);
    if (own.length > 0 || day.date === today) parts.push({ kind: "day", day, blocks: own });
    else if (last?.kind === "nothing") parts[parts.length - 1] = { ...last, to: day.date };
    else parts.push({ kind: "nothing", from: day.date, to: day.date });
  }
  return parts;
}

/** After how many of a day's blocks the present (Unix milliseconds) stands: long ones and what has begun are before it. */
export function presentIn(blocks: readonly MonthBlock[], day: Day, nowMs: number): number | null {
  if (nowMs < day.startMs || nowMs >= day.endMs) return null;
  return blocks.filter(({ isLong, startMs }) => isLong || startMs <= nowMs).length;
}
