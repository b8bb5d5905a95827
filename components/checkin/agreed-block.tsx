"use client";
import { useMemo } from "react";
import { dateOf } from "@/lib/calendar/day";
import { dateText, timeText } from "@/lib/calendar/format";
import { Block, type BlockRow } from "@/lib/calendar/schema";
import { DAY, instantMs } from "@/lib/calendar/time";
import { idTime, type Id } from "@/lib/ids";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

/** Of an agreement that has a place in the calendar: when that is or was, and whether it is there at all. */
export function AgreedBlock({
  blockId,
  from,
  locale,
  zone,
}: {
  blockId: Id;
  /** What it belongs to; its id says since when there may be a block. */
  from: Id;
  locale: string;
  zone: string;
}) {
  const block = useRows(Block).find(({ id }) => id === blockId);
  const now = useNow();
  return (
    <p className="text-small text-ink-soft">
      {block ? becameText(block, now, locale, zone) : <NotHere since={idTime(from)} />}
    </p>
  );
}

/** So far around its beginning it is looked for. Milliseconds. */
const [BEFORE, AFTER] = [8 * DAY, 366 * DAY];

/** It may only be further off than what is held here: it is asked for before it is said to be gone. */
function NotHere({ since }: { since: number }) {
  const { held } = useHold(useMemo(() => ({ from: since - BEFORE, to: since + AFTER }), [since]));
  return held ? "It is not in the calendar any more, or more than a year off." : "Looking for it in the calendar …";
}

function becameText({ startsAt, endsAt, rrule, status }: BlockRow, now: number, locale: string, zone: string): string {
  const at = instantMs(startsAt);
  const when = `${dateText(dateOf(at, zone), locale)} at ${timeText(at, { locale, zone })}`;
  if (status === "declined") return `It was proposed for ${when}, and answered with no.`;
  if (status === "proposed") return `It is proposed for ${when}, and waits for an answer.`;
  if (rrule !== null) return `It is in the calendar, and comes back: since ${when}.`;
  return instantMs(endsAt) <= now ? `It was in the calendar for ${when}.` : `It is in the calendar for ${when}.`;
}
