import { dateOf, type DateText } from "@/lib/calendar/day";
import type { SessionSummary } from "@/lib/sync/documents/protocol";

/** What was written on one day, the newest first. */
export interface DayOfWriting {
  readonly date: DateText;
  readonly sessions: readonly SessionSummary[];
}

/**
 * The last seq at which a session had not begun and none was under way. It can always be told; the one just before the
 * session only as long as nothing is compacted there: of a session that is, the server tells its end, where what is looked
 * for may have been written already.
 */
export function seqBefore(
  session: Pick<SessionSummary, "fromSeq" | "toSeq">,
  sessions: readonly Pick<SessionSummary, "fromSeq" | "toSeq">[],
): number {
  let at = session.fromSeq - 1;
  const lastFirst = [...sessions].sort((a, b) => b.fromSeq - a.fromSeq);
  for (const { fromSeq, toSeq } of lastFirst) if (fromSeq <= at && toSeq > at) at = fromSeq - 1;
  return at;
}

/** The sessions of a document by the day on which they ended, in a zone; the newest first. */
export function timelineOf(sessions: readonly SessionSummary[], zone: string): DayOfWriting[] {
  const newestFirst = [...sessions].sort((a, b) => b.endedAt - a.endedAt || b.toSeq - a.toSeq);
  const days: { date: DateText; sessions: SessionSummary[] }[] = [];
  for (const session of newestFirst) {
    const date = dateOf(session.endedAt, zone);
    const day = days.at(-1);
    if (day?.date === date) day.sessions.push(session);
    else days.push({ date, sessions: [session] });
  }
  return days;
}
