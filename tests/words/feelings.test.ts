import { describe, expect, it } from "vitest";
import { findBlame } from "@/lib/words/blame";
import { hasFeeling, toggleFeeling } from "@/lib/words/feel-list";
import { FEELING_FAMILIES, pseudoFeelings } from "@/lib/words/feelings";
import { composeStatement } from "@/lib/words/statement";

const FEELINGS: readonly string[] = FEELING_FAMILIES.flatMap(({ feelings }) => [...feelings]);

describe("the feelings vocabulary", () => {
  it("has about sixty words, each once, none of which accuses", () => {
    expect(FEELINGS.length).toBeGreaterThanOrEqual(55);
    expect(FEELINGS.length).toBeLessThanOrEqual(70);
    expect(new Set(FEELINGS).size).toBe(FEELINGS.length);
    for (const feeling of FEELINGS) {
      const sentence = composeStatement({ feel: feeling, when: "", need: "" });
      expect(sentence).toBe(`I feel ${feeling}.`);
      expect(findBlame(sentence), sentence).toEqual([]);
    }
  });

  it("has two or three feelings beneath each word that accuses", () => {
    for (const [word, beneath] of Object.entries(pseudoFeelings)) {
      expect(FEELINGS, word).not.toContain(word);
      expect(FEELINGS).toEqual(expect.arrayContaining([...beneath]));
      expect([2, 3]).toContain(beneath.length);
      expect(findBlame(`I feel ${word}.`), word).toMatchObject([{ kind: "accusing-feeling", end: 7 + word.length }]);
    }
  });

  it("leaves words for danger alone, and what is told with them", () => {
    for (const text of ["You always hit me", "You never listen and I am afraid of you", "You are so violent"]) {
      expect(findBlame(text), text).toEqual([]);
    }
    expect(findBlame("You always beat me at chess")).toHaveLength(1);
    expect(findBlame("You always push me away")).toHaveLength(1);
    for (const word of ["abused", "threatened", "unsafe", "intimidated", "harassed"]) {
      expect(findBlame(`I feel ${word}`), word).toEqual([]);
    }
  });
});

describe("a list of feelings", () => {
  it("takes one in and gives it back", () => {
    expect(toggleFeeling("", "sad")).toBe("sad");
    expect(toggleFeeling("sad", "tired")).toBe("sad and tired");
    expect(toggleFeeling("sad and tired", "lonely")).toBe("sad, tired and lonely");
    expect(toggleFeeling("sad, tired and lonely", "tired")).toBe("sad and lonely");
    expect(toggleFeeling("Sad", "sad")).toBe("");
    expect(toggleFeeling("like a stone", "sad")).toBe("like a stone and sad");
    expect(hasFeeling("Sad and at ease", "at ease")).toBe(true);
    expect(hasFeeling("saddened", "sad")).toBe(false);
  });
});
