import { Fragment, Slice, type Mark, type Node } from "@tiptap/pm/model";
import { ReplaceAroundStep, type Step, type Transform } from "@tiptap/pm/transform";
import { ADDED, DELETION, DROPPED, INSERTION, readWhose, type Whose } from "@/lib/vision/document/proposed";

/** A piece of a suggestion: words put in or struck, or a beginning (of a block, or of a line in it) put in or taken away. */
export interface Part extends Whose {
  readonly what: "insertion" | "deletion" | "added" | "dropped";
  readonly from: number;
  readonly to: number;
}

/** A text is never changed, only followed by another, and several parts of the page read the same one. */
const found = new WeakMap<Node, readonly Part[]>();

/** All pieces of suggestions in a text, in its order. Words that stand side by side in one suggestion are one piece. */
export function partsIn(doc: Node): readonly Part[] {
  const before = found.get(doc);
  if (before) return before;
  const parts = readParts(doc);
  found.set(doc, parts);
  return parts;
}

function readParts(doc: Node): Part[] {
  const parts: Part[] = [];
  doc.descendants((node, pos) => {
    for (const part of partsOf(node, pos)) {
      const at = parts.findLastIndex((one) => one.id === part.id && one.what === part.what);
      const before = parts[at];
      if (before && node.isText && before.to === part.from) parts[at] = { ...before, to: part.to };
      else parts.push(part);
    }
  });
  return parts;
}

function partsOf(node: Node, pos: number): Part[] {
  const span = { from: pos, to: pos + node.nodeSize };
  if (node.isText) {
    return ([INSERTION, DELETION] as const).flatMap((what) => {
      const whose = whoseMark(node.marks, what);
      return whose ? [{ what, ...whose, ...span }] : [];
    });
  }
  return ([ADDED, DROPPED] as const).flatMap((what) => {
    const whose = readWhose(node.attrs[what]);
    return whose ? [{ what, ...whose, ...span }] : [];
  });
}

/** Whose suggestion the words with these marks are put in, or struck, by. */
export function whoseMark(marks: readonly Mark[], name: typeof INSERTION | typeof DELETION): Whose | null {
  const mark = marks.find(({ type }) => type.name === name);
  if (!mark) return null;
  // A mark that says nothing of whose it is can still be settled.
  const { by, id } = mark.attrs as Record<keyof Whose, unknown>;
  return { by: typeof by === "string" ? by : "", id: typeof id === "string" ? id : "" };
}

/** Does what a piece suggests, or puts it as it was before. The positions are those of the text that `tr` has now. */
export function settlePart(tr: Transform, { what, from, to }: Part, accept: boolean): void {
  const isPut = what === "insertion" || what === "added";
  const stays = isPut === accept;
  if (what === "insertion" || what === "deletion") {
    if (stays) tr.removeMark(from, to, tr.doc.type.schema.marks[what]);
    else tr.delete(from, to);
  } else if (stays) tr.setNodeAttribute(from, what, null);
  else joinBefore(tr, from);
}

/** Makes what begins at a position one with what is before it; the first block of a text goes only where nothing is in it. */
export function joinBefore(tr: Transform, pos: number): void {
  const node = tr.doc.nodeAt(pos)!;
  if (node.isInline) {
    tr.delete(pos, pos + node.nodeSize);
    return;
  }
  const end = endBefore(tr.doc, pos);
  if (end !== null) tr.delete(end, pos + 1);
  else if (node.content.size === 0 && tr.doc.childCount > 1) tr.delete(pos, pos + node.nodeSize);
  else for (const what of [ADDED, DROPPED]) tr.setNodeAttribute(pos, what, null);
}

/** Where the words of the last block before a position end; null: it is the first one. */
export function endBefore(doc: Node, pos: number): number | null {
  let end: number | null = null;
  doc.nodesBetween(0, pos, (node, at) => {
    if (node.isTextblock && at + node.nodeSize <= pos) end = at + node.nodeSize - 1;
    return !node.isTextblock;
  });
  return end;
}

/**
 * That a block becomes a heading, an item or a paragraph again says nothing of whether it was there before: what is suggested of
 * where it begins goes on being suggested, though whoever makes the step writes the block anew.
 */
export function keepingBeginning(step: Step, before: Node): Step {
  if (!(step instanceof ReplaceAroundStep)) return step;
  const was = before.nodeAt(step.from);
  if (!was?.isTextblock || (!was.attrs[ADDED] && !was.attrs[DROPPED])) return step;
  const { from, to, gapFrom, gapTo, insert, slice } = step;
  const is = slice.content.firstChild;
  const isWhole =
    gapFrom === from + 1 && gapTo === to - 1 && to === from + was.nodeSize && slice.content.childCount === 1;
  if (!isWhole || !is?.isTextblock) return step;
  const kept = Object.fromEntries([ADDED, DROPPED].map((what) => [what, is.attrs[what] ?? was.attrs[what]]));
  const block = is.type.create({ ...is.attrs, ...kept }, null, is.marks);
  return new ReplaceAroundStep(from, to, gapFrom, gapTo, new Slice(Fragment.from(block), 0, 0), insert, true);
}

/** Which pieces of suggestions a position is in or at the edge of. */
export function partsAt(doc: Node, pos: number): Part[] {
  const $pos = doc.resolve(pos);
  return partsIn(doc).filter(({ what, from, to }) =>
    what === "insertion" || what === "deletion"
      ? from <= pos && pos <= to
      : from === pos || (from === $pos.before($pos.depth || 1) && $pos.parentOffset === 0),
  );
}
