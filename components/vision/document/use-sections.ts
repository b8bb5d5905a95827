"use client";
import { useMemo, useSyncExternalStore } from "react";
import type { Doc } from "yjs";
import { Seen } from "@/components/vision/document/seen";
import { onSections, sectionsOf, type Section } from "@/lib/vision/document/sections";

/** The sections of a document, as they change here and elsewhere; the same array as long as they are the same. */
export function useSections(doc: Doc): readonly Section[] {
  const seen = useMemo(
    () =>
      new Seen(
        () => sectionsOf(doc),
        (changed) => onSections(doc, changed),
      ),
    [doc],
  );
  return useSyncExternalStore(seen.subscribe, seen.now, seen.now);
}
