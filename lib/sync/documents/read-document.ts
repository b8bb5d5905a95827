import type * as Y from "yjs";
import { actAs, BEGIN_SNAPSHOT, COMMIT, type Database } from "@/lib/db/database";
import type { Id } from "@/lib/ids";
import { docOf } from "@/lib/sync/documents/merging";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import * as sql from "@/lib/sync/documents/statements";

/**
 * A document as it is stored at this moment, for what the server does with it (signing, exporting), under the wall of who
 * asks; null where they can read no such document. `seq` names exactly what it is. Whoever has the document destroys it.
 */
export async function readDocument(
  database: Database,
  { userId }: { userId: Id },
  key: DocumentKey,
): Promise<{ doc: Y.Doc; seq: number } | null> {
  const results = await database.pipeline((tx) =>
    tx.send([
      BEGIN_SNAPSHOT,
      actAs(userId),
      { name: "document is there", text: "SELECT is_document($1, $2) AS there", values: [key.spaceId, key.documentId] },
      sql.snapshot(key),
      sql.tail(key, 0),
      COMMIT,
    ]),
  );
  const [{ there }] = results[2] as [{ there: boolean }];
  if (!there) return null;
  const [snapshot] = results[3] as sql.SnapshotRow[];
  const tail = results[4] as sql.TailRow[];
  const updates = [...(snapshot ? [snapshot.bytes] : []), ...tail.map(({ bytes }) => bytes)];
  return { doc: docOf(updates), seq: tail.at(-1)?.seq ?? snapshot?.seq ?? 0 };
}
