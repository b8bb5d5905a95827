import type { Doc, XmlFragment } from "yjs";
import type { DreamBody } from "@/lib/vision/dream-body";
import { linesIn } from "@/lib/vision/document/lines";

/** What is written on a private page. */
export function dreamText(doc: Doc): XmlFragment {
  return doc.getXmlFragment("text");
}

/** The present words of such a page, as they can be shared: what was deleted is not among them. */
export function dreamBodyOf(doc: Doc): DreamBody {
  return linesIn(dreamText(doc));
}
