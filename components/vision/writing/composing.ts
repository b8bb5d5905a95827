import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import type { Doc } from "yjs";
import { rest } from "@/lib/sync/documents/client/resting";

/** A word that nothing is done to for so long keeps nobody waiting. Milliseconds. */
const IDLE = 3_000;

/** After its end the editor reads what has become of it within so long. Milliseconds. */
const READ = 60;

/**
 * While a word is being put together (for Japanese or Chinese; on many phones, for every word), the line that it is in may not be drawn
 * anew: the browser would leave what is there so far, and put the whole word beside it. So what others write waits for its end.
 */
export function composing(doc: Doc): Extension {
  return Extension.create({
    name: "composing",
    addProseMirrorPlugins: () => {
      let letCome: (() => void) | null = null;
      let ending: ReturnType<typeof setTimeout> | undefined;
      const end = () => {
        clearTimeout(ending);
        letCome?.();
        letCome = null;
      };
      const endIn = (ms: number) => {
        clearTimeout(ending);
        ending = setTimeout(end, ms);
      };
      const goesOn = () => {
        letCome ??= rest(doc);
        endIn(IDLE);
      };
      const handleDOMEvents = {
        compositionstart: goesOn,
        compositionupdate: goesOn,
        compositionend: () => endIn(READ),
      };
      return [new Plugin({ props: { handleDOMEvents }, view: () => ({ destroy: end }) })];
    },
  });
}
