import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { composeStatement, readStatement, STATEMENT_LONGEST, type StatementParts } from "@/lib/words/statement";
import { writing } from "@/tests/words/writing";

const parts = (feel: string, when: string, need: string): StatementParts => ({ feel, when, need });

const STATEMENTS: readonly (readonly [feel: string, when: string, need: string, sentence: string])[] = [
  ["", "", "", ""],
  ["  ", "\n", ".", ""],
  ["lonely", "", "", "I feel lonely."],
  ["", "you read at dinner", "", "When you read at dinner, …"],
  ["", "", "half an hour to talk", "I need half an hour to talk."],
  ["lonely", "you read at dinner", "", "I feel lonely when you read at dinner."],
  ["lonely", "", "a walk on Sunday", "I feel lonely. I need a walk on Sunday."],
  ["", "you come home late", "to know by six", "When you come home late, I need to know by six."],
  ["sad", "we part", "a hug", "I feel sad when we part. I need a hug."],
  ["I feel sad", "when we part", "I need a hug", "I feel sad when we part. I need a hug."],
  ["I feel I feel sad", "When when we part", "I need I need a hug", "I feel sad when we part. I need a hug."],
  ["I’m feeling sad, when", "When we part,", "need a hug.", "I feel sad when we part. I need a hug."],
  ["i am tired", "When You call", "You to listen", "I feel tired when you call. I need you to listen."],
  ["Sad.", "We part...", "A hug!", "I feel sad when we part. I need a hug!"],
  ["tired", "whenever the kids wake", "to sleep", "I feel tired whenever the kids wake. I need to sleep."],
  ["tired", "After we argue", "", "I feel tired after we argue."],
  ["", "after we argue", "ten quiet minutes", "After we argue, I need ten quiet minutes."],
  ["sad", "Ben is away", "Sunday with him", "I feel sad when Ben is away. I need Sunday with him."],
  ["sad", "we part", "I would like a hug", "I feel sad when we part. I would like a hug."],
  ["sad", "", "could you call at noon", "I feel sad. Could you call at noon?"],
  ["", "we part", "could you wave?", "When we part, could you wave?"],
  ["sad\nand\ttired", "it\r\nrains", "  tea   please ", "I feel sad and tired when it rains. I need tea please."],
  ["close to you!", "you sing", "more of it", "I feel close to you when you sing. I need more of it."],
  ["that …", "…", "…", "I feel that … when …. I need …."],
  ["🫶", "👩‍👩‍👧 laugh", "🌳 on Sunday", "I feel 🫶 when 👩‍👩‍👧 laugh. I need 🌳 on Sunday."],
  ["حزين", "نتشاجر", "عناق", "I feel حزين when نتشاجر. I need عناق."],
  ["", "", "שקט", "I need שקט."],
  ["sad\u0000\uD83E", "", "", "I feel sad."],
  ["whenever", "", "", "I feel whenever."],
  ["needy", "", "needles", "I feel needy. I need needles."],
];

describe("a statement", () => {
  it.each(STATEMENTS)("is one of right grammar: %j, %j, %j", (feel, when, need, sentence) => {
    expect(composeStatement(parts(feel, when, need)).replaceAll("….", "…")).toBe(sentence.replaceAll("….", "…"));
  });

  it.each([
    ["I feel sad when we part. I need a hug.", parts("sad", "we part", "a hug")],
    ["i feel sad when we part and i need a hug", parts("sad", "we part", "a hug")],
    ["I'm feeling sad. I need a hug.", parts("sad", "", "a hug")],
    ["I feel sad.", parts("sad", "", "")],
    ["When we part, I need a hug.", parts("", "we part", "a hug")],
    ["When we part, …", parts("", "we part", "")],
    ["I need a hug.", parts("", "", "a hug")],
    ["I feel حزين when نتشاجر. I need عناق.", parts("حزين", "نتشاجر", "عناق")],
    ["Could we talk?", null],
    ["When are you back?", null],
    ["", null],
  ])("is read back: %s", (text, read) => {
    expect(readStatement(text)).toEqual(read);
  });

  it("that is too long ends between characters", () => {
    const family = "👩‍👩‍👧‍👦";
    const long = composeStatement(parts(family.repeat(400), "", ""));
    expect(long.length).toBeLessThanOrEqual(STATEMENT_LONGEST);
    expect(long).toMatch(/^I feel (?:👩‍👩‍👧‍👦)+…$/u);
    expect(composeStatement(parts("sad ".repeat(1_000), "", ""))).toMatch(/sad…$/);
  });
});

const plainWords = fc
  .array(fc.constantFrom("we", "talk", "at", "dinner", "Ben", "🌳", "שקט", "long", "hours"), {
    minLength: 1,
    maxLength: 8,
  })
  .map((words) => `you ${words.join(" ")}`);

describe("property: a statement", () => {
  test("is never too long, on one line, whole, and not doubled", () => {
    fc.assert(
      fc.property(writing, writing, writing, (feel, when, need) => {
        const sentence = composeStatement(parts(feel, when, need));
        expect(sentence.length).toBeLessThanOrEqual(STATEMENT_LONGEST);
        expect(sentence).not.toMatch(/\p{Cc}|\p{Surrogate}/u);
        expect(sentence).not.toMatch(/^I feel I feel|when when|I need I need /iu);
        readStatement(feel);
        readStatement(sentence);
      }),
    );
  });

  test("of plain words is read back as it was made", () => {
    fc.assert(
      fc.property(plainWords, plainWords, plainWords, (feel, when, need) => {
        const made = parts(feel, when, need);
        expect(readStatement(composeStatement(made))).toEqual(made);
      }),
    );
  });

  test("is made soon, of however long a text", () => {
    for (const words of ["I feel ", "when ", ". ", " ", "I need ", "🫶"]) {
      const long = words.repeat(10_000);
      const begin = performance.now();
      readStatement(composeStatement(parts(long, long, long)));
      expect(performance.now() - begin, words).toBeLessThan(1_000);
    }
  });
});
