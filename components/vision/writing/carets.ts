import { Extension } from "@tiptap/core";
import type { Plugin } from "@tiptap/pm/state";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";

/** Whose a caret is: what is written on it, and the hue (1 to 8) that it has. */
export interface CaretOwner {
  readonly name: string;
  readonly hue: number;
}

/** What others say of themselves; `id` is put in by the server. */
interface Said {
  readonly id?: unknown;
}

/** The carets and selections of others, each in its person's hue: shown while they are on the page, and kept nowhere. */
export function carets(awareness: Awareness, ownerOf: (userId: string) => CaretOwner | null): Extension {
  const owner = ({ id }: Said) => (typeof id === "string" ? ownerOf(id) : null);
  return Extension.create({
    name: "carets",
    priority: 999,
    addProseMirrorPlugins: () => {
      const plugin = yCursorPlugin(awareness, {
        cursorBuilder: (user: Said) => caretOf(owner(user)),
        selectionBuilder: (user: Said) => ({ class: "caret-selection", "data-hue": String(owner(user)?.hue ?? "") }),
      }) as Plugin;
      return [plugin];
    },
  });
}

function caretOf(owner: CaretOwner | null): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "caret";
  if (!owner) {
    caret.hidden = true;
    return caret;
  }
  caret.dataset["hue"] = String(owner.hue);
  // Drawn by the style: as text it would be read, sought and copied with what is written.
  caret.dataset["name"] = owner.name;
  return caret;
}
