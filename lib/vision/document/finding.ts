import type { Node } from "@tiptap/pm/model";

export interface Found {
  readonly from: number;
  readonly to: number;
}

/** Where words stand in a text, whatever their case and accents; within a block each, since nobody seeks across two. */
export function findIn(doc: Node, words: string): Found[] {
  const sought = folded(words).text;
  if (sought === "") return [];
  const found: Found[] = [];
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const { text, at } = folded(node.textBetween(0, node.content.size, undefined, "\n"));
    for (let i = text.indexOf(sought); i >= 0; i = text.indexOf(sought, i + sought.length)) {
      found.push({ from: pos + 1 + at[i]!, to: pos + 1 + at[i + sought.length]! });
    }
    return false;
  });
  return found;
}

/** Without case and accents, and where in the text each unit of that comes from; with one more, for its end. */
function folded(text: string): { text: string; at: number[] } {
  let out = "";
  const at: number[] = [];
  let pos = 0;
  for (const letter of text) {
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    for (let i = 0; i < plain.length; i++) at.push(pos);
    out += plain;
    pos += letter.length;
  }
  return { text: out, at: [...at, pos] };
}
