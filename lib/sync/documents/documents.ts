import type { Database } from "@/lib/db/database";
import { makeAppend } from "@/lib/sync/documents/append";
import { makeCompact } from "@/lib/sync/documents/compact";
import { makeHistory } from "@/lib/sync/documents/history";
import { makeOpen } from "@/lib/sync/documents/open";
import type { DocumentRooms } from "@/lib/sync/documents/rooms";

export interface DocumentsOptions {
  database: Database;
  rooms: DocumentRooms;
  /** After how many updates a tail is compacted; for tests. */
  compactAfter?: number;
}

/** What a person can do with documents: open one, write in one, look back. All that comes from outside is checked here. */
export type Documents = ReturnType<typeof makeDocuments>;

export function makeDocuments({ database, rooms, compactAfter }: DocumentsOptions) {
  const compact = makeCompact(database);
  const append = makeAppend({ database, rooms, compact, ...(compactAfter ? { compactAfter } : {}) });
  return { open: makeOpen(database), append, ...makeHistory(database) };
}
