import type { UpdateMessage } from "@/lib/sync/documents/protocol";

/**
 * Who has a document open. Like the hub (lib/sync/hub.ts) it is a seam: with several processes, Redis comes in here, and
 * nothing else knows who listens.
 */
export interface DocumentRooms {
  /**
   * Sends a committed update to everyone in the document's room (D2). Never throws: a failed relay fails nothing.
   * @param from the socket that it came by, when it came by one alone
   */
  relay(message: UpdateMessage, from?: string): void;
}
