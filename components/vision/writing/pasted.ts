import { Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { say } from "@/components/shell/said";
import { PASTE_LONGEST, takePasted, tidied } from "@/lib/vision/document/pasting";

const TOO_LONG = `That is more than ${PASTE_LONGEST.toLocaleString("en")} characters at once. Nothing was pasted; paste it in parts.`;

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

/** How it is taken; that it is not, is said. A picture alone is none of a text, and leaves it as it is. */
function take(data: DataTransfer | null): ReturnType<typeof takePasted> {
  const taken = takePasted({ html: data?.getData("text/html") ?? "", text: data?.getData("text/plain") ?? "" });
  if (taken === "too-long") say(TOO_LONG);
  else if (data?.types.includes("Files") && data.types.length === 1)
    say("A text here holds words. Pictures and files stay outside.");
  return taken;
}
