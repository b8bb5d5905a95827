import { ruleAt } from "@/components/calendar/edit";
import { dateOf, type DateText } from "@/lib/calendar/day";
import type { Reader } from "@/lib/calendar/format";
import { repeatText } from "@/lib/calendar/repeat-words";
import { parseRule } from "@/lib/calendar/rrule";
import type { BlockRow } from "@/lib/calendar/schema";
import { instantMs, localText } from "@/lib/calendar/time";

/** How a series repeats, by its reader's clock: every Friday at 2:00 in Berlin is every Thursday in New York. */
export function repeatThere(
  { rrule, localStart, startsAt, zone }: Pick<BlockRow, "rrule" | "localStart" | "startsAt" | "zone">,
  reader: Reader,
): string {
  const isSame = zone === null || zone === reader.zone;
  const there = isSame ? localStart : localText(instantMs(startsAt), reader.zone);
  return repeatText(parseRule(ruleAt(rrule!, localStart, there)), there, reader.locale);
}

/** The date on which something begins by its reader's clock; what floats has its own wherever it is read. */
export function dateThere(
  { localStart, startsAt, zone }: Pick<BlockRow, "localStart" | "startsAt" | "zone">,
  reader: Reader,
): DateText {
  return zone === null ? localStart.slice(0, 10) : dateOf(instantMs(startsAt), reader.zone);
}
