"use client";
import type { Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useMemo, useState, useSyncExternalStore } from "react";
import { isMarginal } from "@/components/vision/writing/marginal";
import type { Section } from "@/lib/vision/document/sections";

/** A section with the editor that its text is in. */
export interface SectionText {
  readonly section: Section;
  readonly editor: Editor;
}

/** The editors of the sections on the page: what is beside the text looks into all of them. */
export class Texts {
  #editors: ReadonlyMap<string, Editor> = new Map();
  readonly #listeners = new Set<() => void>();

  /** Takes in the editor of a section; answers how it leaves. */
  readonly enter = (sectionId: string, editor: Editor): (() => void) => {
    let { doc } = editor.state;
    // A caret that moves changes nothing that is read here.
    const changed = ({ transaction }: { transaction: Transaction }) => {
      if (editor.state.doc === doc && !isMarginal(transaction)) return;
      doc = editor.state.doc;
      this.#become(new Map(this.#editors));
    };
    this.#become(new Map([...this.#editors, [sectionId, editor]]));
    editor.on("transaction", changed);
    return () => {
      editor.off("transaction", changed);
      this.#become(new Map([...this.#editors].filter(([, one]) => one !== editor)));
    };
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** By the section; another map each time that the words have changed in any of them, or what is shown beside them. */
  readonly now = (): ReadonlyMap<string, Editor> => this.#editors;

  of(sectionId: string): Editor | null {
    const editor = this.#editors.get(sectionId);
    return editor && !editor.isDestroyed ? editor : null;
  }

  #become(editors: ReadonlyMap<string, Editor>): void {
    this.#editors = editors;
    for (const listener of this.#listeners) listener();
  }
}

/** Those of this page, one for as long as it is there. */
export function useNewTexts(): Texts {
  return useState(() => new Texts())[0];
}

/** Reads something of the texts, again whenever they change. `read`: the same function each time. */
export function useOfTexts<Read>(
  texts: Texts,
  sections: readonly Section[],
  read: (texts: readonly SectionText[]) => Read,
): Read {
  const editors = useSyncExternalStore(texts.subscribe, texts.now, texts.now);
  return useMemo(
    () =>
      read(
        sections.flatMap((section) => {
          const editor = editors.get(section.id);
          return editor && !editor.isDestroyed ? [{ section, editor }] : [];
        }),
      ),
    [editors, sections, read],
  );
}

/** Puts the caret there, or marks it, where it is seen. */
export function goTo(editor: Editor, from: number, to = from): void {
  editor.commands.setTextSelection({ from, to });
  // At once: Tiptap's own way waits for the next frame, and a key that comes before goes nowhere.
  editor.view.focus();
  bringIntoSight(editor, from);
}

export function bringIntoSight(editor: Editor, pos: number): void {
  const { node } = editor.view.domAtPos(pos);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "center" });
}
