import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  addSection,
  bringBackSection,
  FIRST_SECTIONS,
  firstSections,
  moveSection,
  onSections,
  removeSection,
  renameSection,
  sectionsOf,
  textOf,
} from "@/lib/vision/document/sections";

const begun = firstSections();

function begin(): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, begun);
  return doc;
}

function meet(...docs: Y.Doc[]): void {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

const ids = (doc: Y.Doc) => sectionsOf(doc).map(({ id }) => id);

describe("the sections of the document", () => {
  test("begin with values, horizons and the promise", () => {
    expect(sectionsOf(begin())).toEqual(FIRST_SECTIONS);
  });

  test("are added, renamed, moved, taken out and brought back", () => {
    const doc = begin();
    let changes = 0;
    const stop = onSections(doc, () => (changes += 1));
    addSection(doc, "home", "Our home");
    moveSection(doc, "home", 0);
    expect(ids(doc)).toEqual(["home", "values", "three-years", "ten-years", "growth"]);
    moveSection(doc, "home", 4);
    expect(ids(doc)).toEqual(["values", "three-years", "ten-years", "growth", "home"]);
    moveSection(doc, "values", 1);
    expect(ids(doc)).toEqual(["three-years", "values", "ten-years", "growth", "home"]);
    renameSection(doc, "home", "Where we live");
    removeSection(doc, "ten-years");
    expect(sectionsOf(doc).map(({ title }) => title)).toContain("Where we live");
    expect(ids(doc)).toEqual(["three-years", "values", "growth", "home"]);
    bringBackSection(doc, "ten-years");
    expect(ids(doc)).toEqual(["three-years", "values", "ten-years", "growth", "home"]);
    expect(changes).toBe(6 + 1);
    stop();
  });

  test("keep what one types in a section that the other moves, or takes out, at that moment", () => {
    const [ada, ben] = [begin(), begin()];
    textOf(ada, "growth").insert(0, [new Y.XmlText("Each a week alone")]);
    moveSection(ben, "growth", 0);
    removeSection(ben, "values");
    meet(ada, ben);
    expect(ids(ada)).toEqual(["growth", "three-years", "ten-years"]);
    expect(textOf(ben, "growth").toJSON()).toContain("Each a week alone");
  });

  test("that both move to one place at once stand in one order, and others can still go anywhere", () => {
    const [ada, ben] = [begin(), begin()];
    moveSection(ada, "growth", 0);
    moveSection(ben, "ten-years", 0);
    meet(ada, ben);
    expect(ids(ada)).toEqual(ids(ben));
    moveSection(ada, "values", 1);
    meet(ada, ben);
    expect(new Set(ids(ben)).size).toBe(4);
  });

  test("property: whatever two do at once, both see the same, and each once", () => {
    const aStep = fc.record({
      who: fc.boolean(),
      what: fc.constantFrom("add", "move", "rename", "remove", "back", "meet"),
      which: fc.nat(9),
      to: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 60 }), (steps) => {
        const [ada, ben] = [begin(), begin()];
        const known = FIRST_SECTIONS.map(({ id }) => id);
        for (const [i, { who, what, which, to }] of steps.entries()) {
          const doc = who ? ada : ben;
          const id = known[which % known.length]!;
          if (what === "add") {
            known.push(`own-${i}`);
            addSection(doc, `own-${i}`, "Own");
          } else if (what === "move") moveSection(doc, id, to % (ids(doc).length || 1));
          else if (what === "rename") renameSection(doc, id, `Title ${i}`);
          else if (what === "remove") removeSection(doc, id);
          else if (what === "back") bringBackSection(doc, id);
          else meet(ada, ben);
        }
        meet(ada, ben);
        expect(sectionsOf(ada)).toEqual(sectionsOf(ben));
        expect(new Set(ids(ada)).size).toBe(ids(ada).length);
      }),
    );
  });
});
