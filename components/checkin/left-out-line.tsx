"use client";
import { CalendarCheck } from "lucide-react";
import { actOf, useAttempt } from "@/components/calendar/stopped-context";
import type { LeftOut } from "@/components/checkin/left-out";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { dateOf } from "@/lib/calendar/day";
import { datedText, type Reader } from "@/lib/calendar/format";
import { restoreOccurrence } from "@/lib/calendar/occurrence-commands";
import type { Id } from "@/lib/ids";

/** A date to come that is left out, for both to know, whoever did it; and the way back. */
export function LeftOutLine({
  blockId,
  one: { original, startMs },
  isResting,
  people,
  reader,
}: {
  blockId: Id;
  one: LeftOut;
  isResting: boolean;
  people: People;
  reader: Reader;
}) {
  const attempt = useAttempt();
  const day = datedText(dateOf(startMs, reader.zone), reader);
  const name = people.partner?.name ?? "Your partner";
  const hold = () =>
    attempt({
      act: actOf([{ name: restoreOccurrence.name, give: (run) => run(restoreOccurrence, { id: blockId, original }) }]),
      key: null,
      done: (answer) => sayDone(answer === "propose" ? `${name} is asked about ${day}.` : `${day} is held after all.`),
    });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="text-ink-soft">{day} is left out.</p>
      <Button kind="quiet" aria-disabled={isResting} onClick={() => (isResting ? undefined : hold())}>
        <CalendarCheck aria-hidden size={18} />
        <span>
          Hold it after all<span className="sr-only">: {day}</span>
        </span>
      </Button>
    </div>
  );
}
