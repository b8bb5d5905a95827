import { yXmlFragmentToProseMirrorRootNode } from "@tiptap/y-tiptap";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { carriedTo, carryInto } from "@/lib/vision/document/carry";
import { cleanText } from "@/lib/vision/document/clean-text";
import { richSchema } from "@/lib/vision/document/rich-text";
import { firstSections, textOf } from "@/lib/vision/document/sections";
import { suggestionsIn } from "@/lib/vision/document/suggestions";
import { read } from "@/tests/support/written-text";

it("stands at the end of the section, after what is there, and is taken back without what was written since", () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, firstSections());
  carryInto(doc, "growth", "A summer here, one there", null);
  const takeBack = carryInto(doc, "growth", "By turns", null);
  const words = () =>
    textOf(doc, "growth")
      .toArray()
      .map((one) => (one as Y.XmlElement).get(0) as Y.XmlText);
  expect(words().map((text) => text.toJSON())).toEqual(["A summer here, one there", "By turns"]);
  words()[0]!.insert(0, "Perhaps: ");
  takeBack();
  expect(words().map((text) => text.toJSON())).toEqual(["Perhaps: A summer here, one there"]);
});

it("is suggested, with all its lines, where both have agreed on what stands there", () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, firstSections());
  carryInto(doc, "growth", "A room each", null);
  carryInto(doc, "growth", "By turns:\nyours, mine", { by: "ben", id: "one" });
  const text = yXmlFragmentToProseMirrorRootNode(textOf(doc, "growth"), richSchema);
  text.check();
  expect(read(text)).toBe("A room each\n¶+By turns:+¶/+yours, mine+");
  expect(suggestionsIn(text)).toMatchObject([{ by: "ben", inserted: "¶By turns:¶yours, mine", deleted: "" }]);
  expect(read(cleanText(textOf(doc, "growth")))).toBe("A room each");
});

it("is known to stand there already, written or suggested, and not where other words do", () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, firstSections());
  expect(carriedTo(doc, "By turns")).toBe(null);
  const takeBack = carryInto(doc, "growth", "By turns:\nyours, mine", null);
  expect(carriedTo(doc, "By turns")).toBe(null);
  expect(carriedTo(doc, "By turns:\nyours, mine")).toMatchObject({ id: "growth" });
  takeBack();
  expect(carriedTo(doc, "By turns:\nyours, mine")).toBe(null);
  carryInto(doc, "values", "A room each", { by: "ben", id: "one" });
  expect(carriedTo(doc, "A room each")).toMatchObject({ id: "values" });
});
