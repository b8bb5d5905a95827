"use client";
import { useState } from "react";
import { BringInSheet } from "@/components/calendar/bring-in/bring-in-sheet";
import type { Aside } from "@/components/calendar/calendar-menu";
import { FindTimeSheet } from "@/components/calendar/find-time-sheet";
import type { GridBlock } from "@/components/calendar/grid-block";
import { Printing } from "@/components/calendar/paper/printing";
import { SearchSheet } from "@/components/calendar/search/search-sheet";
import type { Revealed } from "@/components/calendar/use-cursor";
import { useTakeTime } from "@/components/calendar/use-take-time";
import type { People } from "@/components/shell/people";
import type { DateText, Weekday } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";
import type { Times } from "@/lib/calendar/snap";

/** What is done from the calendar's menu, in sheets over it. */
export function CalendarAsides({
  aside,
  date,
  weekStart,
  blocks,
  held,
  people,
  reader,
  onLed,
  onClose,
}: {
  /** The one that is open. */
  aside: Aside | null;
  date: DateText;
  weekStart: Weekday;
  blocks: readonly GridBlock[];
  /** Whether all that is planned around the date is here. */
  held: boolean;
  people: People;
  reader: Reader;
  /** A block at these times is to be seen. */
  onLed: (times: Times, to: Revealed) => void;
  onClose: () => void;
}) {
  const [lookedFor, setLookedFor] = useState("");
  const takeTime = useTakeTime(people, reader, (id, times) => onLed(times, { id, atMs: times.startMs }));
  return (
    <>
      {aside === "search" ? (
        <SearchSheet
          text={lookedFor}
          people={people}
          reader={reader}
          onText={setLookedFor}
          onPick={(block) => {
            onClose();
            onLed(block, { id: block.key, atMs: block.startMs });
          }}
          onClose={onClose}
        />
      ) : null}
      {aside === "find-time" ? (
        <FindTimeSheet
          people={people}
          reader={reader}
          onPick={(picked) => {
            onClose();
            takeTime(picked);
          }}
          onClose={onClose}
        />
      ) : null}
      {aside === "bring-in" ? <BringInSheet people={people} reader={reader} onClose={onClose} /> : null}
      <Printing {...{ date, weekStart, blocks, people, reader, held, onClose }} asking={aside === "print"} />
    </>
  );
}
