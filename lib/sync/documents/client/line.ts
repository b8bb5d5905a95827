import type {
  AppendAnswer,
  AppendRequest,
  AwarenessMessage,
  DocumentsToClient,
  HistoryAnswer,
  OpenAnswer,
  OpenRequest,
  VersionAnswer,
  VersionRequest,
} from "@/lib/sync/documents/protocol";
import type { DocumentKey } from "@/lib/sync/documents/schema";

/** The questions that documents ask of the server, with their answers. */
export interface Questions {
  "document-open": { message: OpenRequest; answer: OpenAnswer };
  "document-append": { message: AppendRequest; answer: AppendAnswer };
  "document-history": { message: DocumentKey; answer: HistoryAnswer };
  "document-version": { message: VersionRequest; answer: VersionAnswer };
}

/** The page's one socket, as documents use it while it is live. */
export interface DocumentLine {
  /** Asks, and answers `retry` where no answer comes; the line is hung up then, and another one comes by itself. */
  ask<Event extends keyof Questions>(
    event: Event,
    message: Questions[Event]["message"],
  ): Promise<Questions[Event]["answer"]>;
  /** Says where the caret is; it may be lost. */
  sayWhere(message: AwarenessMessage): void;
  /** Does not want to hear of a document any more. */
  leave(key: DocumentKey): void;
}

/** What a page has of documents, as the connection sees it. Pages without one do not even load it. */
export interface DocumentSide {
  /** Whether something is not saved yet. */
  readonly unsaved: boolean;
  goLive(line: DocumentLine): void;
  goOffline(): void;
  readonly take: DocumentsToClient;
}
