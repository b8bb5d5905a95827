import { expect, it } from "vitest";
import * as Y from "yjs";
import { carryInto } from "@/lib/vision/document/carry";
import { firstSections, textOf } from "@/lib/vision/document/sections";

it("stands at the end of the section, after what is there, and is taken back without what was written since", () => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, firstSections());
  carryInto(doc, "growth", "A summer here, one there");
  const takeBack = carryInto(doc, "growth", "By turns");
  const words = () =>
    textOf(doc, "growth")
      .toArray()
      .map((one) => (one as Y.XmlElement).get(0) as Y.XmlText);
  expect(words().map((text) => text.toJSON())).toEqual(["A summer here, one there", "By turns"]);
  words()[0]!.insert(0, "Perhaps: ");
  takeBack();
  expect(words().map((text) => text.toJSON())).toEqual(["Perhaps: A summer here, one there"]);
});
