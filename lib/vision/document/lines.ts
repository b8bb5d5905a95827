import type { XmlFragment } from "yjs";
import type { DreamBody } from "@/lib/vision/dream-body";
import { cleanText } from "@/lib/vision/document/clean-text";

/** The lines of a text as plain words, from the first to the last: what stands in a list is an item. Empty ones are left out. */
export function linesIn(fragment: XmlFragment): DreamBody {
  const lines: { type: "p" | "li"; text: string }[] = [];
  cleanText(fragment).descendants((node, _at, parent) => {
    if (!node.isTextblock) return true;
    const text = node
      .textBetween(0, node.content.size, "\n", "\n")
      .replace(/\s*\n\s*/g, " ")
      .trim();
    const isItem = parent?.type.name === "listItem" || parent?.type.name === "taskItem";
    if (text !== "") lines.push({ type: isItem ? "li" : "p", text });
    return false;
  });
  return lines;
}
