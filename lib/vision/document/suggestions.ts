import type { Node } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { Whose } from "@/lib/vision/document/proposed";
import { partsIn, settlePart, type Part } from "@/lib/vision/document/suggestion-parts";

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
 * The next step toward doing what a suggestion says, or putting it as it was. Null: nothing of it is left.
 * A step touches the words of a block in one place at most, and moves words into another block by itself alone, because what
 * binds the text to Yjs writes anew all that is between the first and the last change of a block: two who settle one
 * suggestion at once would have the words between twice.
 */
export function settleStep(state: EditorState, id: string, accept: boolean): Transaction | null {
  const { tr } = state;
  const touched = new Set<number>();
  const parts = partsIn(state.doc).filter((one) => one.id === id);
  let joinsWait = false;
  // From the end on, so that what is before keeps its place. What would touch a block again is left for the next step.
  for (const part of parts.reverse()) {
    const block = touchedBy(tr.doc, part, accept);
    // Of an item the lists in it go first: if its own line did, something empty would stand in its place.
    if (joinsWait && isHead(tr.doc, part)) continue;
    if (block === "two" ? tr.docChanged : block !== null && touched.has(block)) {
      joinsWait ||= block === "two";
      continue;
    }
    settlePart(tr, part, accept);
    if (block === "two") break;
    if (block !== null) touched.add(block);
  }
  return tr.docChanged ? tr : null;
}

/** Whether it is where an item begins that has more than one block. */
function isHead(doc: Node, { from }: Part): boolean {
  const { parent, parentOffset } = doc.resolve(from);
  return parentOffset === 0 && parent.childCount > 1 && /Item$/.test(parent.type.name);
}

/** The block of which settling a piece changes the words; `two`: it moves words from one to another; null: it changes none. */
function touchedBy(doc: Node, { what, from }: Part, accept: boolean): number | "two" | null {
  const node = doc.nodeAt(from)!;
  if (node.isInline) return doc.resolve(from).start();
  return (what === "added") === accept || node.content.size === 0 ? null : "two";
}
