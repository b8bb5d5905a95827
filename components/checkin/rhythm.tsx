"use client";
import { CalendarClock } from "lucide-react";
import { useState } from "react";
import { NewBlockSheet } from "@/components/calendar/new-block-sheet";
import { useDated } from "@/components/calendar/use-dated";
import { calendarTimeOf } from "@/components/rituals/calendar-time";
import { leftOutOf } from "@/components/checkin/left-out";
import { NextTalk } from "@/components/checkin/next-talk";
import { firstTalk, TALK_TIMES } from "@/components/checkin/talk-times";
import type { People } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { occurrencesOf, type Occurrence } from "@/lib/calendar/occurrences";
import { Block, BlockException, Proposal, type BlockExceptionRow, type BlockRow } from "@/lib/calendar/schema";
import { DAY, instantMs } from "@/lib/calendar/time";
import { settleConversation } from "@/lib/checkin/conversation-command";
import { CONVERSATIONS } from "@/lib/checkin/prompts";
import { Conversation, type ConversationKind } from "@/lib/checkin/schema";
import { useNow, useRows, useRun } from "@/lib/sync/client/react";

/** So far ahead a next one is looked for: more than two dates of what is held each quarter. Milliseconds. */
const AHEAD = 200 * DAY;

/** The first that is not over, where it is by now. Null: there is none soon. */
function nextOf(block: BlockRow, exceptions: readonly BlockExceptionRow[], now: number): Occurrence | null {
  const own = exceptions.filter(({ blockId }) => blockId === block.id);
  const alone: Occurrence = { key: block.id, original: null, row: block, series: block, exception: null };
  const all = block.rrule === null ? [alone] : occurrencesOf(block, own, { from: now, to: now + AHEAD });
  const toCome = all.filter(({ row }) => instantMs(row.endsAt) > now);
  return toCome.reduce<Occurrence | null>(
    (first, one) => (first && first.row.startsAt <= one.row.startsAt ? first : one),
    null,
  );
}

/** When the conversation is held: a protected block of the calendar that comes back, agreed on as any other. */
export function Rhythm({
  conversation,
  people,
  locale,
}: {
  conversation: ConversationKind;
  people: People;
  locale: string;
}) {
  const run = useRun();
  const now = useNow();
  const blocks = useRows(Block);
  const exceptions = useRows(BlockException);
  const proposals = useRows(Proposal);
  const settled = useRows(Conversation).find((one) => one.conversation === conversation);
  const [isPlanning, setPlanning] = useState(false);
  const { zone } = people.me;
  const reader = useDated({ locale, zone });
  const time = calendarTimeOf(settled?.blockId ?? null, blocks, proposals, now);
  const next = time && time.standing !== "declined" ? nextOf(time.block, exceptions, now) : null;
  if (time && next) {
    const leftOut = leftOutOf(time.block, exceptions, now, instantMs(next.row.startsAt));
    return <NextTalk next={next} leftOut={leftOut} isFirm={time.standing === "firm"} people={people} reader={reader} />;
  }
  return (
    <>
      <p className="max-w-prose">
        It is kept best with a time of its own: a protected one that comes back, and that can be moved or left out with
        a tap.
      </p>
      <Button kind="quiet" onClick={() => setPlanning(true)}>
        <CalendarClock aria-hidden size={18} />
        Give it a time
      </Button>
      {isPlanning ? (
        <NewBlockSheet
          begin={{
            ...firstTalk(conversation, now, zone),
            sharing: "we",
            written: {
              title: CONVERSATIONS[conversation].name,
              isProtected: true,
              rrule: TALK_TIMES[conversation].rrule,
            },
          }}
          people={people}
          reader={reader}
          onKept={(blockId) => {
            run(settleConversation, { conversation, blockId });
            setPlanning(false);
          }}
          onClose={() => setPlanning(false)}
        />
      ) : null}
    </>
  );
}
