"use client";
import { useMemo } from "react";
import { useHydrated } from "@/components/auth/use-hydrated";
import { timesText, titleOf } from "@/components/calendar/block-words";
import { dayThere, readThere } from "@/components/calendar/read-there";
import { useBlocks } from "@/components/calendar/use-blocks";
import { usePeople } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { MINE, useKeptList } from "@/components/ui/use-kept";
import { dateOf } from "@/lib/calendar/day";
import { shortDateText } from "@/lib/calendar/format";
import { dueReminders } from "@/lib/calendar/reminder";
import { Reminder } from "@/lib/calendar/schema";
import { DAY } from "@/lib/calendar/time";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

const HOUR = 3_600_000;
const MOST_KEPT = 100;

/** What begins soon and was asked to be told: above whatever is being looked at, until it is closed. */
export function DueReminders({ locale }: { locale: string }) {
  const people = usePeople();
  const reminders = useRows(Reminder);
  const now = useNow();
  const hour = useNow(HOUR);
  // As far ahead as a reminder can be asked for.
  const range = useMemo(() => ({ from: hour - HOUR, to: hour + 8 * DAY }), [hour]);
  useHold(range);
  const blocks = useBlocks(people, range);
  const [closed, close] = useClosed();
  const hydrated = useHydrated();
  // What was closed is known to the device alone.
  if (!hydrated) return null;
  const due = dueReminders(blocks, reminders, now).filter(({ key }) => !closed.includes(key));
  const reader = { locale, zone: people.me.zone };
  return due.map((block) => {
    const there = readThere(reader, people.me, block);
    const isToday = dateOf(block.startMs, there.zone) === dateOf(now, reader.zone);
    return (
      <div key={block.key} className="border-b border-line px-4 py-2">
        <Notice
          title={<bdi>{titleOf(block, people)}</bdi>}
          actions={
            <>
              <ButtonLink kind="quiet" href={`/calendar?view=day&date=${dayThere(reader, people.me, block)}`}>
                Show the day
              </ButtonLink>
              <Button kind="quiet" onClick={() => close(block.key)}>
                Close
              </Button>
            </>
          }
        >
          {isToday ? "" : `${shortDateText(block.startMs, there)}, `}
          {timesText(block, there)}
          {block.detail?.place ? (
            <>
              , <bdi>{block.detail.place}</bdi>
            </>
          ) : null}
        </Notice>
      </div>
    );
  });
}

/** What was closed on this device: the ids of blocks and the times of occurrences, nothing that says what they are. */
function useClosed(): [readonly string[], (key: string) => void] {
  const [closed, keep] = useKeptList(`${MINE}reminded`, MOST_KEPT);
  return [closed, (key) => keep([...closed, key])];
}
