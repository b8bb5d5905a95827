import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { say } from "@/components/shell/said";
import { takePasted, tidied } from "@/lib/vision/document/pasting";

const TOO_LONG = "That is more than fits in at once: some fifty pages. Nothing was pasted; paste it in parts.";

/** Takes what is pasted as words of this text: tidied, and never more than can be kept. */
export const pasted = Extension.create({
  name: "pasted",
  transformPastedHTML: (html) => tidied(html, (written) => new DOMParser().parseFromString(written, "text/html")),
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handlePaste(view, { clipboardData }) {
          const taken = take(clipboardData);
          if (taken === "words") view.pasteText(clipboardData!.getData("text/plain"));
          return taken !== "whole";
        },
        handleDrop: (_view, { dataTransfer }) => take(dataTransfer) !== "whole",
      },
    }),
  ],
});

/** How it is taken; that it is not, is said. A browser left alone would show a picture in the text, or in place of the page. */
function take(data: DataTransfer | null): ReturnType<typeof takePasted> | "no-words" {
  if (data?.types.length === 1 && data.types[0] === "Files") {
    say("A text here holds words. Pictures and files stay outside.");
    return "no-words";
  }
  const taken = takePasted({ html: data?.getData("text/html") ?? "", text: data?.getData("text/plain") ?? "" });
  if (taken === "too-long") say(TOO_LONG);
  return taken;
}
