import { zoneOf, type Person } from "@/components/shell/people";
import { dateOf, type DateText } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";
import { clockOf, dateAt } from "@/lib/couple/whereabouts";

/** What is read of something by when it begins (Unix milliseconds). */
interface Dated {
  readonly startMs: number;
  readonly allDay?: boolean;
}

/** One for each place, so that what is drawn for a reader is not drawn again for the same one. */
const readers = new Map<string, Reader>();

/** The reader by another clock (IANA); the same where it is that already. */
export function readerIn(reader: Reader, zone: string): Reader {
  if (zone === reader.zone) return reader;
  const key = `${reader.locale} ${zone} ${reader.year ?? ""}`;
  const known = readers.get(key) ?? { ...reader, zone };
  readers.set(key, known);
  return known;
}

/** The reader where one is when something is. Whole days are whole wherever one is, and are read by the clock they were. */
export function readThere(reader: Reader, me: Person, { startMs, allDay }: Dated): Reader {
  return allDay ? reader : readerIn(reader, zoneOf(me, startMs));
}

/** The day of the calendar that something begins on, wherever one is by then. */
export function dayThere(reader: Reader, me: Person, { startMs, allDay }: Dated): DateText {
  return allDay ? dateOf(startMs, reader.zone) : dateAt(startMs, clockOf(me));
}
