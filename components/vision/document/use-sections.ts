"use client";
import { useMemo, useSyncExternalStore } from "react";
import type { Doc } from "yjs";
import { onSections, sectionsOf, type Section } from "@/lib/vision/document/sections";

/** The sections of a document, as they change here and elsewhere; the same array as long as they are the same. */
export function useSections(doc: Doc): readonly Section[] {
  const seen = useMemo(() => new SeenSections(doc), [doc]);
  return useSyncExternalStore(seen.subscribe, seen.now, seen.now);
}

class SeenSections {
  #sections: readonly Section[];

  constructor(private readonly doc: Doc) {
    this.#sections = sectionsOf(doc);
  }

  readonly now = (): readonly Section[] => this.#sections;

  readonly subscribe = (changed: () => void): (() => void) => {
    const read = () => {
      this.#sections = sectionsOf(this.doc);
      changed();
    };
    // What came between being drawn and being listened to.
    read();
    return onSections(this.doc, read);
  };
}
