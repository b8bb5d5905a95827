import { whenColumns } from "@/lib/calendar/block-rows";
import type { Laid } from "@/lib/calendar/clash";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { instantsOf } from "@/lib/calendar/time";
import { newId } from "@/lib/ids";

interface Given {
  start: string;
  end: string;
  zone?: string | null;
  rrule?: string | null;
  allDay?: boolean;
  more?: Partial<BlockRow>;
  /** By original beginning: other times, or null for one that does not take place. */
  except?: Record<string, [string, string] | null>;
}

/** A block as it lies in the calendar; what a test does not care about is filled in. */
export function laid({ start, end, zone = "Europe/Berlin", rrule = null, allDay = false, more, except }: Given): Laid {
  const whose = { id: newId(), spaceId: newId(), ownerId: null, authorId: newId() };
  const plain = {
    protected: true,
    sideBySide: false,
    duty: false,
    status: "firm" as const,
    waiting: false,
    changedBy: null,
    changedAt: null,
  };
  const when = { localStart: start, localEnd: end, zone, rrule, allDay };
  const base: BlockRow = { ...whose, ...plain, ...whenColumns(when), ...more };
  const exceptions = Object.entries(except ?? {}).map(([original, to]) => exceptionOf(base, original, to));
  return { block: { ...base, ...whenColumns(when, exceptions) }, exceptions };
}

/** An occurrence of it at other times, or null: not at all. */
export function exceptionOf(of: BlockRow, originalLocalStart: string, to: [string, string] | null): BlockExceptionRow {
  const none = {
    localStart: null,
    localEnd: null,
    zone: null,
    startsAt: null,
    endsAt: null,
    protected: null,
    leftAs: null,
  };
  const { spaceId, ownerId, authorId, zone } = of;
  const base = { id: newId(), spaceId, ownerId, authorId, blockId: of.id, originalLocalStart };
  if (!to) return { ...base, cancelled: true, ...none };
  const times = { localStart: to[0], localEnd: to[1], zone };
  return { ...base, cancelled: false, ...none, ...times, ...instantsOf(times) };
}
