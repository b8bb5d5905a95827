"use client";
import { CalendarPlus } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { blockOf, wordsOfTime } from "@/components/boundaries/boundary-into-block";
import { NewBlockSheet } from "@/components/calendar/new-block-sheet";
import { dayThere, readThere } from "@/components/calendar/read-there";
import { AgreedBlock } from "@/components/checkin/agreed-block";
import { WithTime } from "@/components/checkin/with-time";
import { useDated } from "@/components/calendar/use-dated";
import { calendarTimeOf, nextStart } from "@/components/rituals/calendar-time";
import type { People, Person } from "@/components/shell/people";
import { Button } from "@/components/ui/button";
import { changeBoundary } from "@/lib/boundaries/boundary-commands";
import { boundaryName } from "@/lib/boundaries/sentence";
import type { BoundaryRow } from "@/lib/boundaries/schema";
import { dateOf, weekStartOf } from "@/lib/calendar/day";
import { datedText, timeText } from "@/lib/calendar/format";
import { Block, Proposal, type BlockRow } from "@/lib/calendar/schema";
import { atMs, wallMs } from "@/lib/calendar/time";
import { useNow, useRows, useRun } from "@/lib/sync/client/react";

interface TimeProps {
  boundary: BoundaryRow;
  people: People;
  locale: string;
}

/** When a boundary is, of those that have a time in the calendar; its owner can give it one. */
export function BoundaryTime({ boundary, people, locale }: TimeProps) {
  const { kind, ended, blockId, ownerId } = boundary;
  const [isPlanning, setPlanning] = useState(false);
  const now = useNow();
  const time = calendarTimeOf(blockId, useRows(Block), useRows(Proposal), now);
  const canPlan = kind === "time" && ownerId === people.me.id && !ended && !time;
  return (
    <>
      {time ? (
        <NextTime block={time.block} now={now} locale={locale} me={people.me} />
      ) : blockId === null ? null : (
        <AgreedBlock blockId={blockId} from={boundary.id} locale={locale} zone={people.me.zone} />
      )}
      {canPlan ? (
        <Button
          kind="quiet"
          className="justify-self-start"
          aria-label={`Show it in the calendar: ${boundaryName(boundary)}`}
          onClick={() => setPlanning(true)}
        >
          <CalendarPlus aria-hidden size={18} />
          Show it in the calendar
        </Button>
      ) : null}
      {isPlanning ? (
        <BoundaryBlock boundary={boundary} people={people} locale={locale} onClose={() => setPlanning(false)} />
      ) : null}
    </>
  );
}

/** When it is next, and the way there. */
function NextTime({ block, now, locale, me }: { block: BlockRow; now: number; locale: string; me: Person }) {
  const next = nextStart(block, now) ?? block.localStart;
  const startMs = atMs(wallMs(next), block.zone ?? me.zone);
  // What floats is then wherever one is.
  const begins = { startMs, allDay: block.zone === null };
  const reader = useDated({ locale, zone: me.zone });
  const there = readThere(reader, me, begins);
  return (
    <p className="text-small text-ink-soft">
      In the calendar, {block.rrule === null ? "on" : "next on"} {datedText(dateOf(startMs, there.zone), there)} at{" "}
      {timeText(startMs, there)}.{" "}
      <Link href={`/calendar?date=${dayThere(reader, me, begins)}`} className="underline underline-offset-4">
        See it there
      </Link>
    </p>
  );
}

/** The sheet of a new block, which begins with the time that the boundary's words name. */
function BoundaryBlock({ boundary, people, locale, onClose }: TimeProps & { onClose: () => void }) {
  const run = useRun();
  const now = useNow();
  const { zone } = people.me;
  const reader = { locale, zone };
  const [words] = useState(() => wordsOfTime(boundary, { now, zone, locale, weekStart: weekStartOf(locale) }));
  return (
    <WithTime words={words} reader={reader} now={now} onClose={onClose}>
      {(read) => (
        <NewBlockSheet
          begin={blockOf(boundary, read, { zone, now, hasPartner: people.partner !== null })}
          people={people}
          reader={reader}
          onKept={(blockId) => {
            run(changeBoundary, { id: boundary.id, blockId });
            onClose();
          }}
          onClose={onClose}
        />
      )}
    </WithTime>
  );
}
