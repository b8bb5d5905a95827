import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordEnds } from "@/components/calendar/word-ends";

const said = (words: string) => wordEnds(words).map(({ text, isTail }) => (isTail ? `[${text}]` : text));

describe("the last letters of a long word stay together", () => {
  test("two of each, of short words none", () => {
    expect(said("Date night: the cinema")).toEqual(["Date", " nigh", "[t:]", " the", " cine", "[ma]"]);
    expect(said("")).toEqual([]);
  });

  test("letters as people see them", () => {
    expect(said("משפחתית")).toEqual(["משפחת", "[ית]"]);
    expect(said("éclate\u0301e\u0301")).toEqual(["éclat", "[e\u0301e\u0301]"]);
    expect(said("abc👩‍👩‍👧‍👦🎂")).toEqual(["abc", "[👩‍👩‍👧‍👦🎂]"]);
  });

  test("property: joined they are the words again, and none is empty", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (words) => {
        const parts = wordEnds(words).map(({ text }) => text);
        expect(parts.join("")).toBe(words);
        expect(parts).not.toContain("");
      }),
    );
  });
});
