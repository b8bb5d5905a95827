import type { UpdateMessage } from "@/lib/sync/documents/protocol";

/**
 * Who has a document open. Like the hub (lib/sync/hub.ts) it is a seam: with several processes, Redis comes in here, and
 * nothing else knows who listens.
 */
export interface DocumentRooms {
  /**
   * Makes an update ready for everyone in the document's room while it is being committed, and answers how to send it once
   * it is (D2). Neither throws: a failed relay fails nothing.
   * @param from the socket that it came by, when it came by one alone
   */
  prepare(message: UpdateMessage, from?: string): () => void;
}

/** Where nobody has anything open. */
export const NOBODY_THERE: DocumentRooms = { prepare: () => () => undefined };
