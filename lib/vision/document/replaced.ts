import { Fragment, Slice, type Node } from "@tiptap/pm/model";
import { ReplaceAroundStep, ReplaceStep, StepMap, type Step } from "@tiptap/pm/transform";

/** What a step puts in the place of what, without the words that it only carries along. */
export interface Replaced {
  readonly from: number;
  readonly to: number;
  readonly slice: Slice;
  /** From the text before the step to the one after it, with what is carried along in its place. */
  readonly map: StepMap;
}

/**
 * Reads a step as somebody's hand meant it: this goes, that comes. ProseMirror writes more into a step than that. What stands
 * behind struck words and comes to another kind of block is carried along with it (out of a list, into a quote), and a block
 * that is struck from its beginning on is written as an empty one in the place of all. Null: the step replaces nothing.
 */
export function replacedBy(step: Step, before: Node): Replaced | null {
  if (step instanceof ReplaceAroundStep) return aroundRest(step, before);
  if (!(step instanceof ReplaceStep)) return null;
  return joined(step, before) ?? fromItsBeginning(step, before) ?? asItIs(step);
}

function asItIs(step: ReplaceStep): Replaced {
  const { from, to, slice } = step;
  return { from, to, slice, map: step.getMap() };
}

/** The rest of a block stays, and only comes to stand elsewhere. */
function aroundRest(step: ReplaceAroundStep, before: Node): Replaced | null {
  const { from, gapFrom, gapTo, insert, slice } = step;
  const $gap = before.resolve(gapFrom);
  // Where nothing is taken away, or more is kept than the rest of one block, it is what blocks are that is changed.
  if (
    isForm(step) ||
    !$gap.parent.isTextblock ||
    gapTo !== $gap.end() ||
    textblocks(before, from, gapFrom).length === 0
  )
    return null;
  const put = slice.content.cut(0, insert + slice.openStart);
  const open = { start: slice.openStart, end: depthOfLast(put.lastChild) };
  const words = insert === 0 ? Slice.empty : new Slice(put, open.start, open.end);
  return { from, to: gapFrom, slice: words, map: step.getMap() };
}

/** Whether a step changes the form of what is there, and no words. */
function isForm(step: ReplaceAroundStep): boolean {
  return (step.toJSON() as { structure?: boolean }).structure === true;
}

/** A whole block comes to what is before it, which is of another kind. */
function joined({ from, to, slice }: ReplaceStep, before: Node): Replaced | null {
  const moved = onlyTextblock(slice);
  const [at, next] = textblocks(before, from, to);
  if (!moved || moved.content.size === 0 || slice.openStart === 0 || at === undefined || next !== undefined)
    return null;
  const [start, end] = [at + 1, at + 1 + moved.content.size];
  if (end >= to || !before.nodeAt(at)!.content.eq(moved.content)) return null;
  const map = new StepMap([from, start - from, 0, end, to - end, slice.size - moved.content.size]);
  return { from, to: start, slice: Slice.empty, map };
}

/** Blocks go from the beginning of one on: what is put in their place begins in that one. */
function fromItsBeginning(step: ReplaceStep, before: Node): Replaced | null {
  const { from, to, slice } = step;
  const [at, next] = textblocks(before, from, to);
  if (at === undefined) return null;
  const map = step.getMap();
  const isBare = !hasWords(slice);
  // Only what holds blocks begins anew, for those that stay.
  if (isBare && !before.resolve(to).parent.isTextblock) return { from, to, slice: Slice.empty, map };
  if (slice.openStart > 0 || slice.openEnd === 0) return null;
  const put = onlyTextblock(slice);
  const isAlike = put !== null && put.hasMarkup(before.nodeAt(at)!.type, put.attrs);
  if (next === undefined || (!isAlike && !isBare)) return null;
  return { from: at + 1, to, slice: new Slice(put?.content ?? Fragment.empty, 0, 0), map };
}

/** The one block with words that a slice is about; null: there are more, or none. */
function onlyTextblock({ content }: Slice): Node | null {
  const found: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock) found.push(node);
    return !node.isTextblock;
  });
  return found.length === 1 ? found[0]! : null;
}

function hasWords({ content }: Slice): boolean {
  let has = false;
  content.descendants((node) => {
    has ||= node.isInline;
  });
  return has;
}

/** Where those begin that begin between. */
function textblocks(doc: Node, from: number, to: number): number[] {
  const found: number[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock && pos >= from && pos < to) found.push(pos);
    return !node.isTextblock;
  });
  return found;
}

/** How deep the last block with words is. */
function depthOfLast(node: Node | null): number {
  return node === null ? 0 : node.isTextblock ? 1 : 1 + depthOfLast(node.lastChild);
}
