"use client";

import { useCallback, useMemo, useSyncExternalStore } from "react";
import { useConnection } from "@/lib/sync/client/react";
import type { Connection } from "@/lib/sync/client/connection";
import { OpenDocuments } from "@/lib/sync/documents/client/open-documents";
import type { DocumentState } from "@/lib/sync/documents/client/replica";
import type { HistoryAnswer, No, VersionAnswer } from "@/lib/sync/documents/protocol";
import type { DocumentRow } from "@/lib/sync/documents/schema";

export type { DocumentState } from "@/lib/sync/documents/client/replica";

const ofConnection = new WeakMap<Connection, OpenDocuments>();

/** The documents of this page: there from the first one on that is asked for. */
function useDocuments(): OpenDocuments {
  const connection = useConnection();
  let documents = ofConnection.get(connection);
  if (!documents) {
    documents = new OpenDocuments();
    ofConnection.set(connection, documents);
    connection.attach(documents);
  }
  return documents;
}

type Which = Pick<DocumentRow, "spaceId" | "id">;

function useKey({ spaceId, id }: Which) {
  return useMemo(() => ({ spaceId, documentId: id }), [spaceId, id]);
}

/**
 * Has a document open for as long as the component is there: its `Y.Doc` and awareness, and how it stands. Null until it
 * begins to open. Of one that is `refused`, `again` opens it anew without what could not be saved. `hold` has it open for
 * longer than the component is there, and answers how to let it go.
 */
export function useDocument(document: Which): { document: DocumentState | null; again(): void; hold(): () => void } {
  const documents = useDocuments();
  const key = useKey(document);
  const state = useSyncExternalStore(
    useCallback((listener) => documents.hold(key, listener), [documents, key]),
    () => documents.state(key),
    () => null,
  );
  return {
    document: state,
    again: useCallback(() => documents.again(key), [documents, key]),
    hold: useCallback(() => documents.hold(key, () => undefined), [documents, key]),
  };
}

const OFFLINE: No = { ok: false, code: "unavailable", retry: true };

/** What a document was: who wrote in it when, and the update of Yjs that makes it as it was at a seq. */
export function useHistory(document: Which): {
  sessions(): Promise<HistoryAnswer>;
  version(seq: number): Promise<VersionAnswer>;
} {
  const documents = useDocuments();
  const key = useKey(document);
  return useMemo(
    () => ({
      sessions: async () => documents.line?.ask("document-history", key) ?? OFFLINE,
      version: async (seq) => documents.line?.ask("document-version", { ...key, seq }) ?? OFFLINE,
    }),
    [documents, key],
  );
}
