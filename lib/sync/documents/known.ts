import { actAs, BEGIN_SNAPSHOT, COMMIT, type Database } from "@/lib/db/database";
import { decode } from "@/lib/sync/documents/decode";
import { Ledger } from "@/lib/sync/documents/ledger";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import * as sql from "@/lib/sync/documents/statements";
import type { Speaker } from "@/lib/sync/execute";

/** What a process keeps in mind of a document that is being written in. */
export interface Known {
  readonly ledger: Ledger;
  /** The seq of its last update; 0: it is empty. */
  head: number;
  /** What is not compacted yet. Sizes are in bytes. */
  tail: { updates: number; size: number };
  snapshotSize: number;
  compacting: boolean;
}

/** Reads it, in the name and under the wall of the speaker; null where they can read no such document. */
export async function readKnown(
  database: Database,
  { userId, sessionId }: Speaker,
  key: DocumentKey,
): Promise<Known | null> {
  const results = await database.pipeline((tx) =>
    tx.send([
      BEGIN_SNAPSHOT,
      actAs(userId),
      sql.access(userId, sessionId, key),
      sql.snapshotHeader(key),
      sql.tail(key, 0),
      COMMIT,
    ]),
  );
  const [access] = results[2] as [sql.Access];
  if (access.writable === null) return null;
  const [snapshot] = results[3] as sql.SnapshotHeader[];
  const tail = results[4] as sql.TailRow[];
  return {
    ledger: ledgerOf(snapshot, tail),
    head: tail.at(-1)?.seq ?? snapshot?.seq ?? 0,
    tail: { updates: tail.length, size: tail.reduce((sum, { bytes }) => sum + bytes.length, 0) },
    snapshotSize: snapshot?.size ?? 0,
    compacting: false,
  };
}

/** Whose each client is, and how far, by what is stored. */
export function ledgerOf(
  snapshot: Pick<sql.SnapshotHeader, "clients"> | undefined,
  since: readonly Pick<sql.TailRow, "authorId" | "bytes">[],
): Ledger {
  const ledger = new Ledger(snapshot?.clients);
  for (const { bytes, authorId } of since) ledger.note(decode(bytes), authorId);
  return ledger;
}
