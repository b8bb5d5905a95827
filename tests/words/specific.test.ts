import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findBlame } from "@/lib/words/blame";
import type { NeedDirection } from "@/lib/words/entry-kind";
import { vagueness } from "@/lib/words/specific";
import { THEMES } from "@/lib/words/specific-offers";
import { writing } from "@/tests/words/writing";

/** Each with whether it also lacks what it would look like. */
const VAGUE: readonly (readonly [need: string, direction: NeedDirection, lacksAct: boolean])[] = [
  ["I need more space", "independence", true],
  ["more space", "independence", true],
  ["I need some time for myself.", "independence", true],
  ["I need time alone", "independence", true],
  ["I’d like more freedom", "independence", true],
  ["We need some distance", "independence", true],
  ["I want to be alone sometimes", "independence", true],
  ["I need quiet", "independence", true],
  ["I would like to see my friends more often", "independence", false],
  ["I need more time for painting", "independence", false],
  ["I want to go to the gym again", "independence", false],
  ["more help", "closeness", true],
  ["I need you to help me around the house", "closeness", true],
  ["I need more help with the dishes", "closeness", false],
  ["quality time", "closeness", true],
  ["I need quality time with you, now and then", "closeness", true],
  ["I miss us", "closeness", true],
  ["I want to feel closer to you", "closeness", true],
  ["I need to be heard", "closeness", true],
  ["I need more affection from you", "closeness", true],
  ["I would like us to cook together", "closeness", false],
  ["I'd love to dance with you some day", "closeness", false],
  ["I need you to be there for me", "closeness", true],
  ["I need respect", "closeness", true],
  ["More romance, please", "closeness", true],
  ["I want to talk when you have time", "closeness", false],
];

const NOTHING_TO_SAY: readonly (readonly [need: string, direction: NeedDirection])[] = [
  ["I need three hours on Sunday for painting", "independence"],
  ["one evening a week to myself", "independence"],
  ["I need Saturday mornings", "independence"],
  ["Ten minutes of quiet when I come home", "independence"],
  ["I need space until 20:15", "independence"],
  ["an hour alone after work", "independence"],
  ["time for myself, twice a month", "independence"],
  ["I need a hug", "closeness"],
  ["I would like a date night every Friday", "closeness"],
  ["I need half an hour to talk about our week", "closeness"],
  ["I need more help with the dishes on weekdays", "closeness"],
  ["Call me at lunch", "closeness"],
  ["I want to cook together each week", "closeness"],
  ["I need you to stop shouting", "closeness"],
  ["No phones in bed, please", "closeness"],
  ["less criticism", "closeness"],
  ["I need to feel safe", "closeness"],
  ["I want us to have a child", "closeness"],
  ["I want to move to the sea", "independence"],
  ["I need my own room", "independence"],
  ["We want more children", "closeness"],
  ["I want to call off the wedding", "independence"],
  ["I need you to be honest about the money", "closeness"],
  ["Ich brauche mehr Zeit für mich", "independence"],
  ["أحتاج إلى وقت", "independence"],
  ["", "closeness"],
  ["🫶", "closeness"],
];

describe("a need", () => {
  it.each(VAGUE)("that is open has two or three offers: %s", (need, direction, lacksAct) => {
    const found = vagueness(need, direction);
    expect(found?.lacks).toEqual(lacksAct ? ["act", "time", "amount"] : ["time", "amount"]);
    expect(found?.offers.length).toBeGreaterThanOrEqual(2);
    expect(found?.offers.length).toBeLessThanOrEqual(3);
    for (const offer of found?.offers ?? []) {
      expect(vagueness(offer, direction), offer).toBeNull();
      expect(findBlame(offer), offer).toEqual([]);
    }
  });

  it.each(NOTHING_TO_SAY)("that has a time or an amount, or is not for this, has none: %s", (need, direction) => {
    expect(vagueness(need, direction)).toBeNull();
  });

  it("is offered in the words that it begins with", () => {
    expect(vagueness("I need more space", "independence")?.offers).toEqual([
      "I need three hours on Sunday for …",
      "I need one evening a week to myself",
      "I need the first half hour at home to myself",
    ]);
    expect(vagueness("more space", "independence")?.offers[1]).toBe("one evening a week to myself");
    expect(vagueness("Space.", "independence")?.offers[1]).toBe("One evening a week to myself");
    expect(vagueness("I miss us", "closeness")?.offers[0]).toBe("I would like one evening a week for the two of us");
    expect(vagueness("I’d like more freedom", "independence")?.offers[1]).toBe("I’d like one evening a week to myself");
    expect(vagueness("I need more help with the dishes.", "closeness")?.offers[1]).toBe(
      "I need more help with the dishes: one evening a week",
    );
  });

  it("of time goes where its direction goes", () => {
    expect(vagueness("I need more time", "closeness")?.offers[0]).toContain("the two of us");
    expect(vagueness("I need more time", "independence")?.offers[1]).toContain("to myself");
  });
});

test("what is offered is never vague itself", () => {
  for (const { offers } of THEMES) {
    for (const direction of ["closeness", "independence"] as const) {
      expect(offers[direction].length).toBeGreaterThanOrEqual(2);
      for (const offer of offers[direction]) expect(vagueness(`I need ${offer}`, direction), offer).toBeNull();
    }
  }
});

test("property: any text is read without an error, and soon", () => {
  fc.assert(fc.property(writing, (text) => void vagueness(text, "closeness")));
  for (const words of ["more time ", "I need ", " ", "now and then ", "a b "]) {
    const begin = performance.now();
    vagueness(words.repeat(10_000), "independence");
    expect(performance.now() - begin).toBeLessThan(500);
  }
});
