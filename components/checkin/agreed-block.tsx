"use client";
import { dateOf } from "@/lib/calendar/day";
import { dateText, timeText } from "@/lib/calendar/format";
import { Block, type BlockRow } from "@/lib/calendar/schema";
import { instantMs } from "@/lib/calendar/time";
import type { Id } from "@/lib/ids";
import { useNow, useRows } from "@/lib/sync/client/react";

/** Of an agreement that has a place in the calendar: when that is or was, and whether it is there at all. */
export function AgreedBlock({ blockId, locale, zone }: { blockId: Id; locale: string; zone: string }) {
  const block = useRows(Block).find(({ id }) => id === blockId);
  const now = useNow();
  return (
    <p className="text-small text-ink-soft">
      {block ? becameText(block, now, locale, zone) : "It is not in the calendar any more."}
    </p>
  );
}

function becameText({ startsAt, endsAt, rrule, status }: BlockRow, now: number, locale: string, zone: string): string {
  const at = instantMs(startsAt);
  const when = `${dateText(dateOf(at, zone), locale)} at ${timeText(at, { locale, zone })}`;
  if (status === "declined") return `It was proposed for ${when}, and answered with no.`;
  if (status === "proposed") return `It is proposed for ${when}, and waits for an answer.`;
  if (rrule !== null) return `It is in the calendar, and comes back: since ${when}.`;
  return instantMs(endsAt) <= now ? `It was in the calendar for ${when}.` : `It is in the calendar for ${when}.`;
}
