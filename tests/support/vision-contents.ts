import fc from "fast-check";
import * as Y from "yjs";
import type { SectionContent, VisionContent } from "@/lib/vision/document/content";
import { restoreBody } from "@/lib/vision/document/restore-body";
import type { RichNode } from "@/lib/vision/document/rich-node";
import { addSection, textOf } from "@/lib/vision/document/sections";

export const text = (words: string, href?: string): RichNode => ({
  type: "text",
  text: words,
  ...(href === undefined ? {} : { marks: [{ type: "link", attrs: { href } }] }),
});
const withContent = (type: string, content: RichNode[], attrs?: RichNode["attrs"]): RichNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content.length > 0 ? { content } : {}),
});
export const p = (...content: (string | RichNode)[]): RichNode =>
  withContent(
    "paragraph",
    content.map((one) => (typeof one === "string" ? text(one) : one)),
  );
export const heading = (words: string, level: 3 | 4 = 3): RichNode => withContent("heading", [text(words)], { level });
export const br: RichNode = { type: "hardBreak" };
export const quote = (...content: RichNode[]): RichNode => withContent("blockquote", content);
const item = (one: string | RichNode[]): RichNode[] => (typeof one === "string" ? [p(one)] : one);
export const bullets = (...items: (string | RichNode[])[]): RichNode =>
  withContent(
    "bulletList",
    items.map((one) => withContent("listItem", item(one))),
  );
export const numbers = (start: number, ...items: (string | RichNode[])[]): RichNode =>
  withContent(
    "orderedList",
    items.map((one) => withContent("listItem", item(one))),
    { start },
  );
export const tasks = (...items: [string | RichNode[], boolean][]): RichNode =>
  withContent(
    "taskList",
    items.map(([one, checked]) => withContent("taskItem", item(one), { checked })),
  );

export const section = (id: string, title: string, ...body: RichNode[]): SectionContent => ({ id, title, body });

/** A document that reads so. */
export function docOfContent(content: VisionContent): Y.Doc {
  const doc = new Y.Doc();
  for (const { id, title, body } of content) {
    addSection(doc, id, title);
    restoreBody(textOf(doc, id), body);
  }
  return doc;
}

const word = fc.constantFrom("we", "live", "by", "the", "sea", "garden", "Lärm", "بيت", "家で", "and", "…", "5");
const words = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(" "));
const line = words.map((said) => p(said));
const block: fc.Arbitrary<RichNode> = fc.oneof(
  line,
  words.map((said) => heading(said)),
  words.map((said) => p("See ", text(said, "https://example.org/"), ".")),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => bullets(...items)),
  fc.array(words, { minLength: 1, maxLength: 3 }).map((items) => numbers(1, ...items)),
  fc.array(fc.tuple(words, fc.boolean()), { minLength: 1, maxLength: 3 }).map((items) => tasks(...items)),
  line.map((one) => quote(one)),
);

/** Documents of one to five sections, as people might write them. */
export const contents: fc.Arbitrary<VisionContent> = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    title: fc.constantFrom("Values", "Horizon", "Home", ""),
    body: fc.array(block, { maxLength: 6 }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 5 },
);
