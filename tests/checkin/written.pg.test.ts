import { describe, expect, it } from "vitest";
import { wordsFor } from "@/components/notices/words-for";
import { makeAgreement } from "@/lib/checkin/agreement-commands";
import { noteFelt } from "@/lib/checkin/felt-command";
import { understandNeed } from "@/lib/checkin/hearing-commands";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady } from "@/lib/checkin/readiness-commands";
import type { ReadinessRow } from "@/lib/checkin/schema";
import { newId, type Id } from "@/lib/ids";
import { broughtSeen, jot, jottingsSeen, ok, opened, refused, revealedWith, seen } from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person } from "@/tests/support/people";

let ada: Person;
let ben: Person;

eachOnACouple((_world, ...two) => ([ada, ben] = two));

describe("whatever is written is kept whole, or refused in words", () => {
  const emoji = "🏳️‍🌈👩🏽‍🍳❤️‍🩹🇩🇪🫶🏿";
  const kept: [string, string, string][] = [
    ["emoji and nothing else", emoji, emoji],
    ["two thousand characters", "a".repeat(2_000), "a".repeat(2_000)],
    ["as many emoji as fit", "🍲".repeat(1_000), "🍲".repeat(1_000)],
    ["lines and tabs", "The soup,\n\tand the bread", "The soup,\n\tand the bread"],
    ["blanks around it", " \n The soup \t", "The soup"],
    ["right to left, and combining marks", "שבת, e\u0301te\u0301", "שבת, été"],
    [
      "what looks like code",
      `'; DROP TABLE "Jotting"; -- <b>&amp;</b> \\u0000 %s`,
      `'; DROP TABLE "Jotting"; -- <b>&amp;</b> \\u0000 %s`,
    ],
  ];
  it.each(kept)("%s", async (_what, written, comes) => {
    await revealedWith([ada, ben], { ada: [["appreciation", written]] });
    for (const person of [ada, ben]) {
      expect((await broughtSeen(person)).map(({ words }) => words)).toEqual([comes]);
    }
  });

  const wrong: [string, string, string][] = [
    ["nothing", "", "nothing-written"],
    ["only blanks", " \n\t \u00a0\u3000 ", "nothing-written"],
    ["nothing that can be seen", "\u200b\u200d\u2060\ufeff\u00ad\u3164", "nothing-written"],
    ["marks of direction alone", "\u202e\u200f \u2069", "nothing-written"],
    ["an empty pattern of Braille", "\u2800", "nothing-written"],
    ["a character too many", "a".repeat(2_001), "words-too-long"],
    ["ten thousand characters", "a".repeat(10_000), "words-too-long"],
    ["ten thousand blanks", " ".repeat(10_000), "words-too-long"],
    ["NUL", "The\u0000soup", "control-characters"],
    ["a bell", "The soup\u0007", "control-characters"],
    ["half an emoji", "\ud83c", "control-characters"],
  ];
  it.each(wrong)("%s", async (_what, words, code) => {
    const written = { id: newId(), conversation: "weekly", kind: "appreciation", words } as const;
    expect(await ada.run(writeJotting, written)).toEqual(refused(code));
    expect(wordsFor(code)).not.toBe(wordsFor("there is no such code"));
    expect(await jottingsSeen(ada)).toEqual([]);
    // Nor does it replace what is there.
    const id = await jot(ada, "appreciation", "The soup");
    expect(await ada.run(writeJotting, { ...written, id })).toEqual(refused(code));
    expect(await jottingsSeen(ada)).toMatchObject([{ id, words: "The soup" }]);
  });

  it("what is understood, agreed on and felt has the same bounds; only an understanding and a feeling need no words", async () => {
    const id = await revealedWith([ada, ben], { ada: [["closeness", "An evening"]] });
    const broughtId = (await broughtSeen(ben))[0]!.id;
    const agree = (words: string) =>
      ben.run(makeAgreement, { id: newId(), checkInId: id, broughtId, words, blockId: null });
    const understand = (words: string) => ben.run(understandNeed, { checkInId: id, broughtId, words });
    const feel = (words: string) => ben.run(noteFelt, { id, felt: 3, words });
    expect(await agree("a".repeat(501))).toEqual(refused("agreement-too-long"));
    expect(await agree(" \n ")).toEqual(refused("nothing-written"));
    expect(await agree("\u200b\u200b")).toEqual(refused("nothing-written"));
    expect(await agree("a\u0000")).toEqual(refused("control-characters"));
    expect(await agree("🍲".repeat(250))).toMatchObject(ok);
    for (const write of [understand, feel]) {
      expect(await write("a".repeat(2_001))).toEqual(refused("words-too-long"));
      expect(await write("a\u0000")).toEqual(refused("control-characters"));
      expect(await write("a".repeat(2_000))).toMatchObject(ok);
      expect(await write(" \n ")).toMatchObject(ok);
    }
    for (const code of ["agreement-too-long", "nothing-written"]) {
      expect(wordsFor(code)).not.toBe(wordsFor("there is no such code"));
    }
  });

  it("fifty things one is thankful for are all kept; seven of them are brought, and the rest stays private", async () => {
    const all: Id[] = [];
    for (let n = 0; n < 50; n++) all.push(await jot(ada, "appreciation", `Thanks, no. ${n}`));
    const id = await opened(ada);
    for (const count of [8, 50]) {
      expect([count, await ada.run(beReady, { id, bring: all.slice(0, count) })]).toEqual([
        count,
        refused("too-much-brought"),
      ]);
    }
    expect(await ada.run(beReady, { id, bring: Array.from({ length: 101 }, () => all[0]!) })).toEqual(
      refused("too-much-brought"),
    );
    expect(await seen<ReadinessRow>(ben, "Readiness")).toEqual([]);
    expect((await jottingsSeen(ada)).filter(({ checkInId }) => checkInId)).toEqual([]);
    // Named twice it is brought once.
    const seven = all.slice(20, 27);
    expect(await ada.run(beReady, { id, bring: [...seven, seven[0]!] })).toMatchObject(ok);
    await ben.run(beReady, { id, bring: [] });
    const brought = await broughtSeen(ben);
    expect(brought.map(({ words }) => words).sort()).toEqual(
      [20, 21, 22, 23, 24, 25, 26].map((n) => `Thanks, no. ${n}`),
    );
    expect(brought.map(({ rank }) => rank).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(await jottingsSeen(ada)).toHaveLength(43);
  });
});
