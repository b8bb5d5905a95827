import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { BLAME_SAYS, hintsFor } from "@/components/words/hint-words";
import { accusingIn } from "@/lib/words/beneath";
import { writing } from "@/tests/words/writing";

describe("hints below a field", () => {
  it("say one thing of a sentence and two of a text, of blame before what is open", () => {
    const text = "You never call, you are so selfish. Whatever. You make me sad.";
    expect(hintsFor(text, "closeness").map(({ quoted }) => quoted)).toEqual(["You never", "Whatever"]);
    expect(hintsFor("You never give me space", "independence")).toMatchObject([{ quoted: "You never" }]);
    expect(hintsFor("I need more space", "independence")).toMatchObject([{ key: "vague", stretch: { end: 17 } }]);
    expect(hintsFor("I need more space", "adjustment")).toEqual([]);
    expect(hintsFor("You always make me tea", "appreciation")).toEqual([]);
  });

  it("never scold", () => {
    for (const says of Object.values(BLAME_SAYS)) {
      expect(says).not.toMatch(/!|\bshould\b|\bmust\b|wrong|\bdon't\b|you have not/i);
      expect(says).toMatch(/^may .*:$/);
    }
  });

  it("find the accusing word among others", () => {
    expect(accusingIn("sad and taken for granted")).toMatchObject({ word: "taken for granted", start: 8, end: 25 });
    expect(accusingIn("Ignored")).toMatchObject({ word: "Ignored", beneath: ["lonely", "hurt", "sad"] });
    for (const feel of ["sad", "used to it", "not ignored", "unjudged", ""]) expect(accusingIn(feel), feel).toBeNull();
  });
});

test("property: any text has at most two, and each lies within it", () => {
  fc.assert(
    fc.property(writing, fc.constantFrom("appreciation", "closeness", "independence", "adjustment"), (text, kind) => {
      const hints = hintsFor(text, kind);
      expect(hints.length).toBeLessThanOrEqual(2);
      for (const { stretch, offers } of hints) {
        expect(stretch.start).toBeGreaterThanOrEqual(0);
        expect(stretch.end).toBeLessThanOrEqual(text.length);
        expect(new Set(offers).size).toBe(offers.length);
      }
    }),
  );
});
