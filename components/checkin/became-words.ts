import { repeatThere } from "@/components/calendar/repeat-there";
import { dateOf } from "@/lib/calendar/day";
import { datedText, timeText, type Reader } from "@/lib/calendar/format";
import type { BlockRow } from "@/lib/calendar/schema";
import { instantMs } from "@/lib/calendar/time";

type Placed = Pick<BlockRow, "startsAt" | "endsAt" | "localStart" | "zone" | "rrule" | "status">;

/** How it stands with the place in the calendar that an agreement became: when it is or was, and whether it is settled. */
export function becameWords(block: Placed, now: number, reader: Reader): string {
  const { startsAt, endsAt, rrule, status } = block;
  const at = instantMs(startsAt);
  const when = `${datedText(dateOf(at, reader.zone), reader)} at ${timeText(at, reader)}`;
  if (rrule !== null) {
    const since = at > now ? `from ${when} on` : `since ${when}`;
    return `${STANDS[status]}: ${uncapitalized(repeatThere(block, reader))}, ${since}.`;
  }
  if (status === "declined") return `It was proposed for ${when}, and answered with no.`;
  if (status === "proposed") return `It is proposed for ${when}, and waits for an answer.`;
  return instantMs(endsAt) <= now ? `It was in the calendar for ${when}.` : `It is in the calendar for ${when}.`;
}

/** Of what comes back. */
const STANDS: Readonly<Record<BlockRow["status"], string>> = {
  firm: "It is in the calendar, and comes back",
  proposed: "It is proposed, and waits for an answer",
  declined: "It was proposed, and answered with no",
};

/** The sentences of rules are English, and none begins with a name. */
function uncapitalized(sentence: string): string {
  return `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}
