import type { Couple } from "@/bench/couple";
import type { Database } from "@/lib/db/database";
import { newId } from "@/lib/ids";
import type { DocumentKey } from "@/lib/sync/documents/schema";

/** An empty document of both. */
export async function makeDocument(database: Database, { coupleId, people: [one] }: Couple): Promise<DocumentKey> {
  const documentId = newId();
  await database.withActor(one, (tx) =>
    tx.query(`INSERT INTO "Document" (id, "spaceId", "authorId", kind) VALUES ($1, $2, $3, 'bench')`, [
      documentId,
      coupleId,
      one.userId,
    ]),
  );
  return { spaceId: coupleId, documentId };
}
