import { Extension } from "@tiptap/core";
import { wordsFor } from "@/components/notices/words-for";
import { say } from "@/components/shell/said";

/** Ctrl Alt M or ⌘ ⌥ M begins to talk about what is marked. */
export function commentKeys(onComment: () => void): Extension {
  return Extension.create({
    name: "commentKeys",
    addKeyboardShortcuts: () => ({
      "Mod-Alt-m": ({ editor }) => {
        if (editor.state.selection.empty) say(wordsFor("nothing-marked"));
        else onComment();
        return true;
      },
    }),
  });
}
