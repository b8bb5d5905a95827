import { Extension } from "@tiptap/core";

/** Ctrl K or ⌘ K asks where what is marked leads. */
export function linkKeys(onLink: () => void): Extension {
  return Extension.create({
    name: "linkKeys",
    addKeyboardShortcuts: () => ({
      "Mod-k": () => {
        onLink();
        return true;
      },
    }),
  });
}
