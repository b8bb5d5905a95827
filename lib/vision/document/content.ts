import type { Doc, XmlFragment } from "yjs";
import { cleanText } from "@/lib/vision/document/clean-text";
import { cleanNodes, isEmptyNode, type RichNode } from "@/lib/vision/document/rich-node";
import { sectionsOf, textOf } from "@/lib/vision/document/sections";

/** A section as it reads: what is written in it, from the first block to the last. */
export interface SectionContent {
  readonly id: string;
  readonly title: string;
  readonly body: readonly RichNode[];
}

/**
 * The document as it reads at one moment, free of Yjs: its sections in their order. It is what is compared, restored, signed
 * and exported.
 */
export type VisionContent = readonly SectionContent[];

/** What stands in a document of the vision now. */
export function contentOf(doc: Doc): VisionContent {
  return sectionsOf(doc).map(({ id, title }) => ({ id, title, body: bodyOf(textOf(doc, id)) }));
}

/** Whether nothing is written in any of its sections: their titles alone say nothing. */
export function isUnwritten(content: VisionContent): boolean {
  return content.every(({ body }) => body.length === 0);
}

/** What is written in a part of a document, without what is only suggested. Empty lines at its end are none. */
export function bodyOf(fragment: XmlFragment): readonly RichNode[] {
  const { content } = cleanText(fragment).toJSON() as { content?: unknown };
  const body = cleanNodes(content);
  const last = body.findLastIndex((node) => !isEmptyNode(node));
  return body.slice(0, last + 1);
}
