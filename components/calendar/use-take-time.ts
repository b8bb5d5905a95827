"use client";
import type { Picked } from "@/components/calendar/find-time-sheet";
import type { People } from "@/components/shell/people";
import { sayDone } from "@/components/shell/said";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { shortDateText, spanText, type Reader } from "@/lib/calendar/format";
import { wallTimesOf } from "@/lib/calendar/time";
import { newId, type Id } from "@/lib/ids";
import { useRun } from "@/lib/sync/client/react";

/** Makes a block at a time that was found: of ours, which is the partner's to accept, or of mine. Answers its id. */
export function useTakeTime({ partner }: People, reader: Reader): (picked: Picked) => Id {
  const run = useRun();
  return ({ startMs, endMs, title, ...wish }) => {
    const id = newId();
    const together = wish.for === "we" && partner !== null;
    run(scheduleBlock, {
      id,
      detailId: newId(),
      // One who is alone by now, the other having left meanwhile, keeps it as their own.
      sharing: together ? "we" : partner ? "time" : "hidden",
      ...wallTimesOf(startMs, endMs, reader.zone),
      allDay: false,
      rrule: null,
      protected: false,
      title,
      notes: "",
      place: "",
      link: "",
      soloKind: null,
    });
    const when = `${shortDateText(startMs, reader)}, ${spanText(startMs, endMs, reader)}`;
    sayDone(together ? `${when} is in both your calendars.` : `${when} is set.`);
    return id;
  };
}
