import { isLink } from "@/lib/vision/document/link";

/**
 * A piece of what is written, as ProseMirror writes it in JSON, with no more in it than what counts: of two texts that read the
 * same, the nodes are the same to the letter.
 */
export interface RichNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, number | boolean>>;
  readonly content?: readonly RichNode[];
  readonly text?: string;
  readonly marks?: readonly LinkMark[];
}

interface LinkMark {
  readonly type: "link";
  readonly attrs: { readonly href: string };
}

/** What of a node's attributes counts, by its kind, in the order in which it is written. A kind that is not here is none. */
const ATTRS: Readonly<Record<string, (attrs: Raw) => RichNode["attrs"]>> = {
  paragraph: () => undefined,
  heading: ({ level }) => ({ level: level === 4 ? 4 : 3 }),
  bulletList: () => undefined,
  orderedList: ({ start }) => ({ start: typeof start === "number" && Number.isInteger(start) ? start : 1 }),
  listItem: () => undefined,
  taskList: () => undefined,
  taskItem: ({ checked }) => ({ checked: checked === true }),
  blockquote: () => undefined,
  hardBreak: () => undefined,
};

type Raw = Readonly<Record<string, unknown>>;

/** Words that are only suggested are no part of the text before they are taken (lib/vision/document/proposed.ts). */
const PROPOSED = "insertion";

/** Believes what comes from a document or from a signed text: what is no kind of ours gives way to what is in it. */
export function cleanNodes(raw: unknown): RichNode[] {
  if (!Array.isArray(raw)) return [];
  const nodes: RichNode[] = [];
  for (const node of raw.flatMap((one) => cleanNode(one as Raw))) {
    const before = nodes.at(-1);
    // One text may lie in several pieces: where it was written by two, or where a mark of another kind ended.
    if (before?.text !== undefined && node.text !== undefined && hrefOf(before) === hrefOf(node)) {
      nodes[nodes.length - 1] = { ...before, text: before.text + node.text };
    } else nodes.push(node);
  }
  return nodes;
}

function cleanNode(raw: Raw | null): RichNode[] {
  if (typeof raw !== "object" || raw === null) return [];
  const marks = marksIn(raw);
  if (marks.some(({ type }) => type === PROPOSED)) return [];
  if (typeof raw["text"] === "string") return raw["text"] === "" ? [] : [textNode(raw["text"], linkAmong(marks))];
  const content = cleanNodes(raw["content"]);
  const type = String(raw["type"]);
  if (!Object.hasOwn(ATTRS, type)) return content;
  const attrs = ATTRS[type]!((raw["attrs"] ?? {}) as Raw);
  return [{ type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) }];
}

function textNode(text: string, href: string | null): RichNode {
  return { type: "text", text, ...(href === null ? {} : { marks: [{ type: "link", attrs: { href } }] }) };
}

function marksIn({ marks }: Raw): { type: string; attrs: Raw }[] {
  if (!Array.isArray(marks)) return [];
  // Of marks that may lie over each other Yjs has several, told apart by what follows the name.
  return marks.map((mark: Raw) => ({
    type: String(mark["type"]).split("--")[0]!,
    attrs: (mark["attrs"] ?? {}) as Raw,
  }));
}

function linkAmong(marks: readonly { type: string; attrs: Raw }[]): string | null {
  const href = marks.find(({ type }) => type === "link")?.attrs["href"];
  return typeof href === "string" && isLink(href) ? href : null;
}

/** Where a piece of text leads; null: nowhere. */
export function hrefOf({ marks }: RichNode): string | null {
  return marks?.[0]?.attrs.href ?? null;
}

/** Whether nothing at all stands in it. */
export function isEmptyNode(node: RichNode): boolean {
  return node.text === undefined && node.type !== "hardBreak" && (node.content ?? []).every(isEmptyNode);
}
