"use client";
import { useMemo, useState } from "react";
import { rangeOf, seekersOf, takenOf, wishOf } from "@/components/calendar/find-time-form";
import { FindTimeList } from "@/components/calendar/find-time-list";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { useBlocks } from "@/components/calendar/use-blocks";
import type { People } from "@/components/shell/people";
import { partAt } from "@/lib/calendar/daypart";
import { findTime } from "@/lib/calendar/find-time";
import type { Reader } from "@/lib/calendar/format";
import { Rhythm } from "@/lib/calendar/schema";
import type { Times } from "@/lib/calendar/snap";
import { DAY, MINUTE, wallAt } from "@/lib/calendar/time";
import { useHold, useNow, useRows } from "@/lib/sync/client/react";

/** Looked for from some days before what is proposed, so many days in all. */
const DAYS = 14;
const BEFORE = 3 * DAY;
const SHOWN = 3;
/** Longer than that, there is no free time to be found between waking and sleeping. Minutes. */
const LONGEST = 12 * 60;

interface OtherTimesProps {
  waiting: Waiting;
  people: People;
  reader: Reader;
  onPick: (times: Times) => void;
}

/** Free times as long as what is proposed, ready to answer with; none for series and whole days. */
export function OtherTimes(props: OtherTimesProps) {
  const { allDay, startMs, endMs } = props.waiting.offered;
  const minutes = (endMs - startMs) / MINUTE;
  if (allDay || props.waiting.proposal.rrule !== null || minutes > LONGEST) return null;
  return <Found {...props} minutes={minutes} />;
}

function Found({ waiting, people, reader, minutes, onPick }: OtherTimesProps & { minutes: number }) {
  const { block, proposal, offered } = waiting;
  const now = useNow();
  // What is suggested stays as it is while one reads.
  const [openedAt] = useState(now);
  const together = block.ownerId === null;
  const wish = useMemo(() => {
    const from = Math.max(openedAt, offered.startMs - BEFORE);
    const minute = Math.floor((wallAt(offered.startMs, reader.zone) % DAY) / MINUTE);
    const dayparts = [`${partAt(minute)}s` as const];
    const fields = { for: together ? ("we" as const) : ("me" as const), minutes, span: DAYS, dayparts } as const;
    return { ...wishOf(fields, from, reader), count: SHOWN };
  }, [together, minutes, openedAt, offered, reader]);
  const range = useMemo(() => rangeOf(wish), [wish]);
  const { held } = useHold(range);
  const blocks = useBlocks(people, range);
  const rhythms = useRows(Rhythm);
  const suggestions = useMemo(() => {
    const { originalLocalStart: original } = proposal;
    const isOwn = (one: (typeof blocks)[number]) =>
      one.id === block.id && (original === null || one.original === original);
    const { me, partner } = seekersOf(people, range, rhythms);
    const taken = takenOf(
      blocks.filter((one) => !isOwn(one)),
      people,
    );
    const found = findTime(taken, { me, partner }, wish);
    // Where that part of the day is taken on all days, any other will do.
    return found.length > 0 ? found : findTime(taken, { me, partner }, { ...wish, dayparts: [] });
  }, [blocks, people, range, wish, block, proposal, rhythms]);
  if (!held || suggestions.length === 0) return null;
  return (
    <section aria-label="Free times">
      <h3 className="font-semibold">{together ? "When you are both free" : "When you are free"}</h3>
      <FindTimeList
        suggestions={suggestions}
        people={people}
        reader={reader}
        together={together}
        act="Take"
        onPick={onPick}
      />
    </section>
  );
}
