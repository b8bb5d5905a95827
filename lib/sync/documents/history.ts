import { actAs, BEGIN_SNAPSHOT, COMMIT, type Database, type Statement } from "@/lib/db/database";
import { documentAnswerTo } from "@/lib/sync/documents/answers";
import { mergedState } from "@/lib/sync/documents/merging";
import type { HistoryAnswer, No, VersionAnswer } from "@/lib/sync/documents/protocol";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { joined, sittings, versionAt, type Written } from "@/lib/sync/documents/sittings";
import * as sql from "@/lib/sync/documents/statements";
import { checkKey, checkVersion } from "@/lib/sync/documents/wire";
import type { Speaker } from "@/lib/sync/execute";
import { KeyedQueue } from "@/lib/sync/queue";

/**
 * Makes the two questions about a document's past (D10), which whoever may read the document may ask: who wrote in it and
 * when, and what it was at a seq. Both are answered from sessions and tail, whatever the snapshot says.
 */
export function makeHistory(database: Database) {
  const queue = new KeyedQueue();

  return {
    async sessions(speaker: Speaker, raw: unknown): Promise<HistoryAnswer> {
      return asked(speaker, raw, checkKey, async (key, ask) => {
        const [found, tail] = await ask([sql.sessions(key), sql.tailAuthors(key)]);
        const sessions = [...(found as sql.SessionRow[]), ...sittings(tail as Written[])];
        return { ok: true, sessions: joined(sessions) };
      });
    },

    async version(speaker: Speaker, raw: unknown): Promise<VersionAnswer> {
      return asked(speaker, raw, checkVersion, async ({ seq: wanted, ...key }, ask) => {
        const [found, rest] = await ask([sql.sessions(key), sql.tail(key, 0)]);
        const tail = rest as sql.TailRow[];
        const sessions = found as sql.SessionRow[];
        const last = tail.at(-1)?.seq ?? Math.max(0, ...sessions.map(({ toSeq }) => toSeq));
        const seq = versionAt(Math.min(wanted, last), sessions);
        const [bytes] = await ask([sql.sessionBytes(key, seq)]);
        const updates = [...(bytes as { bytes: Uint8Array }[]), ...tail.filter((row) => row.seq <= seq)];
        return { ok: true, seq, update: mergedState(updates.map((row) => row.bytes)) };
      });
    },
  };

  type Ask = (statements: readonly Statement[]) => Promise<unknown[][]>;

  /** One snapshot of the database for all that a question reads, once it is certain that it may be asked. */
  async function asked<Key extends DocumentKey, Answer>(
    speaker: Speaker,
    raw: unknown,
    check: (raw: unknown) => Key,
    answer: (request: Key, ask: Ask) => Promise<Answer>,
  ): Promise<Answer | No> {
    try {
      const request = check(raw);
      const { userId, sessionId } = speaker;
      return await queue.run([userId], () =>
        database.pipeline(async (tx) => {
          const [, , found] = await tx.send([BEGIN_SNAPSHOT, actAs(userId), sql.access(userId, sessionId, request)]);
          const no = sql.whyNot(found![0] as sql.Access);
          const said = no ?? (await answer(request, (statements) => tx.send(statements)));
          await tx.send([COMMIT]);
          return said;
        }),
      );
    } catch (error) {
      return documentAnswerTo(error);
    }
  }
}
