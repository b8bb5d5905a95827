import { actAs, BEGIN_SNAPSHOT, COMMIT, type Database } from "@/lib/db/database";
import { documentAnswerTo } from "@/lib/sync/documents/answers";
import { pack } from "@/lib/sync/documents/packing";
import type { OpenAnswer } from "@/lib/sync/documents/protocol";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import * as sql from "@/lib/sync/documents/statements";
import { checkOpen } from "@/lib/sync/documents/wire";
import type { Speaker } from "@/lib/sync/execute";
import { KeyedQueue } from "@/lib/sync/queue";

/** Into a document's room, where what is committed from then on is heard. */
export type Enter = (key: DocumentKey) => Promise<void>;

/**
 * Makes the opening of documents (D4): whether one may and what there is, from one snapshot under the wall, and then into
 * the room. What was committed between the two, or is forbidden since then, is found by who looks where the document is
 * once more after that. Updates are answered as they lie there: merging them would cost more than applying them.
 */
export function makeOpen(database: Database) {
  const queue = new KeyedQueue();

  return async function open(speaker: Speaker, raw: unknown, enter: Enter): Promise<OpenAnswer> {
    try {
      const request = checkOpen(raw);
      return await queue.run([speaker.userId], () => answer(speaker, request, enter));
    } catch (error) {
      return documentAnswerTo(error);
    }
  };

  async function answer(speaker: Speaker, request: ReturnType<typeof checkOpen>, enter: Enter): Promise<OpenAnswer> {
    const { userId, sessionId } = speaker;
    const { have, v: _, ...key } = request;
    const results = await database.pipeline((tx) =>
      tx.send([
        BEGIN_SNAPSHOT,
        actAs(userId),
        sql.access(userId, sessionId, key),
        sql.head(key),
        sql.missing(key, have),
        COMMIT,
      ]),
    );
    const access = results[2]![0] as sql.Access;
    const no = sql.whyNot(access);
    if (no) return no;
    const [{ seq }] = results[3] as [{ seq: number }];
    // Older than the client, as out of a backup: it is given all there is.
    if (have > seq) return answer(speaker, { ...request, have: 0 }, enter);
    await enter(key);
    const updates = (results[4] as { base64: string }[]).map(({ base64 }) => Buffer.from(base64, "base64"));
    return { ok: true, seq, updates: pack(updates), writable: access.writable === true };
  }
}
