import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Whose } from "@/lib/vision/document/proposed";
import { partsIn, settlePart } from "@/lib/vision/document/suggestion-parts";

/** What one of the two would like to have otherwise, as the other reads it before they say yes or no. */
export interface Suggestion extends Whose {
  /** The words that are put in, and those that are struck; empty: none. A break of lines is `¶`. */
  readonly inserted: string;
  readonly deleted: string;
  /** From its first piece to its last. */
  readonly from: number;
  readonly to: number;
}

const BREAK = "¶";

/** The open suggestions of a text, in its order. */
export function suggestionsIn(doc: Node): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const { id, by, what, from, to } of partsIn(doc)) {
    const isText = what === "insertion" || what === "deletion";
    const words = isText ? doc.textBetween(from, to) : BREAK;
    const before = found.get(id) ?? { id, by, inserted: "", deleted: "", from, to };
    const side = what === "insertion" || what === "added" ? "inserted" : "deleted";
    found.set(id, { ...before, [side]: before[side] + words, to: Math.max(before.to, isText ? to : from + 1) });
  }
  return [...found.values()];
}

/**
 * The next step toward doing what a suggestion says, or putting it as it was: its last piece. Null: nothing of it is left.
 * It is one piece at a time, because what binds the text to Yjs writes anew all that is between the first and the last
 * change of a block: two who settle one suggestion at once would have the words between twice.
 */
export function settleStep(state: EditorState, id: string, accept: boolean): Transaction | null {
  const part = partsIn(state.doc).findLast((one) => one.id === id);
  if (!part) return null;
  const { tr } = state;
  settlePart(tr, part, accept);
  return tr.docChanged ? tr : null;
}
