import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findBlame } from "@/lib/words/blame";
import { putInPlace, sentenceAt } from "@/lib/words/sentence";
import { softStarts, whatHappens } from "@/lib/words/soft-start";
import { writing } from "@/tests/words/writing";

const firstOf = (text: string) => findBlame(text)[0]!;

const SOFTER: readonly (readonly [text: string, softer: string])[] = [
  ["You never help with the dishes.", "When you don't help with the dishes, I feel …. I would like …."],
  ["You always leave your shoes in the hall", "When you leave your shoes in the hall, I feel …. I would like …."],
  ["You’re always late, and I wait", "When you are late, I feel …. I would like …."],
  ["you are never home", "When you aren't home, I feel …. I would like …."],
  ["Every time you go out I wait", "When you go out, I feel …. I would like …."],
  ["Why are you always late?", "When you are late, I feel …. I would like …."],
  ["YOU NEVER LISTEN", "When you don't listen, I feel …. I would like …."],
  ["You never called me", "When … happens, I feel …. I would like …."],
  ["You've never once asked", "When … happens, I feel …. I would like …."],
  ["You never", "When … happens, I feel …. I would like …."],
  ["You are selfish", "When … happens, I feel …. I would like …."],
  ["Whatever.", "I see this differently. I feel …, and I would like …."],
  ["I feel ignored when you look at your phone.", "I feel lonely when you look at your phone. I need …."],
  ["I feel so unappreciated", "I feel discouraged when …. I need …."],
  ["I feel like you don't care", "When … happens, I tell myself that you don't care. I feel …. I would like …."],
  ["You make me angry when you shout", "I feel angry when you shout. I would like …."],
  ["You make me mad", "I feel angry when …. I would like …."],
  ["You made me feel ignored", "I feel lonely when …. I would like …."],
  ["It's your fault", "I feel … when …. I would like …."],
];

describe("a soft start-up", () => {
  it.each(SOFTER)("is put beside: %s", (text, softer) => {
    expect(softStarts(text, firstOf(text))[0]).toBe(softer);
  });

  it("offers each feeling that may lie beneath an accusing word", () => {
    const text = "I feel abandoned";
    expect(softStarts(text, firstOf(text))).toEqual([
      "I feel lonely when …. I need ….",
      "I feel afraid when …. I need ….",
      "I feel sad when …. I need ….",
    ]);
  });

  it("does not repeat blame that stands further on", () => {
    const text = "You always act like you are selfish";
    expect(whatHappens(text, firstOf(text))).toBeNull();
  });

  it("stands in the place of its sentence, and of no other", () => {
    const text = "I had a long week. You never call!\nI miss you.";
    const blame = firstOf(text);
    const [softer = ""] = softStarts(text, blame);
    expect(putInPlace(text, softer, sentenceAt(text, blame))).toBe(
      "I had a long week. When you don't call, I feel …. I would like ….\nI miss you.",
    );
  });
});

test("property: there is one to three for every blame, and none has blame in it", () => {
  fc.assert(
    fc.property(writing, (text) => {
      for (const blame of findBlame(text)) {
        const offers = softStarts(text, blame);
        expect(offers.length).toBeGreaterThanOrEqual(1);
        expect(offers.length).toBeLessThanOrEqual(3);
        for (const offer of offers) expect(findBlame(offer)).toEqual([]);
        const { start, end } = sentenceAt(text, blame);
        expect(start).toBeLessThanOrEqual(blame.start);
        expect(end).toBeGreaterThanOrEqual(blame.end);
      }
    }),
  );
});
