"use client";
import { useMemo } from "react";
import { datesOf, MOST } from "@/components/calendar/proposals/one-date";
import { dateThere } from "@/components/calendar/repeat-there";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import { Select } from "@/components/ui/select";
import { datedText, type Reader } from "@/lib/calendar/format";
import type { LocalText } from "@/lib/calendar/time";
import { useNow } from "@/lib/sync/client/react";

/** Of a series that is proposed: whether all of it is meant, or one of its dates. Nothing where there is no choice. */
export function WhichDates({
  waiting,
  met,
  date,
  reader,
  onChange,
}: {
  waiting: Waiting;
  /** The date at which it was met in the calendar. */
  met: LocalText | null;
  /** The one that is meant; null: all. */
  date: LocalText | null;
  reader: Reader;
  onChange: (date: LocalText | null) => void;
}) {
  const now = useNow();
  const dates = useMemo(() => datesOf(waiting, now, met), [waiting, now, met]);
  if (dates.length === 0) return null;
  return (
    <Select
      label="Which dates"
      hint={dates.length < MOST ? undefined : "A later one is answered where it stands in the calendar."}
      value={date ?? ALL}
      onChange={({ target }) => onChange(target.value === ALL ? null : target.value)}
    >
      <option value={ALL}>All of them</option>
      {dates.map(({ original, row }) => (
        <option key={original} value={original!}>
          Only {datedText(dateThere(row, reader), reader)}
        </option>
      ))}
    </Select>
  );
}

const ALL = "";
