import type * as Y from "yjs";
import { bodyOf, type VisionContent } from "@/lib/vision/document/content";
import { restoreBody } from "@/lib/vision/document/restore-body";
import {
  bringBackSection,
  moveSection,
  removeSection,
  renameSection,
  sectionsOf,
  textOf,
  writtenIn,
  type Section,
} from "@/lib/vision/document/sections";
import { undoably } from "@/lib/vision/document/undoably";

export interface RestoreOptions {
  /** One section alone; null: all of it. */
  readonly only?: string | null;
  /** Sections that both have agreed on stay as they are, until both reopen them. */
  readonly agreed?: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Makes a document read as it did, or of it one section: as an edit like any other, of no more than what differs. What the
 * other writes at the same time comes together with it, and the history keeps all. Answers how to take back just this.
 */
export function restore(
  doc: Y.Doc,
  version: VisionContent,
  { only = null, agreed = NONE }: RestoreOptions = {},
): () => void {
  return undoably(doc, writtenIn(doc), () => {
    for (const { id, title, body } of version) {
      if (agreed.has(id) || (only !== null && id !== only)) continue;
      bringBackSection(doc, id);
      renameSection(doc, id, title);
      // What is only suggested in a text that reads so already goes on being suggested.
      if (JSON.stringify(bodyOf(textOf(doc, id))) !== JSON.stringify(body)) restoreBody(textOf(doc, id), body);
    }
    if (only === null) restoreOrder(doc, version, agreed);
  });
}

/** Takes out what was not there, and puts the others in their order; what stands right stays where it is. */
function restoreOrder(doc: Y.Doc, version: VisionContent, agreed: ReadonlySet<string>): void {
  const isGone = ({ id }: Section) => !agreed.has(id) && !version.some((section) => section.id === id);
  for (const section of sectionsOf(doc)) if (isGone(section)) removeSection(doc, section.id);
  const there = new Set(sectionsOf(doc).map(({ id }) => id));
  const wanted = version.filter(({ id }) => there.has(id));
  wanted.forEach(({ id }, at) => {
    if (sectionsOf(doc)[at]?.id !== id) moveSection(doc, id, at);
  });
}
