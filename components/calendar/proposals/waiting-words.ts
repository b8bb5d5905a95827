import { datesText, timesText } from "@/components/calendar/block-words";
import type { GridBlock } from "@/components/calendar/grid-block";
import { leftOut } from "@/components/calendar/proposals/one-date";
import { dateThere, repeatThere } from "@/components/calendar/repeat-there";
import type { Waiting } from "@/components/calendar/proposals/waiting";
import type { People } from "@/components/shell/people";
import { datedText, type Reader } from "@/lib/calendar/format";
import { occurrenceInstants, wallTimesAt } from "@/lib/calendar/occurrences";
import type { BlockRow } from "@/lib/calendar/schema";
import type { LocalText } from "@/lib/calendar/time";

/** Who proposes, and what of; or what became of it. */
export function stageText({ stage, isBeside, before, block }: Waiting, { partner }: People): string {
  const name = partner?.name ?? "Your partner";
  const another = isBeside || before !== null;
  // One's own, over time that is ours and protected: it is the other who gives it.
  if (block.ownerId !== null && !another && stage === "to-answer")
    return `${name} asks for this time, which belongs to you both`;
  if (block.ownerId !== null && !another && stage === "asked") return `You asked ${name} for this time`;
  switch (stage) {
    case "to-answer":
      return another ? `${name} proposes another time` : `${name} proposes this to you`;
    case "asked":
      return another ? `You proposed another time to ${name}` : `You proposed this to ${name}`;
    case "refused":
      return isBeside ? `${name} can’t at the time you proposed` : `${name} can’t`;
    case "told":
      return `${name} put it straight in, and doesn’t know what of yours is there`;
    case "said-no":
      return `You said no to ${name}`;
  }
}

/** `Friday 12 June, 19:00 – 21:00`; of several dates with their rule: `Every Friday, 19:00 – 21:00, from Friday 12 June on`. */
export function whenText(block: GridBlock, { proposal }: Waiting, reader: Reader): string {
  const { row } = block;
  if (row.rrule === null || proposal.rrule === null)
    return [datesText(block, reader), timesText(block, reader)].join(", ");
  const from = datedText(dateThere(row, reader), reader);
  return `${repeatThere(row, reader)}, ${timesText(block, reader)}, from ${from} on`;
}

/** Which dates of a series it is about; empty where there is nothing to tell apart. */
export function whichText({ proposal, block, before, isBeside }: Waiting, reader: Reader): string {
  const { originalLocalStart: original, rrule } = proposal;
  if (original === null) return block.rrule === null || !isBeside ? "" : "All dates of the series";
  const date = before ? datesText(before, reader) : dateText(block, original, reader);
  return rrule === null ? `Only ${date}` : `From ${date} on`;
}

/** So many dates are named; of a series there may be dozens. */
const NAMED = 3;

/** Which dates a series is proposed without, as they are answered by themselves; empty where there are none. */
export function withoutText(waiting: Waiting, reader: Reader): string {
  const dates = leftOut(waiting).map((original) => dateText(waiting.block, original, reader));
  if (dates.length === 0) return "";
  const more = dates.length - NAMED;
  return `Without ${[...dates.slice(0, NAMED), ...(more > 0 ? [`${more} more`] : [])].join("; ")}`;
}

/** The date of a series that its rule has begin there. */
function dateText(series: BlockRow, original: LocalText, reader: Reader): string {
  const wall = wallTimesAt(series, original);
  return datedText(dateThere({ ...wall, ...occurrenceInstants(wall) }, reader), reader);
}
