import * as Y from "yjs";
import type { VisionContent } from "@/lib/vision/document/content";
import { restoreBody } from "@/lib/vision/document/restore-body";
import {
  bringBackSection,
  moveSection,
  removeSection,
  renameSection,
  sectionsOf,
  textOf,
  writtenIn,
} from "@/lib/vision/document/sections";

/**
 * Makes a document read as it did, or of it one section: as an edit like any other, of no more than what differs. What the
 * other writes at the same time comes together with it, and the history keeps all. Answers how to take back just this.
 */
export function restore(doc: Y.Doc, version: VisionContent, only: string | null = null): () => void {
  const origin = {};
  const undo = new Y.UndoManager(writtenIn(doc), { trackedOrigins: new Set([origin]), captureTimeout: 0, doc });
  doc.transact(() => {
    for (const { id, title, body } of version) {
      if (only !== null && id !== only) continue;
      bringBackSection(doc, id);
      renameSection(doc, id, title);
      restoreBody(textOf(doc, id), body);
    }
    if (only === null) restoreOrder(doc, version);
  }, origin);
  return () => {
    undo.undo();
    undo.destroy();
  };
}

/** Takes out what was not there, and puts the others in their order; what stands right stays where it is. */
function restoreOrder(doc: Y.Doc, version: VisionContent): void {
  for (const { id } of sectionsOf(doc)) if (!version.some((section) => section.id === id)) removeSection(doc, id);
  version.forEach(({ id }, at) => {
    if (sectionsOf(doc)[at]?.id !== id) moveSection(doc, id, at);
  });
}
