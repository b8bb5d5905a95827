"use client";
import { CalendarClock, CalendarX } from "lucide-react";
import { actOf, useAttempt } from "@/components/calendar/stopped-context";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { Button } from "@/components/ui/button";
import { addDays, dateOf } from "@/lib/calendar/day";
import { datedText, type Reader } from "@/lib/calendar/format";
import { cancelOccurrence, moveOccurrence } from "@/lib/calendar/occurrence-commands";
import type { Occurrence } from "@/lib/calendar/occurrences";
import { instantMs } from "@/lib/calendar/time";

/** The two ways to have the next one otherwise this once. After either, the date under the finger is another: they rest. */
export function ThisOnce({
  next: { row },
  original,
  isAsked,
  isResting,
  people,
  reader,
}: {
  next: Occurrence;
  original: string;
  isAsked: boolean;
  isResting: boolean;
  people: People;
  reader: Reader;
}) {
  const attempt = useAttempt();
  const target = { id: row.id, original };
  const date = dateOf(instantMs(row.startsAt), reader.zone);
  const [day, nextDay] = [date, addDays(date, 1)].map((one) => datedText(one, reader));
  const later = { ...target, localStart: aDayLater(row.localStart), localEnd: aDayLater(row.localEnd) };
  // What is protected for both moves with a yes from both: that it is proposed need not be asked first.
  const moved = row.protected ? { ...later, propose: true } : later;
  const name = people.partner?.name ?? "Your partner";
  const move = () =>
    attempt({
      act: actOf([{ name: moveOccurrence.name, give: (run) => run(moveOccurrence, moved) }]),
      key: null,
      done: (answer) =>
        sayDone(row.protected || answer === "propose" ? `${name} is asked about ${nextDay}.` : `It is on ${nextDay}.`),
    });
  const leaveOut = () =>
    attempt({
      act: actOf([{ name: cancelOccurrence.name, give: (run) => run(cancelOccurrence, target) }]),
      key: null,
      done: () => sayDone(`${day} is left out.`),
    });
  const press = (act: () => void) => () => {
    if (!isResting) act();
  };
  return (
    <div className="flex flex-wrap gap-2">
      {isAsked ? null : (
        <Button kind="quiet" aria-disabled={isResting} onClick={press(move)}>
          <CalendarClock aria-hidden size={18} />A day later this once
        </Button>
      )}
      <Button kind="quiet" aria-disabled={isResting} onClick={press(leaveOut)}>
        <CalendarX aria-hidden size={18} />
        Leave it out this once
      </Button>
    </div>
  );
}

function aDayLater(local: string): string {
  return `${addDays(local.slice(0, 10), 1)}${local.slice(10)}`;
}
