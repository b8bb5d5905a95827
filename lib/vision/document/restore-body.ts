import type { Node } from "@tiptap/pm/model";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { areAlike, wordsIn } from "@/lib/vision/document/alike";
import { ADDED, DROPPED } from "@/lib/vision/document/proposed";
import { rawNodesIn, type RawNode } from "@/lib/vision/document/raw-nodes";
import { cleanNodes, type RichNode } from "@/lib/vision/document/rich-node";
import { richSchema } from "@/lib/vision/document/rich-text";
import { partnersOf, runsOf } from "@/lib/vision/document/runs";

/**
 * Makes a text say what it is to say. Blocks that are there stay the same blocks, of which only the letters that differ are
 * changed: who writes in one at the same time goes on writing in it.
 */
export function restoreBody(fragment: Y.XmlFragment, body: readonly RichNode[]): void {
  restoreChildren(
    fragment,
    body.map((node) => richSchema.nodeFromJSON(node)),
  );
}

/** A block, as it is there or as it is wanted. */
interface Block {
  readonly type: string;
  /** All that counts in it. */
  readonly key: string;
  readonly text: string;
}

function restoreChildren(parent: Y.XmlFragment, wanted: readonly Node[]): void {
  const there = blocksIn(parent);
  const blocks = wanted.map(blockOf);
  const partners = partnersAmong(there, blocks);
  // From the end on, so that what is still to come keeps its place.
  for (let i = there.length - 1; i >= 0; i--) if (!partners.includes(i)) parent.delete(i, 1);
  wanted.forEach((node, at) => {
    const partner = partners[at] ?? null;
    if (partner === null) parent.insert(at, [new Y.XmlElement(node.type.name)]);
    else if (there[partner]!.key === blocks[at]!.key) return;
    restoreBlock(parent.get(at) as Y.XmlElement, node);
  });
}

function restoreBlock(element: Y.XmlElement, node: Node): void {
  // What has text in it, or is new, has nothing in it that could be told apart further.
  if (node.isTextblock || element.length === 0) {
    updateYFragment(element.doc!, element, node, { mapping: new Map(), isOMark: new Map() });
    return;
  }
  for (const [name, value] of Object.entries(node.attrs) as [string, string | null][]) {
    if (value !== null && element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  restoreChildren(element, node.children);
}

/** Which of the blocks that are there becomes each of those that are wanted; null: none, it is new. In order. */
function partnersAmong(there: readonly Block[], wanted: readonly Block[]): (number | null)[] {
  return runsOf(
    there.map(({ key }) => key),
    wanted.map(({ key }) => key),
  ).flatMap(({ same, earlier, earlierCount, later, laterCount }) => {
    if (same) return Array.from({ length: laterCount }, (_, n) => earlier + n);
    const [went, came] = [there.slice(earlier, earlier + earlierCount), wanted.slice(later, later + laterCount)];
    return partnersIn(went, came).map((partner) => (partner === null ? null : earlier + partner));
  });
}

/** First those that read alike, then between them whatever is of one kind: better another's words in it than nowhere. */
function partnersIn(went: readonly Block[], came: readonly Block[]): (number | null)[] {
  const withWords = (block: Block) => ({ ...block, words: wordsIn(block.text) });
  const alike = partnersOf(
    went.map(withWords),
    came.map(withWords),
    (one, other) => one.type === other.type && areAlike(one.words, other.words),
  );
  let next = 0;
  return alike.map((partner, i) => {
    const end = alike.slice(i).find((one) => one !== null) ?? went.length;
    const at = partner ?? went.findIndex(({ type }, n) => n >= next && n < end && type === came[i]!.type);
    if (at < 0) return null;
    next = at + 1;
    return at;
  });
}

/** The same as no block that is wanted. */
const SUGGESTED = "";

function isSuggested({ attrs, content }: RawNode): boolean {
  const own = (attrs ?? {}) as Record<string, unknown>;
  return own[ADDED] != null || own[DROPPED] != null || ((content ?? []) as RawNode[]).some(isSuggested);
}

function blocksIn(parent: Y.XmlFragment): Block[] {
  return rawNodesIn(parent).map((raw) => {
    const nodes = cleanNodes(raw);
    // A block that only a suggestion begins, or would take away, does not stand for itself.
    const key = raw.some(isSuggested) ? SUGGESTED : JSON.stringify(nodes);
    return { type: String(raw[0]?.["type"]), key, text: textIn(nodes) };
  });
}

function blockOf(node: Node): Block {
  return { type: node.type.name, key: JSON.stringify(cleanNodes([node.toJSON()])), text: node.textContent };
}

function textIn(nodes: readonly RichNode[]): string {
  return nodes.map(({ text, content = [] }) => text ?? textIn(content)).join("");
}
