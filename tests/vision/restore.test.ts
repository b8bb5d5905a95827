import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { contentOf } from "@/lib/vision/document/content";
import { restore } from "@/lib/vision/document/restore";
import {
  addSection,
  bringBackSection,
  moveSection,
  removeSection,
  renameSection,
  textOf,
} from "@/lib/vision/document/sections";
import { bullets, contents, docOfContent, heading, p, section, tasks } from "@/tests/support/vision-contents";

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

function meet(...docs: Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

/** Writes into the block of a section, as an editor does. */
function write(doc: Y.Doc, id: string, block: number, at: number, words: string): void {
  ((textOf(doc, id).get(block) as Y.XmlElement).get(0) as Y.XmlText).insert(at, words);
}

describe("a version is made to read again", () => {
  test("whatever it was and whatever it is now; and taking that back leaves it as it was before", () => {
    fc.assert(
      fc.property(contents, contents, (was, is) => {
        const doc = docOfContent(was);
        const version = contentOf(doc);
        // From there to another text, by the ways in which a document changes.
        for (const { id } of version) if (!is.some((one) => one.id === id)) removeSection(doc, id);
        for (const { id, title } of is) {
          if (version.some((one) => one.id === id)) {
            bringBackSection(doc, id);
            renameSection(doc, id, title);
          } else addSection(doc, id, title);
        }
        restore(doc, is);
        const now = contentOf(doc);
        expect(now).toEqual(is);
        const undo = restore(doc, version);
        expect(contentOf(doc)).toEqual(version);
        undo();
        expect(contentOf(doc)).toEqual(now);
        doc.destroy();
      }),
    );
  });

  test("nothing is written where nothing differs", () => {
    const doc = docOfContent([section("a", "A", p("One"), bullets("x", "y"), tasks(["done", true]))]);
    const before = Y.encodeStateVector(doc);
    restore(doc, contentOf(doc));
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  test("what the other types in that moment comes together with it, and stays when it is taken back", () => {
    const ada = docOfContent([
      section("a", "A", p("We live by the sea."), heading("Garden"), p("Apple trees grow here."), p("Bees.")),
      section("b", "B", p("Rest on Sundays.")),
    ]);
    const version = contentOf(ada);
    write(ada, "a", 0, 15, "cold ");
    (textOf(ada, "a").get(1) as Y.XmlElement).delete(0, 1);
    textOf(ada, "a").delete(1, 1);
    const ben = copyOf(ada);
    const undo = restore(ada, version);
    write(ben, "a", 1, 22, ", and pears"); // before the full stop
    write(ben, "a", 2, 5, " And hens.");
    write(ben, "b", 0, 16, " Always.");
    meet(ada, ben);
    const both = [
      section(
        "a",
        "A",
        p("We live by the sea."),
        heading("Garden"),
        p("Apple trees grow here., and pears"),
        p("Bees. And hens."),
      ),
      section("b", "B", p("Rest on Sundays. Always.")),
    ];
    expect(contentOf(ben)).toEqual(both);
    expect(contentOf(ada)).toEqual(both);
    undo();
    meet(ada, ben);
    const first = contentOf(ben)[0]!.body;
    expect(first).toEqual([
      p("We live by the cold sea."),
      p("Apple trees grow here., and pears"),
      p("Bees. And hens."),
    ]);
    expect(contentOf(ben)[1]).toEqual(both[1]);
  });

  test("one section of it leaves the others as they are, and comes back where it was taken out", () => {
    const doc = docOfContent([section("a", "A", p("One")), section("b", "B", p("Two"))]);
    const version = contentOf(doc);
    write(doc, "a", 0, 3, " and more");
    renameSection(doc, "b", "Bee");
    removeSection(doc, "b");
    restore(doc, version, { only: "b" });
    expect(contentOf(doc)).toEqual([section("a", "A", p("One and more")), section("b", "B", p("Two"))]);
  });

  test("the order comes back, and what was not there then goes out of sight", () => {
    const doc = docOfContent([section("a", "A"), section("b", "B"), section("c", "C")]);
    const version = contentOf(doc);
    moveSection(doc, "c", 0);
    addSection(doc, "d", "D");
    const undo = restore(doc, version);
    expect(contentOf(doc).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    undo();
    expect(contentOf(doc).map(({ id }) => id)).toEqual(["c", "a", "b", "d"]);
  });

  test("what is only suggested stays so where the text reads so already, and gives way where it does not", () => {
    const doc = docOfContent([section("a", "A", p("One"), p("Two")), section("b", "B", p("Three"))]);
    const version = contentOf(doc);
    const suggest = (id: string, block: number) => {
      const element = textOf(doc, id).get(block) as Y.XmlElement;
      const words = element.get(0) as Y.XmlText;
      words.insert(words.length, " more", { insertion: { by: "ada", id: "s" } });
      element.setAttribute("added", "ada:s");
    };
    suggest("a", 1);
    suggest("b", 0);
    // The second line is begun by the suggestion alone: without it, the two are one.
    expect(contentOf(doc)).toEqual([section("a", "A", p("OneTwo")), section("b", "B", p("Three"))]);
    restore(doc, version);
    expect(contentOf(doc)).toEqual(version);
    expect(textOf(doc, "a").toJSON()).not.toContain("more");
    expect(textOf(doc, "b").toJSON()).toContain("more");
  });

  test("what both have agreed on stays as it is, whatever else comes back", () => {
    const doc = docOfContent([section("a", "A", p("One")), section("b", "B", p("Two"))]);
    const version = contentOf(doc);
    for (const id of ["a", "b"]) write(doc, id, 0, 3, " more");
    addSection(doc, "c", "C");
    restore(doc, version, { agreed: new Set(["a", "c"]) });
    expect(contentOf(doc)).toEqual([section("a", "A", p("One more")), section("b", "B", p("Two")), section("c", "C")]);
  });
});
