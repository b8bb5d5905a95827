import type { People } from "@/components/shell/people";
import { dateText, spanText, timeText, type Reader } from "@/lib/calendar/format";
import { dateOf } from "@/lib/calendar/day";
import type { SessionSummary } from "@/lib/sync/documents/protocol";
import type { Id } from "@/lib/ids";

/** Who wrote something: their name, or that it was somebody who is not here any more. */
export function nameOf(userId: Id, { me, partner }: People): string {
  if (userId === me.id) return me.name;
  return userId === partner?.id ? partner.name : "Someone";
}

/** From when to when: `14:05 – 14:32`, or one time where it was no longer than that. */
export function sessionTimes({ startedAt, endedAt }: SessionSummary, reader: Reader): string {
  const [from, to] = [timeText(startedAt, reader), timeText(endedAt, reader)];
  return from === to && endedAt - startedAt < 60_000 ? from : spanText(startedAt, endedAt, reader);
}

/** The moment after a session: when it was, and who had written. */
export function afterWords({ endedAt, authorId }: SessionSummary, people: People, reader: Reader): string {
  return `${momentWords(endedAt, reader)}, after ${nameOf(authorId, people)} wrote`;
}

/** An instant (Unix milliseconds) with its date: `Tuesday 1 June 2027, 14:05`. */
export function momentWords(ms: number, reader: Reader): string {
  return `${dateText(dateOf(ms, reader.zone), reader.locale, true)}, ${timeText(ms, reader)}`;
}
