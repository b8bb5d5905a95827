import type { Doc } from "yjs";

type Rest = () => () => void;

const ways = new WeakMap<Doc, Rest>();

/** Says how a document is made to rest. */
export function canRest(doc: Doc, rest: Rest): void {
  ways.set(doc, rest);
}

/**
 * What others write in a document waits from now on, and where their carets are: for moments in which what is on the page has to
 * stay as it is. What is written here goes out as ever. Answers how to let all of it come; once is enough, more is nothing.
 */
export function rest(doc: Doc): () => void {
  return ways.get(doc)?.() ?? (() => undefined);
}
