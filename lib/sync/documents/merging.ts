import { setImmediate as nextTurn } from "node:timers/promises";
import * as Y from "yjs";

/**
 * How many updates are merged at once. Yjs looks at all of them again for each word: five hundred at once take it five
 * times as long as in groups, and nobody is served meanwhile.
 */
const GROUP = 25;

/** Many updates as one, a group at a time: between groups whoever waits for this process has their turn. */
export async function mergedInGroups(updates: readonly Uint8Array[]): Promise<Uint8Array> {
  let left = updates;
  do {
    const merged: Uint8Array[] = [];
    for (let at = 0; at < left.length; at += GROUP) {
      merged.push(Y.mergeUpdates(left.slice(at, at + GROUP)));
      await nextTurn();
    }
    left = merged;
  } while (left.length > 1);
  return left[0]!;
}

/** What updates amount to, as one: without the text that is deleted, which the sessions keep. */
export function mergedState(updates: readonly Uint8Array[]): Uint8Array {
  const doc = docOf(updates);
  try {
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

/** The document that updates amount to. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}
