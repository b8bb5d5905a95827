import type { Node, Slice } from "@tiptap/pm/model";
import { TextSelection, type EditorState, type Transaction } from "@tiptap/pm/state";
import {
  AddMarkStep,
  Mapping,
  RemoveMarkStep,
  ReplaceAroundStep,
  ReplaceStep,
  type Step,
  type StepMap,
} from "@tiptap/pm/transform";
import {
  ADDED,
  COMMENT,
  DELETION,
  DROPPED,
  INSERTION,
  readWhose,
  whoseText,
  type Whose,
} from "@/lib/vision/document/proposed";
import { replacedBy } from "@/lib/vision/document/replaced";
import { endBefore, joinBefore, keepingBeginning, whoseMark } from "@/lib/vision/document/suggestion-parts";

/**
 * Makes of what somebody does to a text a suggestion of it: what they take away is struck, what they write is marked as put
 * in, and nothing that is there already goes. Only what they put in themselves is changed at once.
 *
 * Words and where blocks begin can be suggested. What a block is (a heading, an item, a quote) and links cannot: a text that
 * is not yet theirs alone stays as it is, and the answer is null.
 *
 * @param by who it is
 * @param newId of a suggestion that begins; what is done beside an own one goes on with that
 */
export function suggested(state: EditorState, done: Transaction, by: string, newId: () => string): Transaction | null {
  const following = new Following(state, by, newId);
  for (const [i, step] of done.steps.entries()) {
    const before = done.docs[i]!;
    if (!following.follow(keepingBeginning(step, before), before)) return null;
  }
  return following.end(state, done);
}

class Following {
  readonly #tr: Transaction;
  readonly #by: string;
  readonly #newId: () => string;
  /** From the text as it would be after the steps so far to the one that is made instead. */
  #map = new Mapping();

  constructor(state: EditorState, by: string, newId: () => string) {
    this.#tr = state.tr;
    this.#by = by;
    this.#newId = newId;
  }

  /** Answers whether the step could be made a suggestion. */
  follow(step: Step, before: Node): boolean {
    const done = this.#tr.steps.length;
    let put: number | null = null;
    const replaced = replacedBy(step, before);
    if (replaced) {
      const from = this.#map.map(replaced.from, 1);
      const to = replaced.to === replaced.from ? from : Math.max(from, this.#map.map(replaced.to, -1));
      if (!this.#replace(from, to, replaced.slice, (at) => (put = at))) return false;
    } else {
      if (!this.#mayChange(step, before)) return false;
      const mapped = step.map(this.#map);
      if (!mapped || this.#tr.maybeStep(mapped).failed) return false;
      put = done;
    }
    this.#goOn(replaced?.map ?? step.getMap(), done, put);
    return true;
  }

  /** What was made of all steps, with the caret where the hand expects it. */
  end(state: EditorState, done: Transaction): Transaction {
    const { selection } = state;
    const first = done.steps[0];
    // What Backspace strikes stays behind the caret, so that the next one strikes what is before it.
    const isBack =
      done.steps.length === 1 &&
      first instanceof ReplaceStep &&
      selection.empty &&
      first.from < first.to &&
      first.slice.size === 0 &&
      selection.head === first.to;
    const place = (pos: number) => this.#tr.doc.resolve(this.#map.map(pos, isBack ? -1 : 1));
    this.#tr.setSelection(TextSelection.between(place(done.selection.anchor), place(done.selection.head)));
    if (done.scrolledIntoView) this.#tr.scrollIntoView();
    return this.#tr;
  }

  #replace(from: number, to: number, slice: Slice, onPut: (at: number) => void): boolean {
    const tr = this.#tr;
    const whose = this.#whoseAt(from, to);
    const found = piecesBetween(tr.doc, from, to);
    if (found.length === 0 && !hasWords(slice)) {
      const $to = tr.doc.resolve(to);
      if (!this.#isOwn($to.start(), $to.end())) return false;
      onPut(tr.steps.length);
      return !tr.maybeStep(new ReplaceStep(from, to, slice)).failed;
    }
    // An empty block in the place of which something is put has no words that anybody would miss.
    const empty = tr.doc.nodeAt(from);
    const isInstead = empty?.isTextblock === true && empty.content.size === 0 && to === from + empty.nodeSize;
    if (isInstead && slice.size > 0) {
      onPut(tr.steps.length);
      tr.step(new ReplaceStep(from, to, slice));
      const end = from + slice.size;
      this.#markPut(from, end, whose, from);
      return true;
    }
    const before = tr.steps.length;
    for (const piece of found.reverse()) this.#take(piece, whose);
    if (slice.size === 0) return true;
    const at = tr.mapping.slice(before).map(to, 1);
    onPut(tr.steps.length);
    if (tr.maybeStep(new ReplaceStep(at, at, slice)).failed) tr.replace(at, at, slice);
    if (tr.steps.length > before) this.#markPut(at, tr.mapping.maps.at(-1)!.map(at, 1), whose, null);
    return true;
  }

  /** Strikes a piece, or takes away what this person has put in themselves. */
  #take({ node, from, to }: Piece, whose: Whose): void {
    const tr = this.#tr;
    if (node.isText) {
      if (whoseMark(node.marks, INSERTION)?.by === this.#by) tr.delete(from, to);
      else if (!whoseMark(node.marks, DELETION)) tr.addMark(from, to, node.type.schema.marks[DELETION]!.create(whose));
      return;
    }
    const isOwn = readWhose(node.attrs[ADDED])?.by === this.#by;
    const isFirst = node.isTextblock && endBefore(tr.doc, from) === null;
    if (isOwn) joinBefore(tr, from);
    else if (!isFirst && node.attrs[DROPPED] === null) tr.setNodeAttribute(from, DROPPED, whoseText(whose));
  }

  /** Marks what was put in between; the block that begins at `except` was there before, with other words. */
  #markPut(from: number, end: number, whose: Whose, except: number | null): void {
    const tr = this.#tr;
    const { marks } = tr.doc.type.schema;
    tr.removeMark(from, end, marks[DELETION]);
    for (const piece of piecesBetween(tr.doc, from, end)) {
      if (piece.node.isText) tr.addMark(piece.from, piece.to, marks[INSERTION]!.create(whose));
      else if (piece.from !== except) tr.setNodeAttribute(piece.from, ADDED, whoseText(whose));
      if (!piece.node.isText && piece.node.attrs[DROPPED] !== null) tr.setNodeAttribute(piece.from, DROPPED, null);
    }
  }

  /** What is done beside a suggestion of the same person goes on with it. */
  #whoseAt(from: number, to: number): Whose {
    const $from = this.#tr.doc.resolve(from);
    const beside = [$from.nodeBefore, this.#tr.doc.resolve(to).nodeAfter].flatMap((node) =>
      node?.isText ? [whoseMark(node.marks, INSERTION), whoseMark(node.marks, DELETION)] : [],
    );
    const { parent, parentOffset } = $from;
    const begun = parent.isTextblock && parentOffset === 0 ? [readWhose(parent.attrs[ADDED])] : [];
    const own = [...beside, ...begun].find((one) => one?.by === this.#by);
    return { by: this.#by, id: own?.id ?? this.#newId() };
  }

  /** A comment is none of the text; a tick is what is done, not what is written; what one has put in oneself is one's own. */
  #mayChange(step: Step, before: Node): boolean {
    const isMark = step instanceof AddMarkStep || step instanceof RemoveMarkStep;
    if (isMark && step.mark.type.name === COMMENT) return true;
    if (step instanceof ReplaceAroundStep && isTick(step, before)) return true;
    if (!isMark && !(step instanceof ReplaceAroundStep)) return false;
    return this.#isOwn(this.#map.map(step.from, 1), this.#map.map(step.to, -1));
  }

  #isOwn(from: number, to: number): boolean {
    return piecesBetween(this.#tr.doc, from, to).every(
      ({ node }) => !node.isText || whoseMark(node.marks, INSERTION)?.by === this.#by,
    );
  }

  /** @param put which step of those that were made since `done` is the same as the one that is followed; null: none */
  #goOn(followed: StepMap, done: number, put: number | null): void {
    const { maps } = this.#map;
    const mirrors: number[] = [];
    for (let i = 0; i < maps.length; i++) {
      const other = this.#map.getMirror(i);
      if (other !== undefined && other > i) mirrors.push(i + 1, other + 1);
    }
    const made = this.#tr.mapping.maps.slice(done);
    if (put !== null && put < done + made.length) mirrors.push(0, 1 + maps.length + put - done);
    this.#map = new Mapping([followed.invert(), ...maps, ...made], mirrors);
  }
}

/**
 * What words put in plainly would take on of a suggestion that they are put into the midst of, they do not: they stand. A line that
 * is only suggested does not begin to stand by becoming another kind of line.
 */
export function plainlyWritten(tr: Transaction): Transaction {
  const { marks } = tr.doc.type.schema;
  const ranges: { from: number; to: number }[] = [];
  for (const [i, step] of [...tr.steps].entries()) {
    const kept = keepingBeginning(step, tr.docs[i]!);
    if (kept !== step && kept instanceof ReplaceAroundStep) {
      const at = tr.mapping.slice(i + 1).map(kept.from, 1);
      const { attrs } = kept.slice.content.firstChild!;
      if (tr.doc.nodeAt(at)?.isTextblock)
        for (const what of [ADDED, DROPPED]) tr.setNodeAttribute(at, what, attrs[what]);
      continue;
    }
    if (!(step instanceof ReplaceStep) || step.slice.size === 0) continue;
    const rest = tr.mapping.slice(i + 1);
    ranges.push({ from: rest.map(step.from, 1), to: rest.map(step.from + step.slice.size, -1) });
  }
  for (const { from, to } of ranges) {
    if (from >= to) continue;
    for (const name of [INSERTION, DELETION]) {
      if (tr.doc.rangeHasMark(from, to, marks[name]!)) tr.removeMark(from, to, marks[name]);
    }
  }
  return tr;
}

/** Words, a line break, or a block that begins. */
interface Piece {
  readonly node: Node;
  readonly from: number;
  readonly to: number;
}

/** Those in a range, in their order: words as far as they are in it; blocks and breaks where their beginning is. */
function piecesBetween(doc: Node, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    const end = pos + node.nodeSize;
    if (node.isText) pieces.push({ node, from: Math.max(pos, from), to: Math.min(end, to) });
    else if (pos >= from && pos < to && (node.isTextblock || node.isInline)) pieces.push({ node, from: pos, to: end });
  });
  return pieces.filter((piece) => !piece.node.isText || piece.from < piece.to);
}

function hasWords({ content }: Slice): boolean {
  let has = false;
  content.descendants((node) => {
    has ||= node.isInline || node.isTextblock;
  });
  return has;
}

/** Whether a step changes of an item nothing but whether it is done. */
function isTick({ from, gapFrom, to, gapTo, slice }: ReplaceAroundStep, before: Node): boolean {
  const was = before.nodeAt(from);
  const is = slice.content.firstChild;
  const isWhole = gapFrom === from + 1 && gapTo === to - 1 && slice.content.childCount === 1;
  return isWhole && was?.type.name === "taskItem" && is?.type.name === "taskItem";
}
