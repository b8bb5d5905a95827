"use client";
import { useMemo } from "react";
import { useDated } from "@/components/calendar/use-dated";
import { becameWords } from "@/components/checkin/became-words";
import { Block } from "@/lib/calendar/schema";
import { DAY } from "@/lib/calendar/time";
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
  const reader = useDated({ locale, zone });
  return (
    <p className="text-small text-ink-soft">
      {block ? becameWords(block, now, reader) : <NotHere since={idTime(from)} />}
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
