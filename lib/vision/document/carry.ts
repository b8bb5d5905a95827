import * as Y from "yjs";
import { textOf } from "@/lib/vision/document/sections";
import { undoably } from "@/lib/vision/document/undoably";

/** Puts words at the end of a section, as a paragraph of their own. Answers how to take that back, and only that. */
export function carryInto(doc: Y.Doc, sectionId: string, words: string): () => void {
  const fragment = textOf(doc, sectionId);
  return undoably(doc, fragment, () => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    fragment.insert(fragment.length, [paragraph]);
  });
}
