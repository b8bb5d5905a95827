"use client";
import { useMemo, useSyncExternalStore } from "react";
import type { Doc } from "yjs";
import { Seen } from "@/components/vision/document/seen";
import { contentOf, type VisionContent } from "@/lib/vision/document/content";

/** What stands in a document now, as it changes here and elsewhere. */
export function useContent(doc: Doc): VisionContent {
  const seen = useMemo(() => new Seen(() => contentOf(doc), onUpdates(doc)), [doc]);
  return useSyncExternalStore(seen.subscribe, seen.now, seen.now);
}

function onUpdates(doc: Doc) {
  return (changed: () => void) => {
    doc.on("update", changed);
    return () => doc.off("update", changed);
  };
}
