import type { Id } from "@/lib/ids";
import type { ChangesMessage } from "@/lib/sync/protocol";

/**
 * Who is listening. Everything that reaches an open screen without being asked for goes through here; with several
 * processes it is the seam where Redis comes in (rule 12).
 */
export interface Hub {
  /** Sends committed changes to everyone in the stream's room (rule 5). Never throws: a failed push fails nothing. */
  push(message: ChangesMessage): void;
  /** Two people have become a couple: their open screens join the We stream and ask for everything anew. */
  paired(coupleId: Id, userIds: readonly Id[]): void;
  /** A couple has ended: its room is emptied at once, and both people's open screens ask for everything anew. */
  left(coupleId: Id, userIds: readonly Id[]): void;
  /** A session was revoked: its sockets are told, and closed. */
  endSession(sessionId: Id): void;
}
