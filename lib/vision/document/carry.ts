import { yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { ADDED, INSERTION, whoseText, type Whose } from "@/lib/vision/document/proposed";
import { richSchema } from "@/lib/vision/document/rich-text";
import { sectionsOf, textOf, type Section } from "@/lib/vision/document/sections";
import { undoably } from "@/lib/vision/document/undoably";

/**
 * Puts words at the end of a section, as a paragraph of their own with the lines that they have. Answers how to take that
 * back, and only that.
 *
 * @param whose whose suggestion it is, where both have agreed on the section; null: it is written
 */
export function carryInto(doc: Y.Doc, sectionId: string, words: string, whose: Whose | null): () => void {
  const fragment = textOf(doc, sectionId);
  return undoably(doc, fragment, () => {
    const lines = words
      .split("\n")
      .flatMap((line, i) => [
        ...(i === 0 ? [] : [begun("hardBreak", whose)]),
        ...(line === "" ? [] : [written(line, whose)]),
      ]);
    const paragraph = begun("paragraph", whose);
    paragraph.insert(0, lines);
    fragment.insert(fragment.length, [paragraph]);
  });
}

/** The section in which a paragraph or an item reads just so, also where that is only suggested; null: none. */
export function carriedTo(doc: Y.Doc, words: string): Section | null {
  return sectionsOf(doc).find(({ id }) => hasBlock(textOf(doc, id), words)) ?? null;
}

function hasBlock(text: Y.XmlFragment, words: string): boolean {
  let has = false;
  yXmlFragmentToProseMirrorRootNode(text, richSchema).descendants((node) => {
    if (node.isTextblock) has ||= node.textBetween(0, node.content.size, undefined, "\n").trim() === words;
    return !node.isTextblock;
  });
  return has;
}

function begun(name: "paragraph" | "hardBreak", whose: Whose | null): Y.XmlElement {
  const element = new Y.XmlElement(name);
  if (whose) element.setAttribute(ADDED, whoseText(whose));
  return element;
}

function written(line: string, whose: Whose | null): Y.XmlText {
  const text = new Y.XmlText();
  text.insert(0, line, whose ? { [INSERTION]: whose } : {});
  return text;
}
