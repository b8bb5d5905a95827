import { actAs, BEGIN, COMMIT, type Database, type Pipeline } from "@/lib/db/database";
import { logFault } from "@/lib/log";
import { ledgerOf } from "@/lib/sync/documents/known";
import { mergedInGroups, mergedState } from "@/lib/sync/documents/merging";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { sittings } from "@/lib/sync/documents/sittings";
import * as sql from "@/lib/sync/documents/statements";
import type { Speaker } from "@/lib/sync/execute";

/** What a compaction has done: up to which seq, how large the snapshot is, and how many bytes of tail are in it. */
export interface Compacted {
  seq: number;
  snapshotSize: number;
  tailSize: number;
}

/**
 * Makes the compaction (D9): from persisted rows only, merges the tail into sessions, which are kept, and into the
 * snapshot, and deletes just the rows that it merged; one transaction, so that a crash at any moment loses nothing. An
 * advisory lock keeps a second one away; writers go on meanwhile. There is no system actor: it runs in a writer's name.
 */
export function makeCompact(database: Database) {
  return async function compact({ userId }: Speaker, key: DocumentKey): Promise<Compacted | null> {
    try {
      return await database.pipeline((tx) => inOneTransaction(tx, userId, key));
    } catch (error) {
      // The tail stays as it is, and is compacted another time.
      logFault("A compaction failed", error);
      return null;
    }
  };

  async function inOneTransaction(tx: Pipeline, userId: string, key: DocumentKey): Promise<Compacted | null> {
    const [, , claim, held] = await tx.send([BEGIN, actAs(userId), ...sql.claimCompaction(key)]);
    if (!(claim![0] as { claimed: boolean }).claimed || held!.length === 0) {
      await tx.send([COMMIT]);
      return null;
    }
    // Under the lock, so that no other compaction's rows are missing or there twice.
    const [found, rest] = await tx.send([sql.snapshot(key), sql.tail(key, 0)]);
    const snapshot = found![0] as sql.SnapshotRow | undefined;
    const tail = rest as sql.TailRow[];
    if (tail.length === 0) {
      await tx.send([COMMIT]);
      return null;
    }
    const seq = tail.at(-1)!.seq;
    const sessions: (sql.SessionRow & { bytes: Uint8Array })[] = [];
    for (const { updates, ...sitting } of sittings(tail)) {
      sessions.push({ ...sitting, bytes: await mergedInGroups(updates.map(({ bytes }) => bytes)) });
    }
    const merged = mergedState([...(snapshot ? [snapshot.bytes] : []), ...sessions.map(({ bytes }) => bytes)]);
    await tx.send([
      ...sessions.map(({ bytes, ...session }) => sql.putSession(key, session, bytes)),
      sql.putSnapshot(key, { seq, clients: ledgerOf(snapshot, sessions).kept(), bytes: merged }),
      sql.dropTail(key, seq, tail.length),
      COMMIT,
    ]);
    return { seq, snapshotSize: merged.length, tailSize: tail.reduce((sum, { bytes }) => sum + bytes.length, 0) };
  }
}
