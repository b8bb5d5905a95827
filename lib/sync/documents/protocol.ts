import type { Id } from "@/lib/ids";
import type { DocumentKey } from "@/lib/sync/documents/schema";

/**
 * What goes over the wire about documents, whole: over the same socket as commands and changes. Rule numbers (D1 …) are
 * those of docs/sync.md. Updates are Yjs's, version 1; all of theirs that has a length is in bytes.
 */

/** The largest update that is taken at once; a client sends a larger message than `PART` in parts. */
export const LARGEST_UPDATE = 1024 * 1024;

/** The largest part: below what Socket.IO takes in one message, or a long edit offline would hang up the line for ever. */
export const PART = 96 * 1024;

/** The largest document, as it is stored for opening. */
export const LARGEST_DOCUMENT = 10 * 1024 * 1024;

/** The largest word of awareness: a caret, and whose. */
export const LARGEST_AWARENESS = 2 * 1024;

/** A client says where its caret is no more often than this. Milliseconds. */
export const AWARENESS_EVERY = 100;

/** A no. `retry`: nothing was decided, and the same may be asked again. */
export type No = { ok: false; code: string; retry?: boolean };

/** Opens a document, or asks for what was missed of it. `have`: the seq up to which the client has all; 0: it is empty. */
export interface OpenRequest extends DocumentKey {
  v: number;
  have: number;
}

/**
 * The answer (D4): updates that bring the client to `seq`, packed (packing.ts). Where the client says that it has more
 * than there is, they are the whole document.
 */
export type OpenAnswer = { ok: true; seq: number; updates: Uint8Array; writable: boolean } | No;

/** An update, or a part of one: the parts of one come in order, and the last of them is answered for all. */
export interface AppendRequest extends DocumentKey {
  part: number;
  parts: number;
  bytes: Uint8Array;
}

/** D1: `ok` means committed, under that seq; null: all of it was there already, or this is a part and more are to come. */
export type AppendAnswer = { ok: true; seq: number | null } | No;

/** An update of somebody's, committed. It follows the client's seq by exactly one, or the client asks (D5). */
export interface UpdateMessage extends DocumentKey {
  seq: number;
  bytes: Uint8Array;
}

/** Where carets are, as y-protocols writes it, with the person's id put in by the server. */
export interface AwarenessMessage extends DocumentKey {
  bytes: Uint8Array;
}

/** What one person wrote in one sitting. Moments are Unix milliseconds. */
export interface SessionSummary {
  authorId: Id;
  fromSeq: number;
  /** The other's sessions may lie between, where both wrote at once. */
  toSeq: number;
  startedAt: number;
  endedAt: number;
}

/** D10: the sessions of a document, in order of their beginning. */
export type HistoryAnswer = { ok: true; sessions: SessionSummary[] } | No;

export interface VersionRequest extends DocumentKey {
  seq: number;
}

/** D10: the document as it was at `seq`: the one asked for, or the nearest after it that can be told apart. */
export type VersionAnswer = { ok: true; seq: number; update: Uint8Array } | No;

export interface DocumentsToClient {
  "document-update"(message: UpdateMessage): void;
  "document-awareness"(message: AwarenessMessage): void;
  /** Someone else has opened it: say where you are. */
  "document-joined"(key: DocumentKey): void;
  /** Every 30 s: where the open documents are, so that a lost update is noticed. */
  "document-heads"(heads: (DocumentKey & { seq: number })[]): void;
  /** It is gone, or not yours to read any more. */
  "document-closed"(key: DocumentKey): void;
}

export interface DocumentsToServer {
  "document-open"(request: OpenRequest, answer: (answer: OpenAnswer) => void): void;
  "document-append"(request: AppendRequest, answer: (answer: AppendAnswer) => void): void;
  "document-awareness"(message: AwarenessMessage): void;
  "document-close"(key: DocumentKey): void;
  "document-history"(key: DocumentKey, answer: (answer: HistoryAnswer) => void): void;
  "document-version"(request: VersionRequest, answer: (answer: VersionAnswer) => void): void;
}
