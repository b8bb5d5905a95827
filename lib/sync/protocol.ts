import type { Id } from "@/lib/ids";
import type { DocumentsToClient, DocumentsToServer } from "@/lib/sync/documents/protocol";
import type { BaseRow } from "@/lib/sync/table";

/**
 * The wire between lib/sync/client and the server, whole. Rule numbers are those of docs/sync.md. Everything a client
 * sends is checked by `wire.ts` before it is believed.
 */

/** Raised when commands, rows or frames change so that an older page cannot speak. A page of another version reloads. */
export const SCHEMA_VERSION = 5;

/** The page's socket, of the same site. */
export const SOCKET_PATH = "/socket.io";

/** The largest command, in characters of its JSON. */
export const LARGEST_COMMAND = 64 * 1024;

/** A command older than this is no longer accepted: its receipt may be gone (rule 1). Milliseconds. */
export const OLDEST_COMMAND = 30 * 86_400_000;

export interface CommandMessage {
  v: number;
  /** UUIDv7 made by the client, the time in it by the server's clock as far as the client knows it. */
  id: Id;
  name: string;
  input: unknown;
  /** For whom the client planned it: a command meant for one couple must not reach another. */
  as: ActorMessage;
}

/** How far each stream is; of readable streams only. */
export type Seqs = Record<Id, number>;

/**
 * The answer to a command (rule 2: `ok` means committed). `retry` says that nothing was decided (the database was out of
 * reach, or too much at once): the command stays in the outbox.
 */
export type Ack = { ok: true; seqs: Seqs } | { ok: false; code: string; retry?: boolean };

/**
 * A row put, whole, or a row removed. `changed`: it was there before, so that whoever does not hold it knows that what
 * hangs on it is missing, too.
 */
export type RowChange =
  { table: string; put: BaseRow; changed?: true } | { table: string; remove: { spaceId: Id; id: Id } };

/** What one command did in one stream. Follows the client's cursor by exactly one, or the client asks (rule 6). */
export interface ChangesMessage {
  spaceId: Id;
  seq: number;
  changes: RowChange[];
  /** Who acted, for the glow; absent when it does not matter. */
  by?: Id;
}

/** A time range in Unix milliseconds, end excluded. */
export interface TimeRange {
  from: number;
  to: number;
}

/** What the client has: a cursor for each stream, and the range it wants held. Without cursors it asks for everything. */
export interface CatchUpRequest {
  v: number;
  as: ActorMessage | null;
  cursors: Seqs;
  /** The range the cursors are about; null: none held yet. */
  held: TimeRange | null;
  want: TimeRange;
}

/** Who acts, and the couple they are in (null: none), as far as whoever says so knows. */
export interface ActorMessage {
  userId: Id;
  coupleId: Id | null;
}

/**
 * Answer to a catch-up: from one snapshot of the database (rule 6). `fresh`: everything the client had is to be dropped
 * (rule 8). Otherwise `changes` are what came after the cursors, and the rows of the newly wanted range.
 */
export interface CatchUp {
  v: number;
  actor: ActorMessage;
  fresh: boolean;
  seqs: Seqs;
  held: TimeRange;
  changes: RowChange[];
  /** The server's clock, Unix milliseconds. */
  now: number;
}

export type CatchUpAnswer = ({ ok: true } & CatchUp) | { ok: false; code: string; retry?: boolean };

export interface ServerToClient extends DocumentsToClient {
  changes(message: ChangesMessage): void;
  /** Every 30 s: where the streams are, so that a lost push is noticed (rule 6). */
  "heads-up"(seqs: Seqs): void;
  /** I am in a couple now, or in none any more: ask for everything anew. */
  "spaces-changed"(reason: "paired" | "left"): void;
  /** The session was ended; the socket is closed after it (rule 11). */
  "session-ended"(): void;
}

export interface ClientToServer extends DocumentsToServer {
  command(message: CommandMessage, answer: (ack: Ack) => void): void;
  "catch-up"(request: CatchUpRequest, answer: (answer: CatchUpAnswer) => void): void;
}
