import type { Statement } from "@/lib/db/database";
import type { RowWrite } from "@/lib/sync/execute";
import { Document, type DocumentRow } from "@/lib/sync/documents/schema";
import * as sql from "@/lib/sync/documents/statements";
import { seeds } from "@/lib/sync/seeds";

/**
 * What a command's writes mean for what is in documents (D7): one that is made begins with the seed of its kind, and of one
 * that is removed nothing is kept; in the command's own transaction, after its rows are written.
 */
export function contentStatements(writes: readonly RowWrite[]): Statement[] {
  return writes
    .filter(({ table }) => table.name === Document.name)
    .flatMap(({ before, after }) => {
      if (!after) return sql.forget({ spaceId: before!.spaceId, documentId: before!.id });
      const row = after as DocumentRow;
      const bytes = before ? null : seeds[row.kind]?.(row);
      return bytes ? [sql.seed({ spaceId: row.spaceId, documentId: row.id }, row.authorId, bytes)] : [];
    });
}
