import type { Node } from "@tiptap/pm/model";
import { splitBlock } from "@tiptap/pm/commands";
import { splitListItem } from "@tiptap/pm/schema-list";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Slice } from "@tiptap/pm/model";
import { updateYFragment, yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { plainlyWritten, suggested } from "@/lib/vision/document/suggesting";
import { settleStep, suggestionsIn } from "@/lib/vision/document/suggestions";
import { richSchema } from "@/lib/vision/document/rich-text";

/** A node from its name and children; a text from a string. */
export function text(name: string, ...children: (Node | string)[]): Node {
  const content = children.map((child) => (typeof child === "string" ? richSchema.text(child) : child));
  return richSchema.node(name, null, content);
}

export const page = (...blocks: (Node | string)[]) =>
  text(
    "doc",
    ...blocks.map((block) =>
      typeof block === "string" ? (block ? text("paragraph", block) : text("paragraph")) : block,
    ),
  );

/** A person's hands on a text that Yjs holds, without a screen: what a page does with what is written on it. */
export class Hands {
  readonly doc = new Y.Doc();
  readonly fragment = this.doc.getXmlFragment("text");
  suggests = false;
  refused = 0;
  /** How many steps the last yes or no took. */
  steps = 0;
  #ids = 0;
  #state: EditorState;

  constructor(readonly name: string) {
    this.#state = EditorState.create({ schema: richSchema });
  }

  /** Hears all that others have written; what is here is heard by them when they do the same. */
  hear(...others: Hands[]): this {
    for (const { doc } of others) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(doc));
    const heard = yXmlFragmentToProseMirrorRootNode(this.fragment, richSchema);
    const { anchor } = this.#state.selection;
    this.#state = EditorState.create({ doc: heard });
    return this.at(Math.min(anchor, heard.content.size));
  }

  get text(): Node {
    return this.#state.doc;
  }

  begin(doc: Node): this {
    return this.#apply(this.#state.tr.replaceWith(0, this.#state.doc.content.size, doc.content));
  }

  /** Puts the caret, or marks from there. */
  at(anchor: number, head = anchor): this {
    const { doc } = this.#state;
    const selection = TextSelection.between(doc.resolve(anchor), doc.resolve(head));
    this.#state = this.#state.apply(this.#state.tr.setSelection(selection));
    return this;
  }

  /** To the first place of some words, or behind them. */
  before(words: string): this {
    return this.at(this.#find(words));
  }

  after(words: string): this {
    return this.at(this.#find(words) + words.length);
  }

  over(words: string): this {
    const from = this.#find(words);
    return this.at(from, from + words.length);
  }

  /** Each stroke by itself. */
  type(words: string): this {
    for (const stroke of words) this.do((state) => state.tr.insertText(stroke));
    return this;
  }

  back(times = 1): this {
    for (let i = 0; i < times; i++) {
      this.do(({ tr, selection }) => {
        if (!selection.empty) return tr.deleteSelection();
        const { $head, head } = selection;
        if ($head.parentOffset > 0) return tr.delete(head - 1, head);
        return tr.join($head.before());
      });
    }
    return this;
  }

  enter(): this {
    this.do((state) => {
      let made: Transaction | undefined;
      const take = (tr: Transaction) => (made = tr);
      if (!splitListItem(richSchema.nodes["listItem"]!)(state, take)) splitBlock(state, take);
      return made!;
    });
    return this;
  }

  paste(doc: Node): this {
    return this.do(({ tr }) => tr.replaceSelection(Slice.maxOpen(doc.content)));
  }

  do(make: (state: EditorState) => Transaction): this {
    const tr = make(this.#state);
    if (!this.suggests) return this.#apply(plainlyWritten(tr));
    const made = suggested(this.#state, tr, this.name, () => `${this.name}${++this.#ids}`);
    if (made) return this.#apply(made);
    this.refused++;
    return this;
  }

  /** Says yes or no to a suggestion, by its place among those that are open. */
  settle(at: number, accept: boolean): this {
    const { id } = suggestionsIn(this.text)[at]!;
    this.steps = 0;
    for (let tr = settleStep(this.#state, id, accept); tr; tr = settleStep(this.#state, id, accept)) {
      this.#apply(tr);
      this.steps++;
    }
    return this;
  }

  #find(words: string): number {
    let at = -1;
    this.text.descendants((node, pos) => {
      if (!node.isTextblock) return true;
      const within = node.textBetween(0, node.content.size, undefined, "\n").indexOf(words);
      if (at < 0 && within >= 0) at = pos + 1 + within;
      return false;
    });
    if (at < 0) throw new Error(`Nowhere: ${words}`);
    return at;
  }

  #apply(tr: Transaction): this {
    this.#state = this.#state.apply(tr);
    this.doc.transact(() =>
      updateYFragment(this.doc, this.fragment, this.text, { mapping: new Map(), isOMark: new Map() }),
    );
    return this;
  }
}

/** What a text reads like: + around what is put in, - around what is struck, ¶ and ¬ before what begins or shall not. */
export function read(doc: Node): string {
  const lines: string[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    let line = sign(node);
    node.forEach((child) => {
      const has = (name: string) => child.marks.some(({ type }) => type.name === name);
      let words = child.isText ? child.text! : `${sign(child)}/`;
      if (has("insertion")) words = `+${words}+`;
      if (has("deletion")) words = `-${words}-`;
      line += words;
    });
    lines.push(line);
    return false;
  });
  return lines.join("\n");
}

function sign({ attrs }: Node): string {
  return `${attrs["added"] === null ? "" : "¶"}${attrs["dropped"] === null ? "" : "¬"}`;
}
