"use client";
import { useCallback } from "react";
import * as Y from "yjs";
import { FETCHING, useFetched, type Fetched } from "@/components/vision/reading/use-fetched";
import { useHistory } from "@/lib/sync/documents/client/use-document";
import type { DocumentRow } from "@/lib/sync/documents/schema";
import { contentOf, type VisionContent } from "@/lib/vision/document/content";

/**
 * The document as it was at a seq; null: it is not asked for. `again` asks once more.
 * @param before where the server can only tell a later moment than that seq, it is asked for this earlier one instead
 */
export function useVersion(row: DocumentRow, seq: number | null, before = seq): { fetched: Fetched; again(): void } {
  const { version } = useHistory(row);
  const fetch = useCallback(async (): Promise<Fetched> => {
    if (seq === null) return FETCHING;
    let answer = await version(seq);
    if (answer.ok && answer.seq > seq && before !== null && before < seq) answer = await version(before);
    return answer.ok ? { phase: "there", content: contentIn(answer.update) } : { phase: "failed", code: answer.code };
  }, [version, seq, before]);
  return useFetched(fetch);
}

function contentIn(update: Uint8Array): VisionContent {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const content = contentOf(doc);
  doc.destroy();
  return content;
}
