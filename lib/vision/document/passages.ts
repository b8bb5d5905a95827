import type { Node } from "@tiptap/pm/model";
import { COMMENT } from "@/lib/vision/document/proposed";

/** Where a passage that is talked about begins and ends, by its thread; what was put in between belongs to it. */
export function passagesIn(doc: Node): Map<string, { from: number; to: number }> {
  const passages = new Map<string, { from: number; to: number }>();
  doc.descendants((node, pos) => {
    for (const { type, attrs } of node.marks) {
      if (type.name !== COMMENT) continue;
      const thread = String(attrs["thread"]);
      passages.set(thread, { from: passages.get(thread)?.from ?? pos, to: pos + node.nodeSize });
    }
  });
  return passages;
}
