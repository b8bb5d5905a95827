"use client";
import type { Picked } from "@/components/calendar/find-time-sheet";
import { useProposes } from "@/components/calendar/proposals/use-proposes";
import { readThere } from "@/components/calendar/read-there";
import { actOf, useAttempt, type Attempt } from "@/components/calendar/stopped-context";
import { useDated } from "@/components/calendar/use-dated";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { shortDateText, spanText, type Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";
import { wallTimesOf } from "@/lib/calendar/time";
import { newId, type Id } from "@/lib/ids";

/** Makes a block at a time that was found: of ours, which is the partner's to accept, or of mine. `onMade` gets its id. */
export function useTakeTime({ me, partner }: People, reader: Reader, onMade: (id: Id, times: Times) => void) {
  const attempt = useAttempt();
  const proposes = useProposes();
  const dated = useDated(reader);
  const taking = ({ startMs, endMs, title, ...wish }: Picked): Attempt => {
    const id = newId();
    const there = readThere(dated, me, { startMs });
    const together = wish.for === "we" && partner !== null;
    const input = {
      id,
      detailId: newId(),
      // One who is alone by now, the other having left meanwhile, keeps it as their own.
      sharing: together ? ("we" as const) : partner ? ("time" as const) : ("hidden" as const),
      ...wallTimesOf(startMs, endMs, there.zone),
      allDay: false,
      rrule: null,
      protected: false,
      title,
      notes: "",
      place: "",
      link: "",
      soloKind: null,
    };
    const when = `${shortDateText(startMs, there)}, ${spanText(startMs, endMs, there)}`;
    return {
      act: actOf([{ name: scheduleBlock.name, give: (run) => run(scheduleBlock, input) }]),
      key: null,
      at: (times) => taking({ ...wish, ...times, title }),
      done() {
        const isProposed = together && proposes({ startMs, endMs }, null);
        sayDone(isProposed ? `${when} is proposed to ${partner.name}.` : `${when} is set.`);
        onMade(id, { startMs, endMs });
      },
    };
  };
  return (picked: Picked) => attempt(taking(picked));
}
