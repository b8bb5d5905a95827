import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstLetters } from "@/components/calendar/first-letters";

describe("the first letters of words", () => {
  test("are as many as a line has room for", () => {
    expect(firstLetters("Taken", 2.86)).toBe("Taken");
    expect(firstLetters("Writing morning", 2.86)).toBe("Writin morni");
    expect(firstLetters("Ms. Albrecht", 2.86)).toBe("Ms. Albrec");
    expect(firstLetters("Will still fill", 2.86)).toBe("Will still fill");
  });

  test("are whole: accents and pictures of several signs stay together", () => {
    expect(firstLetters("e\u0301e\u0301e\u0301", 1.2)).toBe("e\u0301e\u0301");
    expect(firstLetters("👩‍👩‍👧‍👦🎂", 1.2)).toBe("👩‍👩‍👧‍👦");
  });

  test("are of every script", () => {
    expect(firstLetters("ארוחת ערב", 1.8)).toBe("ארו ערב");
    expect(firstLetters("東京駅", 2.4)).toBe("東京");
  });

  test("property: each word begins as it is written, with one letter at least", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^\p{L}{1,12}$/u), { minLength: 1 }),
        fc.double({ min: 0, max: 6, noNaN: true }),
        (words, room) => {
          const kept = firstLetters(words.join(" "), room).split(" ");
          expect(kept).toHaveLength(words.length);
          for (const [i, first] of kept.entries()) {
            expect(first).not.toBe("");
            expect(words[i]!.startsWith(first)).toBe(true);
          }
        },
      ),
    );
  });
});
