import { Extension, type Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { AddMarkStep, type Step } from "@tiptap/pm/transform";
import type { EditorView } from "@tiptap/pm/view";
import { ySyncPluginKey, yUndoPluginKey } from "@tiptap/y-tiptap";
import { composeApart } from "@/components/vision/writing/compose-apart";
import { newId, type Id } from "@/lib/ids";
import { INSERTION } from "@/lib/vision/document/proposed";
import { plainlyWritten, suggested } from "@/lib/vision/document/suggesting";
import { whoseMark } from "@/lib/vision/document/suggestion-parts";
import { settleStep } from "@/lib/vision/document/suggestions";

const key = new PluginKey<boolean>("suggestMode");
/** What is said yes or no to is done, in either mode. */
const SETTLING = "settling";

/**
 * Makes suggestions of what is written here, while that is on. What comes from the others, and what is undone, is as it is.
 * @param by who writes
 * @param onRefused something was done that cannot be suggested, and so was not done
 */
export function suggestMode(by: Id, onRefused: () => void): Extension {
  const apart = (view: EditorView) => composeApart(view, key.getState(view.state) ? by : null);
  return Extension.create({
    name: "suggestMode",
    addProseMirrorPlugins: () => [
      new Plugin<boolean>({
        key,
        state: { init: () => false, apply: (tr, on) => (tr.getMeta(key) as boolean | undefined) ?? on },
        props: { handleDOMEvents: { compositionstart: apart, compositionupdate: apart } },
        // An address that stands there already becomes no link by what is suggested behind it.
        filterTransaction: ({ steps }, state) =>
          !key.getState(state) || steps.every((step) => !isLinking(step) || isPutBy(state.doc, step, by)),
      }),
    ],
    dispatchTransaction({ transaction, next }) {
      if (!transaction.docChanged || transaction.getMeta(SETTLING) || transaction.getMeta(ySyncPluginKey)) {
        next(transaction);
        return;
      }
      const { state } = this.editor;
      const made = key.getState(state) ? suggested(state, transaction, by, newId) : plainlyWritten(transaction);
      if (made) {
        next(made);
        return;
      }
      onRefused();
      // What was typed for it (`- `) are words still: the last letter would be missing.
      const asTyped = typedFor(state, transaction);
      const words = asTyped && suggested(state, asTyped, by, newId);
      if (words) next(words);
    },
  });
}

function isLinking(step: Step): step is AddMarkStep {
  return step instanceof AddMarkStep && step.mark.type.name === "link";
}

/** Whether all words there are those that one has put in oneself. */
function isPutBy(doc: Node, { from, to }: AddMarkStep, by: Id): boolean {
  let isOwn = true;
  doc.nodesBetween(from, to, (node) => {
    if (node.isText && whoseMark(node.marks, INSERTION)?.by !== by) isOwn = false;
  });
  return isOwn;
}

/** What a letter would have done if nothing had been made of it; null: it was none. */
function typedFor(state: EditorState, made: Transaction): Transaction | null {
  const rules = state.plugins.filter(({ spec }) => (spec as { isInputRules?: boolean }).isInputRules);
  const [typed] = rules.flatMap(
    (rule) => (made.getMeta(rule) as { from: number; to: number; text: string } | null) ?? [],
  );
  return typed && /^[^\n]+$/.test(typed.text) ? state.tr.insertText(typed.text, typed.from, typed.to) : null;
}

/** Turns it on or off for a text. */
export function setSuggesting(editor: Editor, on: boolean): void {
  if (key.getState(editor.state) !== on) editor.view.dispatch(editor.state.tr.setMeta(key, on));
}

/** Says yes or no to a suggestion, as an act of its own to undo. Answers whether it was still there. */
export function settleSuggestion(editor: Editor, id: string, accept: boolean): boolean {
  undoOf(editor)?.stopCapturing();
  let any = false;
  for (let tr = settleStep(editor.state, id, accept); tr; tr = settleStep(editor.state, id, accept)) {
    editor.view.dispatch(tr.setMeta(SETTLING, true));
    any = true;
  }
  undoOf(editor)?.stopCapturing();
  return any;
}

/** What was written here so far stays: undo takes back only what comes after it. */
export function forgetUndo(editor: Editor): void {
  undoOf(editor)?.clear();
}

function undoOf(editor: Editor): { stopCapturing(): void; clear(): void } | undefined {
  const state = yUndoPluginKey.getState(editor.state) as { undoManager?: ReturnType<typeof undoOf> } | undefined;
  return state?.undoManager;
}
