"use client";
import Link from "next/link";
import { useRef } from "react";
import { ProposalPanel } from "@/components/calendar/proposals/proposal-panel";
import { useProposed } from "@/components/calendar/proposals/use-waiting";
import { movedFrom, type LeftOut } from "@/components/checkin/left-out";
import { LeftOutLine } from "@/components/checkin/left-out-line";
import { ThisOnce } from "@/components/checkin/this-once";
import type { People } from "@/components/shell/people";
import { useSettled } from "@/components/ui/use-settled";
import { dateOf } from "@/lib/calendar/day";
import { datedText, timeText, type Reader } from "@/lib/calendar/format";
import type { Occurrence } from "@/lib/calendar/occurrences";
import { Proposal } from "@/lib/calendar/schema";
import { instantMs } from "@/lib/calendar/time";
import { useRows } from "@/lib/sync/client/react";

/** A press means what stood under the finger: so long after that has changed nothing is done. Milliseconds. */
const STANDS = 800;

/**
 * When the conversation is next, what is different about it this once, and the ways to have it otherwise: each one tap. What
 * either did, both see; what the other proposes is answered here.
 */
export function NextTalk({
  next,
  leftOut,
  isFirm,
  people,
  reader,
}: {
  next: Occurrence;
  leftOut: readonly LeftOut[];
  isFirm: boolean;
  people: People;
  reader: Reader;
}) {
  const { row, original } = next;
  const asked = useRows(Proposal).find(
    ({ blockId, state, originalLocalStart: about }) =>
      blockId === row.id && state === "open" && (about === null || about === original),
  );
  const words = useRef<HTMLParagraphElement>(null);
  const place = [next.key, row.startsAt, asked?.id, ...leftOut.map((one) => one.original)].join(" ");
  const isResting = useSettled(place, STANDS) !== place;
  const at = instantMs(row.startsAt);
  const date = dateOf(at, reader.zone);
  return (
    <div className="grid gap-2">
      <p ref={words} tabIndex={-1} className="outline-none">
        {isFirm ? "The next one is" : "Proposed for"} {datedText(date, reader)} at {timeText(at, reader)}.{" "}
        <Link
          href={`/calendar?view=day&date=${date}`}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          See it in the calendar
        </Link>
      </p>
      {isFirm ? <Moved next={next} reader={reader} /> : null}
      {asked ? (
        <Asked
          key={asked.id}
          id={asked.id}
          isMine={asked.by === people.me.id}
          isAnother={isFirm}
          people={people}
          reader={reader}
          onDone={() => words.current?.focus()}
        />
      ) : null}
      {isFirm
        ? leftOut.map((one) => (
            <LeftOutLine
              key={one.original}
              blockId={row.id}
              one={one}
              isResting={isResting}
              people={people}
              reader={reader}
            />
          ))
        : null}
      {isFirm && original !== null ? (
        <ThisOnce
          next={next}
          original={original}
          isAsked={asked !== undefined}
          isResting={isResting}
          people={people}
          reader={reader}
        />
      ) : null}
    </div>
  );
}

function Moved({ next, reader }: { next: Occurrence; reader: Reader }) {
  const from = movedFrom(next);
  if (from === null) return null;
  return (
    <p className="text-ink-soft">
      It is moved this once, from {datedText(dateOf(from, reader.zone), reader)} at {timeText(from, reader)}.
    </p>
  );
}

/** A time that waits for an answer: mine is given here and now, the other's is waited for. */
function Asked({
  id,
  isMine,
  isAnother,
  people,
  reader,
  onDone,
}: {
  id: string;
  isMine: boolean;
  /** It stands already, and this would be instead. */
  isAnother: boolean;
  people: People;
  reader: Reader;
  onDone: () => void;
}) {
  const waiting = useProposed(people).find((one) => one.id === id);
  if (isMine) {
    return (
      <p className="text-ink-soft">
        {isAnother ? "Another time is proposed for it, and waits for " : "It waits for "}
        <bdi>{people.partner?.name}</bdi>.{" "}
        <Link href="/calendar/proposals" className="inline-flex min-h-11 items-center underline underline-offset-4">
          See the proposal
        </Link>
      </p>
    );
  }
  return waiting ? (
    <section aria-label="Proposal" className="grid gap-3 rounded-lg border-2 border-dashed border-line-strong p-3">
      <ProposalPanel waiting={waiting} people={people} reader={reader} onDone={onDone} />
    </section>
  ) : null;
}
