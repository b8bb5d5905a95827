"use client";
import { CalendarClock, CalendarX } from "lucide-react";
import Link from "next/link";
import { actOf, useAttempt } from "@/components/calendar/stopped-context";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { addDays, dateOf } from "@/lib/calendar/day";
import { dateText, timeText, type Reader } from "@/lib/calendar/format";
import { cancelOccurrence, moveOccurrence } from "@/lib/calendar/occurrence-commands";
import type { Occurrence } from "@/lib/calendar/occurrences";
import { Proposal } from "@/lib/calendar/schema";
import { instantMs } from "@/lib/calendar/time";
import { useRows } from "@/lib/sync/client/react";

/** When the conversation is next, and the two ways to have it otherwise this once: each one tap, and no word about it. */
export function NextTalk({
  next,
  isFirm,
  people,
  reader,
}: {
  next: Occurrence;
  isFirm: boolean;
  people: People;
  reader: Reader;
}) {
  const { row, original } = next;
  const asked = useRows(Proposal).find(
    (one) => one.blockId === row.id && one.state === "open" && one.originalLocalStart === original,
  );
  const at = instantMs(row.startsAt);
  const date = dateOf(at, reader.zone);
  return (
    <div className="grid gap-2">
      <p>
        {isFirm ? "The next one is" : "Proposed for"} {dateText(date, reader.locale)} at {timeText(at, reader)}.{" "}
        <Link
          href={`/calendar?view=day&date=${date}`}
          className="inline-flex min-h-11 items-center underline underline-offset-4"
        >
          See it in the calendar
        </Link>
      </p>
      {isFirm && asked ? (
        <p className="text-ink-soft">
          {asked.by === people.me.id ? (
            <>
              Another time is proposed for it, and waits for <bdi>{people.partner?.name}</bdi>.{" "}
            </>
          ) : (
            <>
              <bdi>{people.partner?.name}</bdi> proposes another time for it.{" "}
            </>
          )}
          <Link href="/calendar/proposals" className="inline-flex min-h-11 items-center underline underline-offset-4">
            See the proposal
          </Link>
        </p>
      ) : null}
      {isFirm && original !== null ? (
        <ThisOnce next={next} original={original} isAsked={!!asked} people={people} reader={reader} />
      ) : null}
    </div>
  );
}

function ThisOnce({
  next: { row },
  original,
  isAsked,
  people,
  reader,
}: {
  next: Occurrence;
  original: string;
  isAsked: boolean;
  people: People;
  reader: Reader;
}) {
  const attempt = useAttempt();
  const target = { id: row.id, original };
  const nextDay = dateText(addDays(dateOf(instantMs(row.startsAt), reader.zone), 1), reader.locale);
  const later = { ...target, localStart: aDayLater(row.localStart), localEnd: aDayLater(row.localEnd) };
  // What is protected for both moves with a yes from both: that it is proposed need not be asked first.
  const moved = row.protected ? { ...later, propose: true } : later;
  const name = people.partner?.name ?? "Your partner";
  return (
    <div className="flex flex-wrap gap-2">
      {isAsked ? null : (
        <Button
          kind="quiet"
          onClick={() =>
            attempt({
              act: actOf([{ name: moveOccurrence.name, give: (run) => run(moveOccurrence, moved) }]),
              key: null,
              done: (answer) =>
                sayDone(
                  row.protected || answer === "propose" ? `${name} is asked about ${nextDay}.` : `It is on ${nextDay}.`,
                ),
            })
          }
        >
          <CalendarClock aria-hidden size={18} />A day later this once
        </Button>
      )}
      <Button
        kind="quiet"
        onClick={() =>
          attempt({
            act: actOf([{ name: cancelOccurrence.name, give: (run) => run(cancelOccurrence, target) }]),
            key: null,
            done: () => sayDone("Left out this once."),
          })
        }
      >
        <CalendarX aria-hidden size={18} />
        Leave it out this once
      </Button>
    </div>
  );
}

function aDayLater(local: string): string {
  return `${addDays(local.slice(0, 10), 1)}${local.slice(10)}`;
}
