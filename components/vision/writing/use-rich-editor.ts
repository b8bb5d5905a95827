"use client";
import { Collaboration } from "@tiptap/extension-collaboration";
import { Placeholder } from "@tiptap/extensions";
import { useEditor, type Editor, type Extensions } from "@tiptap/react";
import { useEffect } from "react";
import type { Awareness } from "y-protocols/awareness";
import type { XmlFragment } from "yjs";
import { carets, type CaretOwner } from "@/components/vision/writing/carets";
import { composing } from "@/components/vision/writing/composing";
import { linkKeys } from "@/components/vision/writing/link-keys";
import { pasted } from "@/components/vision/writing/pasted";
import { richText } from "@/lib/vision/document/rich-text";

export interface RichEditorOptions {
  /** What of the document is written here. */
  fragment: XmlFragment;
  /** Where others are in it; null where nobody else comes. */
  awareness: Awareness | null;
  /** Whose a caret is. */
  ownerOf: (userId: string) => CaretOwner | null;
  editable: boolean;
  /** What it is called, for those who listen. */
  label: string;
  /** What an empty one says. */
  placeholder: string;
  onLink: () => void;
  /** What else it can do. Another array is another editor, and takes the caret from whoever writes. */
  more?: Extensions;
}

const NOTHING_MORE: Extensions = [];

/**
 * An editor on a part of a shared document. Undo takes back what was written here, and nothing of what others wrote
 * meanwhile. Null until the page is there.
 */
export function useRichEditor(options: RichEditorOptions): Editor | null {
  const { fragment, awareness, ownerOf, editable, label, placeholder, onLink, more = NOTHING_MORE } = options;
  const editor = useEditor(
    {
      extensions: [
        ...richText,
        Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
        Collaboration.configure({ fragment }),
        linkKeys(onLink),
        pasted,
        ...(fragment.doc ? [composing(fragment.doc)] : []),
        ...more,
        ...(awareness ? [carets(awareness, ownerOf)] : []),
      ],
      editable,
      // Rendered on the server, there would be nothing to write in yet.
      immediatelyRender: false,
      // Its few rules are in globals.css: a style element would need the nonce.
      injectCSS: false,
      textDirection: "auto",
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          class: "rich-text min-h-24 outline-none",
        },
      },
    },
    [fragment, awareness, more],
  );
  // Not among what it is made with: made anew when the other gives it another name, it would lose the caret.
  useEffect(() => editor?.view.dom.setAttribute("aria-label", label), [editor, label]);
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);
  return editor;
}
