import type { Id } from "@/lib/ids";
import type { SessionSummary } from "@/lib/sync/documents/protocol";

/** Longer than this without a word, and it is another session. Milliseconds. */
const PAUSE = 10 * 60_000;

/** As long as a person stops for no longer than this while the other writes, both write at once. Milliseconds. */
const BREATH = 30_000;

export interface Written {
  seq: number;
  authorId: Id;
  /** Unix milliseconds. */
  at: number;
}

/**
 * Who wrote what, as sessions (D10): the updates of one person with less than ten minutes between them. Where the two take
 * turns, each turn is a session; where they write at once, their sessions overlap. In order of their beginning.
 */
export function sittings<Update extends Written>(
  updates: readonly Update[],
): (SessionSummary & { updates: Update[] })[] {
  const found: (SessionSummary & { updates: Update[] })[] = [];
  const open = new Map<Id, (typeof found)[number]>();
  for (const update of updates) {
    const { seq, authorId, at } = update;
    const mine = open.get(authorId);
    const pause = mine ? at - mine.endedAt : Infinity;
    if (mine && pause < (mine.toSeq === seq - 1 ? PAUSE : BREATH)) {
      mine.updates.push(update);
      mine.toSeq = seq;
      mine.endedAt = at;
      continue;
    }
    const begun = { authorId, fromSeq: seq, toSeq: seq, startedAt: at, endedAt: at, updates: [update] };
    found.push(begun);
    open.set(authorId, begun);
  }
  return found;
}

/** The sessions as they are told: those that a compaction has cut in two are one. */
export function joined(sessions: readonly SessionSummary[]): SessionSummary[] {
  const found: SessionSummary[] = [];
  for (const { authorId, fromSeq, toSeq, startedAt, endedAt } of sessions) {
    const before = found.findLast((one) => one.authorId === authorId);
    const othersBetween = found.some((one) => one.authorId !== authorId && one.toSeq > (before?.toSeq ?? 0));
    if (before && startedAt - before.endedAt < (othersBetween ? BREATH : PAUSE)) {
      before.toSeq = toSeq;
      before.endedAt = endedAt;
    } else found.push({ authorId, fromSeq, toSeq, startedAt, endedAt });
  }
  return found;
}

/** The seq at which a version can be told: the one asked for, or where the sessions end that it would cut. */
export function versionAt(seq: number, sessions: readonly Pick<SessionSummary, "fromSeq" | "toSeq">[]): number {
  let at = seq;
  for (const { fromSeq, toSeq } of sessions) if (fromSeq <= at && toSeq > at) at = toSeq;
  return at;
}
