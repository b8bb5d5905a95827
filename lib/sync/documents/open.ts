import { actAs, BEGIN, BEGIN_SNAPSHOT, COMMIT, type Database } from "@/lib/db/database";
import { documentAnswerTo } from "@/lib/sync/documents/answers";
import { pack } from "@/lib/sync/documents/packing";
import type { OpenAnswer } from "@/lib/sync/documents/protocol";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import * as sql from "@/lib/sync/documents/statements";
import { checkOpen } from "@/lib/sync/documents/wire";
import type { Speaker } from "@/lib/sync/execute";
import { KeyedQueue } from "@/lib/sync/queue";

/** How to be in a document's room and out of it: whoever may not read it is never in. */
export interface Door {
  enter(key: DocumentKey): Promise<void>;
  leave(key: DocumentKey): Promise<void>;
}

/**
 * Makes the opening of documents (D4): first whether one may, then into the room, then what there is, from one snapshot
 * under the wall, looked at once more. So nothing falls between, and nobody hears what they may not read. Updates are
 * answered as they lie there: merging them would cost more than applying them.
 */
export function makeOpen(database: Database) {
  const queue = new KeyedQueue();

  return async function open(speaker: Speaker, raw: unknown, door: Door): Promise<OpenAnswer> {
    try {
      const request = checkOpen(raw);
      return await queue.run([speaker.userId], () => answer(speaker, request, door));
    } catch (error) {
      return documentAnswerTo(error);
    }
  };

  async function answer(speaker: Speaker, request: ReturnType<typeof checkOpen>, door: Door): Promise<OpenAnswer> {
    const { userId, sessionId } = speaker;
    const { have, v: _, ...key } = request;
    const standing = sql.access(userId, sessionId, key);
    const before = await database.pipeline((tx) => tx.send([BEGIN, actAs(userId), standing, COMMIT]));
    const no = sql.whyNot(before[2]![0] as sql.Access);
    if (no) return no;
    await door.enter(key);
    const results = await database.pipeline((tx) =>
      tx.send([BEGIN_SNAPSHOT, actAs(userId), standing, sql.head(key), sql.missing(key, have), COMMIT]),
    );
    const access = results[2]![0] as sql.Access;
    const noMore = sql.whyNot(access);
    if (noMore) {
      await door.leave(key);
      return noMore;
    }
    const [{ seq }] = results[3] as [{ seq: number }];
    // Older than the client, as out of a backup: it is given all there is.
    if (have > seq) return answer(speaker, { ...request, have: 0 }, door);
    const updates = (results[4] as { base64: string }[]).map(({ base64 }) => Buffer.from(base64, "base64"));
    return { ok: true, seq, updates: pack(updates), writable: access.writable === true };
  }
}
