"use client";
import { CalendarClock, CalendarX } from "lucide-react";
import Link from "next/link";
import { actOf, useAttempt } from "@/components/calendar/stopped-context";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { addDays, dateOf } from "@/lib/calendar/day";
import { dateText, timeText, type Reader } from "@/lib/calendar/format";
import { cancelOccurrence, moveOccurrence } from "@/lib/calendar/occurrence-commands";
import type { Occurrence } from "@/lib/calendar/occurrences";
import { instantMs } from "@/lib/calendar/time";

/** When the conversation is next, and the two ways to have it otherwise this once: each one tap, and no word about it. */
export function NextTalk({ next, isFirm, reader }: { next: Occurrence; isFirm: boolean; reader: Reader }) {
  const attempt = useAttempt();
  const { row, original } = next;
  const at = instantMs(row.startsAt);
  const date = dateOf(at, reader.zone);
  const target = original === null ? null : { id: row.id, original };
  const later = {
    localStart: aDayLater(row.localStart),
    localEnd: aDayLater(row.localEnd),
  };
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
      {isFirm && target ? (
        <div className="flex flex-wrap gap-2">
          <Button
            kind="quiet"
            onClick={() =>
              attempt({
                act: actOf([
                  { name: moveOccurrence.name, give: (run) => run(moveOccurrence, { ...target, ...later }) },
                ]),
                key: null,
                done: (answer) =>
                  sayDone(
                    answer === "propose"
                      ? "A day later is proposed."
                      : `This once it is on ${dateText(addDays(date, 1), reader.locale)}.`,
                  ),
              })
            }
          >
            <CalendarClock aria-hidden size={18} />A day later this once
          </Button>
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
      ) : null}
    </div>
  );
}

function aDayLater(local: string): string {
  return `${addDays(local.slice(0, 10), 1)}${local.slice(10)}`;
}
