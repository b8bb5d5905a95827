import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { BLAME_SAYS, hintsFor, TELLING_SAYS, type Hint } from "@/components/words/hint-words";
import { accusingIn, tellingIn } from "@/lib/words/beneath";
import { putInPlace } from "@/lib/words/sentence";
import { writing } from "@/tests/words/writing";

describe("hints below a field", () => {
  it("say one thing of a sentence and two of a text, of blame before what is open", () => {
    const text = "You never call, you are so selfish. Whatever. You make me sad.";
    expect(hintsFor(text, "closeness").map(({ quoted }) => quoted)).toEqual([
      "You never call, you are so selfish.",
      "Whatever.",
    ]);
    expect(hintsFor("You never give me space", "independence")).toMatchObject([{ quoted: "You never give me space" }]);
    expect(hintsFor("I need more space", "independence")).toMatchObject([{ key: "vague", stretch: { end: 17 } }]);
    expect(hintsFor("I need more space", "adjustment")).toEqual([]);
    expect(hintsFor("You're never boring", "closeness")).toEqual([]);
    expect(hintsFor("You always make me tea", "appreciation")).toEqual([]);
  });

  it("quote all that an offer stands in the place of", () => {
    const text = "A long week. You never let me be alone, you always cling. I miss you.";
    const [{ quoted, stretch, offers }] = hintsFor(text, "independence") as [Hint];
    expect(quoted).toBe("You never let me be alone, you always cling.");
    expect(putInPlace(text, offers[0]!, stretch)).toBe(
      "A long week. When you don't let me be alone, I feel …. I would like …. I miss you.",
    );
  });

  it("are of one thing as long as it is: what is written behind it does not make another of it", () => {
    const keys = ["You never call", "You never call, and I wait"].map((text) => hintsFor(text, "closeness")[0]!.key);
    expect(keys[0]).toBe(keys[1]);
  });

  it("never scold", () => {
    for (const says of [...Object.values(BLAME_SAYS), TELLING_SAYS]) {
      expect(says).not.toMatch(/!|\bshould\b|\bmust\b|wrong|\bdon't\b|you have not/i);
      expect(says).toMatch(/^may .*:$/);
    }
  });

  it("tell that room from each other, written under closeness, may be a need for independence", () => {
    const [hint] = hintsFor("I need more space", "closeness");
    expect(hint!.says).toMatch(/may be a need for independence/);
    expect(hint!.offers).toContain("I need one evening a week to myself");
    for (const ours of ["I need more space for the two of us", "more room for us", "I need space to be together"]) {
      const [hint] = hintsFor(ours, "closeness");
      expect(hint!.says, ours).not.toMatch(/independence/);
      expect(hint!.offers.join(), ours).toMatch(/for the two of us/);
    }
    expect(hintsFor("I need more space", "independence")[0]!.says).not.toMatch(/independence/);
  });

  it("find what one tells oneself of the other where a feeling belongs, with what may lie beneath", () => {
    for (const [feel, word, first] of [
      ["that you ignore me", "that you ignore me", "lonely"],
      ["That you ignored me. I was sad", "That you ignored me", "lonely"],
      ["like you don’t listen", "like you don’t listen", "lonely"],
      ["sad, and as if you were not here", "as if you were not here", "sad"],
      ["you don't care", "you don't care", "lonely"],
    ] as const) {
      const found = tellingIn(feel);
      expect([feel, found?.word, found?.beneath[0]]).toEqual([feel, word, first]);
      expect(feel.slice(found!.start, found!.end)).toBe(word);
    }
    for (const feel of [
      "that you understand me",
      "like you and I are close",
      "sad that you are leaving",
      "close to you",
      "loved when you are here",
      "lonely",
      "",
    ]) {
      expect(tellingIn(feel), feel).toBeNull();
    }
  });

  it("find the accusing word among others", () => {
    expect(accusingIn("sad and taken for granted")).toMatchObject({ word: "taken for granted", start: 8, end: 25 });
    expect(accusingIn("Ignored")).toMatchObject({ word: "Ignored", beneath: ["lonely", "hurt", "sad"] });
    for (const feel of ["sad", "used to it", "not ignored", "unjudged", ""]) expect(accusingIn(feel), feel).toBeNull();
  });
});

test("property: whatever is felt, what is found of it lies within it", () => {
  fc.assert(
    fc.property(writing, (feel) => {
      const found = tellingIn(feel);
      if (!found) return;
      expect(found.end).toBeGreaterThan(found.start);
      expect(feel.slice(found.start, found.end)).toBe(found.word);
      expect(found.beneath.length).toBeGreaterThan(0);
    }),
  );
});

test("property: any text has at most two, and each lies within it", () => {
  fc.assert(
    fc.property(writing, fc.constantFrom("appreciation", "closeness", "independence", "adjustment"), (text, kind) => {
      const hints = hintsFor(text, kind);
      expect(hints.length).toBeLessThanOrEqual(2);
      for (const { quoted, stretch, offers } of hints) {
        expect(quoted === "" ? text : quoted).toBe(text.slice(stretch.start, stretch.end));
        expect(stretch.start).toBeGreaterThanOrEqual(0);
        expect(stretch.end).toBeLessThanOrEqual(text.length);
        expect(new Set(offers).size).toBe(offers.length);
      }
    }),
  );
});
