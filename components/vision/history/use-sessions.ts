"use client";
import { useCallback, useEffect, useState } from "react";
import type { Doc } from "yjs";
import { useHistory } from "@/lib/sync/documents/client/use-document";
import type { SessionSummary } from "@/lib/sync/documents/protocol";
import type { DocumentRow } from "@/lib/sync/documents/schema";

/**
 * Who wrote when. What is written while one looks at it is not fetched with each stroke: `more` says that there is some, and
 * `again` fetches it.
 */
export function useSessions(row: DocumentRow, doc: Doc) {
  const { sessions: ask } = useHistory(row);
  const [sessions, setSessions] = useState<readonly SessionSummary[] | null>(null);
  const [code, setCode] = useState<string | null>(null);
  const [more, setMore] = useState(false);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let wanted = true;
    const changed = () => setMore(true);
    void ask().then((answer) => {
      if (!wanted) return;
      if (answer.ok) setSessions(answer.sessions);
      setCode(answer.ok ? null : answer.code);
      setMore(false);
      doc.on("update", changed);
    });
    return () => {
      wanted = false;
      doc.off("update", changed);
    };
  }, [ask, doc, tries]);
  return { sessions, code, more, again: useCallback(() => setTries((before) => before + 1), []) };
}
