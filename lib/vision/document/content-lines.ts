import { hrefOf, type RichNode } from "@/lib/vision/document/rich-node";

/** What a line is: of a list, with how deep it stands (from 1), and of a checklist, whether it is ticked. */
export type LineKind =
  | { readonly type: "paragraph" }
  | { readonly type: "heading"; readonly level: 3 | 4 }
  | { readonly type: "bullet"; readonly depth: number }
  | { readonly type: "number"; readonly depth: number; readonly number: number }
  | { readonly type: "task"; readonly depth: number; readonly checked: boolean }
  | { readonly type: "more"; readonly depth: number };

/** Some text that leads to one place, or nowhere. A line break is a text of its own: "\n". */
export interface Piece {
  readonly text: string;
  readonly href: string | null;
}

/** A block of text as it stands on a page: what it is, whether it is quoted, and what it says. */
export interface Line {
  readonly kind: LineKind;
  readonly quoted: boolean;
  readonly pieces: readonly Piece[];
}

interface Place {
  readonly quoted: boolean;
  readonly depth: number;
  /** What the next block is, if it is the first of an item. */
  readonly item: LineKind | null;
}

/** What is written, line by line: lists and quotes are what their lines are, not around them. */
export function linesOf(body: readonly RichNode[]): Line[] {
  return body.flatMap((node) => within(node, { quoted: false, depth: 0, item: null }));
}

function within(node: RichNode, place: Place): Line[] {
  const { quoted, item } = place;
  const children = node.content ?? [];
  const depth = place.depth + 1;
  switch (node.type) {
    case "blockquote":
      return children.flatMap((child) => within(child, { ...place, quoted: true }));
    case "bulletList":
      return children.flatMap((child) => itemLines(child, { quoted, depth, item: { type: "bullet", depth } }));
    case "orderedList": {
      const start = Number(node.attrs?.["start"] ?? 1);
      return children.flatMap((child, n) =>
        itemLines(child, { quoted, depth, item: { type: "number", depth, number: start + n } }),
      );
    }
    case "taskList":
      return children.flatMap((child) => {
        const checked = child.attrs?.["checked"] === true;
        return itemLines(child, { quoted, depth, item: { type: "task", depth, checked } });
      });
    case "heading":
      return [
        {
          kind: item ?? { type: "heading", level: node.attrs?.["level"] === 4 ? 4 : 3 },
          quoted,
          pieces: piecesOf(node),
        },
      ];
    default: {
      const kind: LineKind = item ?? (place.depth > 0 ? { type: "more", depth: place.depth } : { type: "paragraph" });
      return [{ kind, quoted, pieces: piecesOf(node) }];
    }
  }
}

/** What stands in an item: its first block is the item, the others belong to it. */
function itemLines(node: RichNode, place: Place): Line[] {
  return (node.content ?? []).flatMap((child, n) => within(child, n === 0 ? place : { ...place, item: null }));
}

function piecesOf({ content = [] }: RichNode): Piece[] {
  return content.map((node) => ({ text: node.type === "hardBreak" ? "\n" : (node.text ?? ""), href: hrefOf(node) }));
}

/** What a line says, without where it leads. */
export function textOfLine({ pieces }: Line): string {
  return pieces.map(({ text }) => text).join("");
}
