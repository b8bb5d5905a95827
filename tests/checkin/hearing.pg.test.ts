import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { wordsFor } from "@/components/notices/words-for";
import { answerAgreement, changeAgreement, dropAgreement, makeAgreement } from "@/lib/checkin/agreement-commands";
import { openAgreements } from "@/lib/checkin/agreements";
import { noteFelt } from "@/lib/checkin/felt-command";
import { hearingOf } from "@/lib/checkin/hearing";
import { answerNeed, understandNeed } from "@/lib/checkin/hearing-commands";
import { dropJotting, writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady, beUnready } from "@/lib/checkin/readiness-commands";
import type {
  AgreementAnswerRow,
  AgreementRow,
  BroughtRow,
  CheckInFeltRow,
  CheckInRow,
  HowItWent,
  JottingRow,
  NeedAnswerRow,
  ReadinessRow,
  UnderstandingRow,
} from "@/lib/checkin/schema";
import { endCheckIn, openCheckIn } from "@/lib/checkin/session-commands";
import { newId, type Id } from "@/lib/ids";
import { tables } from "@/lib/sync/tables";
import {
  askInSql,
  broughtSeen,
  checkInSeen,
  jot,
  jottingsSeen,
  opened,
  revealedWith,
  seen,
} from "@/tests/support/check-ins";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
let ada: Person;
let ben: Person;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  [ada, ben] = await world.couple();
});

const ask = (person: Person, text: string, values?: unknown[]) => askInSql(world, person, text, values);

const ok = { ok: true };
const refused = (code: string) => ({ ok: false, code });

/** How far a need is heard, as a person's screen shows it. */
async function heardBy(person: Person, broughtId: Id) {
  const need = (await broughtSeen(person)).find(({ id }) => id === broughtId)!;
  const understandings = await seen<UnderstandingRow>(person, "Understanding");
  return hearingOf(need, understandings, await seen<NeedAnswerRow>(person, "NeedAnswer"));
}

describe("being heard", () => {
  let about: { checkInId: Id; broughtId: Id };
  const say = (words: string) => ben.run(understandNeed, { ...about, words });
  const answer = (round: number, heard: boolean) => ada.run(answerNeed, { ...about, round, heard });
  const expectState = async (state: string, words?: string) => {
    for (const person of [ada, ben]) {
      const hearing = await heardBy(person, about.broughtId);
      expect([hearing.state, hearing.understanding?.words]).toEqual([state, words]);
    }
  };

  beforeEach(async () => {
    const checkInId = await revealedWith([ada, ben], { ada: [["closeness", "An evening, just us"]] });
    about = { checkInId, broughtId: (await broughtSeen(ben))[0]!.id };
  });

  it("the listener says back what they understood, the speaker says there is more, and then that it is heard", async () => {
    await expectState("telling");
    expect(await say("You want to go out")).toMatchObject(ok);
    await expectState("understood", "You want to go out");
    expect(await answer(1, false)).toMatchObject(ok);
    await expectState("telling", "You want to go out");
    expect(await say("You miss me")).toMatchObject(ok);
    await expectState("understood", "You miss me");
    expect(await answer(2, true)).toMatchObject(ok);
    await expectState("heard", "You miss me");
  });

  it("said back aloud it has no words, and can be answered all the same; so can what was said before anything was noted", async () => {
    expect(await answer(0, false)).toMatchObject(ok);
    await expectState("telling");
    expect(await say("")).toMatchObject(ok);
    await expectState("understood", "");
    const { understanding } = await heardBy(ada, about.broughtId);
    expect(await answer(understanding!.round, true)).toMatchObject(ok);
    await expectState("heard", "");
  });

  it("the listener cannot answer for the speaker, by command or by any statement", async () => {
    await say("You want to go out");
    expect(await ben.run(answerNeed, { ...about, round: 1, heard: true })).toEqual(refused("not-your-need"));
    const forged = `INSERT INTO "NeedAnswer" (id, "spaceId", "ownerId", "authorId", "checkInId", "broughtId", round, heard)
                    VALUES ($1, $2, $3, $4, $5, $6, 1, true)`;
    const forge = (ownerId: Id | null, authorId: Id) =>
      ask(ben, forged, [newId(), ben.coupleId, ownerId, authorId, about.checkInId, about.broughtId]);
    expect(await forge(ada.userId, ben.userId)).toBe("42501");
    expect(await forge(ada.userId, ada.userId)).toBe("42501");
    expect(await forge(null, ada.userId)).toBe("42501");
    // What he may write is his own or nobody's, and counts for nothing.
    expect(await forge(ben.userId, ben.userId)).toEqual([]);
    expect(await forge(null, ben.userId)).toEqual([]);
    await expectState("understood", "You want to go out");
    // Nor does it stand in anyone's way.
    expect(await say("You miss me")).toMatchObject(ok);
    expect(await answer(2, false)).toMatchObject(ok);
    await expectState("telling", "You miss me");
    const turned = `UPDATE "NeedAnswer" SET heard = true WHERE "ownerId" = $1 RETURNING id`;
    expect(await ask(ben, turned, [ada.userId])).toEqual([]);
    await ask(ben, `UPDATE "Understanding" SET round = 100`);
    expect((await heardBy(ada, about.broughtId)).state).not.toBe("heard");
    expect(await answer(100, true)).toMatchObject(ok);
    await expectState("heard", "You miss me");
    expect(await ask(ben, `DELETE FROM "NeedAnswer" WHERE "ownerId" = $1 RETURNING id`, [ada.userId])).toEqual([]);
    await expectState("heard", "You miss me");
  });

  it("nor can the speaker say for the listener what they understood, or change it", async () => {
    expect(await ada.run(understandNeed, { ...about, words: "All of it" })).toEqual(refused("own-need"));
    const forged = `INSERT INTO "Understanding" (id, "spaceId", "ownerId", "authorId", "checkInId", "broughtId", words, round)
                    VALUES ($1, $2, $3, $4, $5, $6, 'All of it', 1)`;
    const forge = (ownerId: Id | null) =>
      ask(ada, forged, [newId(), ada.coupleId, ownerId, ada.userId, about.checkInId, about.broughtId]);
    expect(await forge(ben.userId)).toBe("42501");
    expect(await forge(ada.userId)).toEqual([]);
    expect(await forge(null)).toEqual([]);
    await expectState("telling");
    await say("You miss me");
    await ask(ada, `UPDATE "Understanding" SET words = 'All of it'`);
    await expectState("understood", "You miss me");
  });

  it("an answer to what has been said anew meanwhile is refused: nobody calls heard what they have not read", async () => {
    await say("You want to go out");
    await say("You want to go out more, with others");
    expect(await answer(1, true)).toEqual(refused("said-anew"));
    await expectState("understood", "You want to go out more, with others");
    expect(await answer(2, false)).toMatchObject(ok);
    await say("You miss me");
    for (const stale of [0, 1, 2]) expect(await answer(stale, true)).toEqual(refused("said-anew"));
    await expectState("understood", "You miss me");
    expect(await answer(3, true)).toMatchObject(ok);
  });

  it("said twice in the same words it is said once", async () => {
    await say("You miss me");
    await say("You miss me");
    expect(await answer(1, true)).toMatchObject(ok);
    await expectState("heard", "You miss me");
  });

  it("said anew and answered at the same moment: heard with the words that were read, or not heard", async () => {
    for (let round = 0; round < 6; round++) {
      [ada, ben] = await world.couple();
      const checkInId = await revealedWith([ada, ben], { ada: [["independence", "Sunday, alone"]] });
      about = { checkInId, broughtId: (await broughtSeen(ben))[0]!.id };
      await say("You want to be alone");
      const acts = [() => say("You want rest"), () => answer(1, true)];
      const both = await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      const { state, understanding } = await heardBy(ada, about.broughtId);
      const codes = both.flatMap((one) => (one.ok ? [] : [one.code]));
      if (state === "heard") expect([understanding!.words, codes]).toEqual(["You want to be alone", ["already-heard"]]);
      else expect([state, understanding!.words, codes]).toEqual(["understood", "You want rest", ["said-anew"]]);
    }
  });

  it("what is heard stays heard", async () => {
    await say("You miss me");
    await answer(1, true);
    expect(await say("You want more of everything")).toEqual(refused("already-heard"));
    expect(await answer(1, false)).toEqual(refused("already-heard"));
    // Tapped twice, or on another device as well.
    expect(await answer(1, true)).toMatchObject(ok);
    expect(await answer(0, true)).toMatchObject(ok);
    await expectState("heard", "You miss me");
  });

  it("goes on for as long as it takes: after a hundred rounds it can still be heard", async () => {
    await say("Once more");
    await world.admin.query(`UPDATE "Understanding" SET round = 99 WHERE "spaceId" = $1`, [ben.coupleId]);
    for (const [words, round] of [
      ["And once more", 100],
      ["And the last time", 100],
    ] as const) {
      expect(await say(words)).toMatchObject(ok);
      expect(await answer(round, false)).toMatchObject(ok);
    }
    expect(await answer(100, true)).toMatchObject(ok);
    await expectState("heard", "And the last time");
  });

  it("only a need is heard, and only one of this check-in, and only while it is open", async () => {
    const [eve, dan] = await world.couple();
    const theirs = await revealedWith([eve, dan], { ada: [["closeness", "Theirs"]] });
    for (const person of [ada, ben]) {
      for (const one of [
        { ...about, broughtId: newId() },
        { checkInId: about.checkInId, broughtId: about.checkInId },
      ]) {
        expect(await person.run(understandNeed, { ...one, words: "?" })).toEqual(refused("no-such-need"));
        expect(await person.run(answerNeed, { ...one, round: 0, heard: true })).toEqual(refused("no-such-need"));
      }
      const elsewhere = { ...about, checkInId: theirs };
      expect(await person.run(understandNeed, { ...elsewhere, words: "?" })).toEqual(refused("no-such-check-in"));
    }
    const [one, other] = await world.couple();
    const checkInId = await revealedWith([one, other], { ada: [["appreciation", "The soup"]] });
    const thanks = { checkInId, broughtId: (await broughtSeen(other))[0]!.id };
    expect(await other.run(understandNeed, { ...thanks, words: "You liked it" })).toEqual(refused("no-such-need"));
    await ada.run(endCheckIn, { id: about.checkInId });
    expect(await say("Too late")).toEqual(refused("check-in-over"));
    expect(await answer(0, true)).toEqual(refused("check-in-over"));
  });
});

describe("agreements", () => {
  const make = async (person: Person, checkInId: Id, words: string) => {
    const id = newId();
    expect(await person.run(makeAgreement, { id, checkInId, broughtId: null, words, blockId: null })).toMatchObject(ok);
    return id;
  };
  const agreements = (person: Person) => seen<AgreementRow>(person, "Agreement");
  const answers = (person: Person) => seen<AgreementAnswerRow>(person, "AgreementAnswer");
  /** What a check-in looks at again, as a person's screen reckons it. */
  const lookedAt = async (person: Person, checkInId: Id) => {
    const checkIn = await checkInSeen(person, checkInId);
    return openAgreements(checkIn, await agreements(person), await answers(person)).map(({ words }) => words);
  };
  /** The next check-in, revealed with nothing, after the one before is ended. */
  const next = async (before: Id) => {
    await ada.run(endCheckIn, { id: before });
    return revealedWith([ada, ben], {});
  };

  it("both change one's words at once: one is refused, and nothing is overwritten", async () => {
    const id = await make(ada, await revealedWith([ada, ben], {}), "Thursdays");
    const change = (person: Person, words: string) => person.run(changeAgreement, { id, words, was: "Thursdays" });
    const both = await Promise.all([change(ada, "Thursdays at seven"), change(ben, "Fridays")]);
    const won = both.findIndex((one) => one.ok);
    expect(both[1 - won]).toEqual(refused("written-since"));
    const words = ["Thursdays at seven", "Fridays"][won]!;
    for (const person of [ada, ben]) expect(await agreements(person)).toMatchObject([{ id, words }]);
    // Whoever has read it can go on from there; the same words by both are no contradiction.
    expect(await ben.run(changeAgreement, { id, words: "Sundays", was: words })).toMatchObject(ok);
    expect(await ada.run(changeAgreement, { id, words: "Sundays", was: words })).toMatchObject(ok);
    expect(await agreements(ada)).toMatchObject([{ words: "Sundays" }]);
  });

  it("each says for themselves how it went, and nobody says it for the other", async () => {
    const first = await revealedWith([ada, ben], {});
    const agreementId = await make(ben, first, "Thursdays");
    const checkInId = await next(first);
    expect(await ada.run(answerAgreement, { agreementId, checkInId, answer: "kept" })).toMatchObject(ok);
    expect(await ben.run(answerAgreement, { agreementId, checkInId, answer: "not" })).toMatchObject(ok);
    expect(await ben.run(answerAgreement, { agreementId, checkInId, answer: "partly" })).toMatchObject(ok);
    const said = async (person: Person) =>
      (await answers(person)).map(({ ownerId, answer }) => [ownerId, answer].join()).sort();
    const expected = [`${ada.userId},kept`, `${ben.userId},partly`].sort();
    expect([await said(ada), await said(ben)]).toEqual([expected, expected]);
    expect(
      await ask(ben, `UPDATE "AgreementAnswer" SET answer = 'not' WHERE "ownerId" = $1 RETURNING id`, [ada.userId]),
    ).toEqual([]);
    const forged = `INSERT INTO "AgreementAnswer" (id, "spaceId", "ownerId", "authorId", "checkInId", "agreementId", answer)
                    VALUES ($1, $2, $3, $4, $5, $6, 'let-go')`;
    expect(await ask(ben, forged, [newId(), ben.coupleId, ada.userId, ben.userId, first, agreementId])).toBe("42501");
    expect(await said(ben)).toEqual(expected);
  });

  const outcomes: [string, HowItWent | null, HowItWent | null, boolean][] = [
    ["both kept it", "kept", "kept", false],
    ["one kept it and one did not", "kept", "not", false],
    ["both let it go", "let-go", "let-go", false],
    ["one lets it go and the other carries it over", "let-go", "carry", true],
    ["both carry it over", "carry", "carry", true],
    ["only one says anything", "kept", null, true],
    ["nobody says anything", null, null, true],
  ];
  it.each(outcomes)("%s: it is looked at again, or closed", async (_how, adas, bens, goesOn) => {
    const first = await revealedWith([ada, ben], {});
    const agreementId = await make(ada, first, "Thursdays");
    expect(await lookedAt(ada, first)).toEqual([]);
    const second = await next(first);
    for (const [person, answer] of [
      [ada, adas],
      [ben, bens],
    ] as const) {
      if (answer) await person.run(answerAgreement, { agreementId, checkInId: second, answer });
      // Whatever is said about it in this one, its station stays.
      for (const one of [ada, ben]) expect(await lookedAt(one, second)).toEqual(["Thursdays"]);
    }
    const third = await next(second);
    for (const one of [ada, ben]) expect(await lookedAt(one, third)).toEqual(goesOn ? ["Thursdays"] : []);
    // And the one before, looked at again, is as it was.
    expect(await lookedAt(ben, second)).toEqual(["Thursdays"]);
  });

  it("what one says in one check-in and the other in the next does not close it", async () => {
    const first = await revealedWith([ada, ben], {});
    const agreementId = await make(ada, first, "Thursdays");
    const second = await next(first);
    await ada.run(answerAgreement, { agreementId, checkInId: second, answer: "let-go" });
    const third = await next(second);
    await ben.run(answerAgreement, { agreementId, checkInId: third, answer: "let-go" });
    expect(await lookedAt(ada, await next(third))).toEqual(["Thursdays"]);
  });

  it("is taken away as long as the check-in that made it lasts, by either", async () => {
    const first = await revealedWith([ada, ben], {});
    const [kept, gone] = [await make(ada, first, "Thursdays"), await make(ada, first, "Never mind")];
    expect(await ben.run(dropAgreement, { id: gone })).toMatchObject(ok);
    const checkInId = await next(first);
    await ben.run(answerAgreement, { agreementId: kept, checkInId, answer: "kept" });
    expect(await ada.run(dropAgreement, { id: kept })).toEqual(refused("agreement-settled"));
    expect((await agreements(ada)).map(({ id }) => id)).toEqual([kept]);
  });

  it("is made once what was brought is on the table, and not in someone else's check-in", async () => {
    const id = await opened(ada);
    const agreement = { id: newId(), checkInId: id, broughtId: null, words: "Thursdays", blockId: null };
    expect(await ada.run(makeAgreement, agreement)).toEqual(refused("not-revealed"));
    const [eve] = await world.couple();
    expect(await eve.run(makeAgreement, agreement)).toEqual(refused("no-such-check-in"));
  });
});

describe("how the talk felt", () => {
  it("is in its owner's I alone: nothing of ours moves, and the other hears and finds nothing", async () => {
    const id = await revealedWith([ada, ben], {});
    const before = await ben.see();
    world.pushed.length = 0;
    expect(await ada.run(noteFelt, { id, felt: 2, words: "You looked at your phone" })).toMatchObject(ok);
    expect(await ada.run(noteFelt, { id, felt: 3, words: "Better at the end" })).toMatchObject(ok);
    expect(world.pushed.map(({ spaceId }) => spaceId)).toEqual([ada.userId, ada.userId]);
    const { now: _now, ...after } = await ben.see();
    expect({ ...after, now: before.now }).toEqual(before);
    expect(await seen<CheckInFeltRow>(ada, "CheckInFelt")).toMatchObject([
      { spaceId: ada.userId, ownerId: ada.userId, checkInId: id, felt: 3, words: "Better at the end" },
    ]);
    expect(await ask(ben, `SELECT * FROM "CheckInFelt"`)).toEqual([]);
    // His own is another, of the same talk.
    expect(await ben.run(noteFelt, { id, felt: 5, words: "" })).toMatchObject(ok);
    expect(await seen<CheckInFeltRow>(ben, "CheckInFelt")).toMatchObject([{ ownerId: ben.userId, felt: 5 }]);
  });

  it("is a whole number from one to five, of a talk that took place", async () => {
    const id = await opened(ada);
    expect(await ada.run(noteFelt, { id, felt: 3, words: "" })).toEqual(refused("not-revealed"));
    expect(await ada.run(noteFelt, { id: newId(), felt: 3, words: "" })).toEqual(refused("no-such-check-in"));
    for (const felt of [0, 6, 2.5, -1, Number.NaN]) {
      expect([felt, await ada.run(noteFelt, { id, felt, words: "" })]).toEqual([felt, refused("malformed")]);
    }
  });
});

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

describe("leaving in the middle of a check-in", () => {
  /** One of the two leaves; both are alone from there on. */
  const leave = async (person: Person) => {
    expect(await ask(person, "SELECT FROM leave_couple()")).not.toBeTypeOf("string");
    ada.coupleId = ben.coupleId = null;
  };
  /** Every synchronised row of a person's I, from above the wall, as text. */
  const everythingOf = async ({ userId }: Person) => {
    let text = "";
    for (const { name } of tables) {
      const { rows } = await world.admin.query<{ row: string }>(
        `SELECT to_jsonb(t)::text AS row FROM "${name}" t WHERE "spaceId" = $1`,
        [userId],
      );
      text += rows.map(({ row }) => row).join("\n");
    }
    return text;
  };

  it.each(["ada", "ben"] as const)(
    "before the reveal, by %s: what each jotted down, sealed or not, is theirs alone",
    async (who) => {
      const sealed = await jot(ada, "closeness", "Ada, sealed");
      const kept = await jot(ada, "adjustment", "Ada, kept");
      await jot(ben, "appreciation", "Ben, not ready");
      const id = await opened(ada);
      await ada.run(beReady, { id, bring: [sealed] });
      await leave(who === "ada" ? ada : ben);

      expect(await jottingsSeen(ben)).toMatchObject([{ words: "Ben, not ready", checkInId: null }]);
      expect(await everythingOf(ben)).not.toContain("Ada, ");
      expect(await everythingOf(ada)).not.toContain("Ben, ");
      const [mine] = await seen<CheckInRow>(ada, "CheckIn");
      const jottings = await jottingsSeen(ada);
      expect(jottings).toHaveLength(2);
      // It points at what she has of that check-in, which is another row than his.
      expect(jottings.find((one) => one.id === sealed)).toMatchObject({ words: "Ada, sealed", checkInId: mine!.id });
      expect(jottings.find((one) => one.id === kept)).toMatchObject({ words: "Ada, kept", checkInId: null });
      expect(await seen<ReadinessRow>(ada, "Readiness")).toMatchObject([{ ownerId: ada.userId, checkInId: mine!.id }]);
      const [his] = await seen<CheckInRow>(ben, "CheckIn");
      expect([his!.id, id]).not.toContain(mine!.id);
      expect(await seen<ReadinessRow>(ben, "Readiness")).toEqual([]);
    },
  );

  it("what was sealed is hers to change again, also while she is alone", async () => {
    const sealed = await jot(ada, "closeness", "Ada, sealed");
    const id = await opened(ada);
    await ada.run(beReady, { id, bring: [sealed] });
    await leave(ben);
    const [mine] = await seen<CheckInRow>(ada, "CheckIn");
    expect(await ada.run(dropJotting, { id: sealed })).toEqual(refused("jotting-sealed"));
    expect(await ada.run(beReady, { id: mine!.id, bring: [sealed] })).toEqual(refused("alone"));
    expect(await ask(ada, "SELECT * FROM reveal_check_in($1)", [mine!.id])).toBe("TF001");
    expect(await ada.run(beUnready, { id: mine!.id })).toMatchObject(ok);
    expect(await jottingsSeen(ada)).toMatchObject([{ id: sealed, checkInId: null }]);
    expect(await seen<ReadinessRow>(ada, "Readiness")).toEqual([]);
    expect(await ada.run(dropJotting, { id: sealed })).toMatchObject(ok);
  });

  it("with someone new, or with the same one anew, nothing is sealed for them until she says so", async () => {
    const sealed = await jot(ada, "closeness", "Ada, sealed");
    const old = await opened(ada);
    await ada.run(beReady, { id: old, bring: [sealed] });
    await leave(ada);
    const [mine] = await seen<CheckInRow>(ada, "CheckIn");
    await world.pair(ben, ada);
    // What is left of the former check-in is in each one's I, and opens nothing, though it is not over.
    expect(await ben.run(beReady, { id: mine!.id, bring: [] })).toEqual(refused("no-such-check-in"));
    expect(await ask(ben, "SELECT * FROM reveal_check_in($1)", [mine!.id])).toEqual([]);
    const id = newId();
    expect(await ben.run(openCheckIn, { id, conversation: "weekly" })).toMatchObject(ok);
    await ben.run(beReady, { id, bring: [] });
    expect(await broughtSeen(ben)).toEqual([]);
    await ada.run(beReady, { id, bring: [] });
    expect((await checkInSeen(ben, id)).step).toBe("review");
    expect(await broughtSeen(ben)).toEqual([]);
    expect(await jottingsSeen(ada)).toMatchObject([{ id: sealed, checkInId: null }]);
    expect(await everythingOf(ben)).not.toContain("Ada, ");
  });

  it("after the reveal: each keeps what they said, and what both agreed on; and no word of the other's", async () => {
    const id = await revealedWith([ada, ben], {
      ada: [["closeness", "Ada, brought"]],
      ben: [["independence", "Ben, brought"]],
    });
    await jot(ada, "adjustment", "Ada, jotted later");
    const [adas, bens] = ["closeness", "independence"].map((kind) => async () => {
      return (await broughtSeen(ada)).find((one) => one.kind === kind)!;
    }) as [() => Promise<BroughtRow>, () => Promise<BroughtRow>];
    const about = { checkInId: id, broughtId: (await adas()).id };
    await ben.run(understandNeed, { ...about, words: "Ben, understood" });
    await ada.run(answerNeed, { ...about, round: 1, heard: true });
    await ada.run(understandNeed, { ...about, broughtId: (await bens()).id, words: "Ada, understood" });
    const agreement = { id: newId(), checkInId: id, broughtId: about.broughtId, words: "Both, agreed", blockId: null };
    await ben.run(makeAgreement, agreement);
    await ada.run(noteFelt, { id, felt: 2, words: "Ada, felt" });
    await leave(ben);

    const words = async (person: Person) => (await everythingOf(person)).match(/(Ada|Ben|Both), [a-z ]+/g)!.sort();
    expect(await words(ada)).toEqual([
      "Ada, brought",
      "Ada, felt",
      "Ada, jotted later",
      "Ada, understood",
      "Both, agreed",
    ]);
    expect(await words(ben)).toEqual(["Ben, brought", "Ben, understood", "Both, agreed"]);
    // And hers fits together: all of it points at her own copy of the check-in.
    const [mine] = await seen<CheckInRow>(ada, "CheckIn");
    for (const table of ["Brought", "Understanding", "NeedAnswer", "Agreement", "CheckInFelt"]) {
      expect([table, await seen(ada, table)]).toMatchObject([table, [{ spaceId: ada.userId, checkInId: mine!.id }]]);
    }
    const [brought] = await broughtSeen(ada);
    expect(await seen<NeedAnswerRow>(ada, "NeedAnswer")).toMatchObject([{ broughtId: brought!.id, heard: true }]);
    expect(await seen<AgreementRow>(ada, "Agreement")).toMatchObject([{ broughtId: brought!.id }]);
    expect((await jottingsSeen(ada)).map((one: JottingRow) => one.checkInId)).toEqual([null]);
  });

  it("at the very moment of the reveal: each has their own words, once, whichever came first", async () => {
    for (let round = 0; round < 8; round++) {
      [ada, ben] = await world.couple();
      const soup = await jot(ada, "appreciation", "Ada, the soup");
      const bread = await jot(ben, "appreciation", "Ben, the bread");
      const id = await opened(ada);
      await ada.run(beReady, { id, bring: [soup] });
      const acts = [() => ben.run(beReady, { id, bring: [bread] }), () => ask(ada, "SELECT FROM leave_couple()")];
      await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      ada.coupleId = ben.coupleId = null;
      for (const [person, word, others] of [
        [ada, "Ada, the soup", "Ben, "],
        [ben, "Ben, the bread", "Ada, "],
      ] as const) {
        const text = await everythingOf(person);
        expect([text.split(word).length - 1, text.includes(others)]).toEqual([1, false]);
      }
      // Both, or neither: it is not revealed for one of them.
      const shown = await Promise.all([broughtSeen(ada), broughtSeen(ben)]);
      expect(shown.map(({ length }) => length)).toEqual(shown[0].length > 0 ? [1, 1] : [0, 0]);
    }
  });
});
