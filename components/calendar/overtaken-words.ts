import { titleOf, whenOf } from "@/components/calendar/block-words";
import { gridBlock } from "@/components/calendar/grid-block";
import type { Overtaken } from "@/components/calendar/overtaken";
import type { People } from "@/components/shell/people";
import type { Reader } from "@/lib/calendar/format";
import type { Occurrence } from "@/lib/calendar/occurrences";

/** Says to whoever moved something where the other has put it since, and where they had put it themselves. */
export function overtakenText({ mine, now, by, details }: Overtaken, people: People, reader: Reader): string {
  const name = people.partner?.name ?? "Your partner";
  const seen = (occurrence: Occurrence) => gridBlock(occurrence, { details, proposals: [] }, "firm", people.me);
  const when = (occurrence: Occurrence) => whenOf(seen(occurrence), people.me, reader);
  const title = `“${titleOf(seen(mine), people)}”`;
  if (by === null) return `${title} was removed after you moved it.`;
  if (now === null) return `${name} removed ${title} after you moved it to ${when(mine)}.`;
  // All of a series is nowhere: each of its dates is.
  const isSeries = now.original === null && now.row.rrule !== null;
  if (isSeries) return `${name} moved ${title} after you did. Look at its dates once more.`;
  return `${name} moved ${title} after you did: it is now ${when(now)}. You had it on ${when(mine)}.`;
}
