import { Extension, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { CaretOwner } from "@/components/vision/writing/carets";
import { findIn, type Found } from "@/lib/vision/document/finding";
import { COMMENT } from "@/lib/vision/document/proposed";
import { partsIn } from "@/lib/vision/document/suggestion-parts";

/** What is shown in a text that is none of it. */
interface Shown {
  /** Of the threads that are open: others show nothing. */
  readonly threads: ReadonlySet<string>;
  /** The words that are sought; empty: none. */
  readonly sought: string;
  /** Which of the places where they are is looked at; null: none in this text. */
  readonly at: number | null;
}

interface Margin extends Shown {
  readonly found: readonly Found[];
  readonly drawn: DecorationSet;
}

const key = new PluginKey<Margin>("marginal");

/** Shows whose a suggestion is, which passages are talked about, and what is sought. */
export function marginal(ownerOf: (userId: string) => CaretOwner | null): Extension {
  const draw = (doc: Node, shown: Shown): Margin => {
    const found = findIn(doc, shown.sought);
    const drawn = [
      ...suggestionsDrawn(doc, ownerOf),
      ...passagesDrawn(doc, shown.threads),
      ...foundDrawn(found, shown.at),
    ];
    return { ...shown, found, drawn: DecorationSet.create(doc, drawn) };
  };
  return Extension.create({
    name: "marginal",
    addProseMirrorPlugins: () => [
      new Plugin<Margin>({
        key,
        state: {
          init: (_config, { doc }) => draw(doc, { threads: new Set(), sought: "", at: null }),
          apply: (tr, before) => {
            const shown = tr.getMeta(key) as Partial<Shown> | undefined;
            return shown || tr.docChanged ? draw(tr.doc, { ...before, ...shown }) : before;
          },
        },
        props: { decorations: (state) => key.getState(state)?.drawn },
      }),
    ],
  });
}

/** Shows something else there from now on. Where it is shown already, nothing is done. */
export function showMarginal(editor: Editor, shown: Partial<Shown>): void {
  const now = key.getState(editor.state);
  const isShown = (Object.keys(shown) as (keyof Shown)[]).every((name) => now?.[name] === shown[name]);
  if (!isShown) editor.view.dispatch(editor.state.tr.setMeta(key, shown));
}

/** Whether what is shown there became something else by this. */
export function isMarginal(transaction: Transaction): boolean {
  return transaction.getMeta(key) !== undefined;
}

/** Where what is sought stands in a text. */
export function foundIn(editor: Editor): readonly Found[] {
  return key.getState(editor.state)?.found ?? [];
}

const SAYS = {
  insertion: "insert",
  deletion: "strike",
  added: "begin a line here",
  dropped: "join this with what is before it",
};

function suggestionsDrawn(doc: Node, ownerOf: (userId: string) => CaretOwner | null): Decoration[] {
  return partsIn(doc).map(({ what, by, from, to }) => {
    const owner = ownerOf(by);
    const attrs = {
      class: "suggested",
      "data-hue": String(owner?.hue ?? ""),
      title: `${owner?.name ?? "Somebody"} suggests: ${SAYS[what]}`,
    };
    const isText = what === "insertion" || what === "deletion";
    return isText ? Decoration.inline(from, to, attrs) : Decoration.node(from, to, attrs);
  });
}

function passagesDrawn(doc: Node, threads: ReadonlySet<string>): Decoration[] {
  const drawn: Decoration[] = [];
  doc.descendants((node, pos) => {
    const isTalkedAbout = node.marks.some(
      ({ type, attrs }) => type.name === COMMENT && threads.has(String(attrs["thread"])),
    );
    if (isTalkedAbout) drawn.push(Decoration.inline(pos, pos + node.nodeSize, { class: "talked-about" }));
  });
  return drawn;
}

function foundDrawn(found: readonly Found[], at: number | null): Decoration[] {
  return found.map(({ from, to }, i) => Decoration.inline(from, to, { class: i === at ? "found found-now" : "found" }));
}
