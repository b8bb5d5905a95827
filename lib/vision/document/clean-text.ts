import type { Node } from "@tiptap/pm/model";
import { Transform } from "@tiptap/pm/transform";
import { yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import { XmlFragment } from "yjs";
import { COMMENT } from "@/lib/vision/document/proposed";
import { richSchema } from "@/lib/vision/document/rich-text";
import { partsIn, settlePart } from "@/lib/vision/document/suggestion-parts";

/**
 * A text as it stands: without what is only suggested, with what is only suggested to be struck, and without the marks of
 * comments. It is what is signed, exported, shared and read elsewhere.
 */
export function cleanText(text: XmlFragment | Node): Node {
  const doc = text instanceof XmlFragment ? yXmlFragmentToProseMirrorRootNode(text, richSchema) : text;
  const tr = new Transform(doc);
  // From the end on, so that what is before keeps its place; of words in two suggestions, one may have taken them already.
  for (const part of [...partsIn(doc)].reverse()) {
    const from = tr.mapping.map(part.from, 1);
    const to = tr.mapping.map(part.to, -1);
    if (from < to) settlePart(tr, { ...part, from, to }, false);
  }
  return tr.removeMark(0, tr.doc.content.size, doc.type.schema.marks[COMMENT]).doc;
}
