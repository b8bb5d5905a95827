import * as Y from "yjs";

/**
 * Makes one edit of a document, in those of its types that are named. Answers how to take back that alone, whatever has
 * been written since.
 */
export function undoably(doc: Y.Doc, within: Y.XmlFragment | Y.AbstractType<unknown>[], act: () => void): () => void {
  const origin = {};
  const undo = new Y.UndoManager(within, { trackedOrigins: new Set([origin]), captureTimeout: 0, doc });
  doc.transact(act, origin);
  return () => {
    undo.undo();
    undo.destroy();
  };
}
