import { describe, expect, it } from "vitest";
import { wordsFor } from "@/components/notices/words-for";
import { answerAgreement, changeAgreement, dropAgreement, makeAgreement } from "@/lib/checkin/agreement-commands";
import { openAgreements } from "@/lib/checkin/agreements";
import type { AgreementAnswerRow, AgreementRow, HowItWent } from "@/lib/checkin/schema";
import { endCheckIn, openCheckIn } from "@/lib/checkin/session-commands";
import { derivedId, newId, type Id } from "@/lib/ids";
import { askInSql, checkInSeen, ok, opened, refused, revealedWith, seen } from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person, World } from "@/tests/support/people";

let world: World;
let ada: Person;
let ben: Person;

eachOnACouple((...two) => ([world, ada, ben] = two));

const ask = (person: Person, text: string, values?: unknown[]) => askInSql(world, person, text, values);

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

  it("both agree to the same way at once: it is one agreement, and neither is refused", async () => {
    const checkInId = await revealedWith([ada, ben], {});
    const id = derivedId(newId(), 1);
    const agree = (person: Person, words = "By turns") =>
      person.run(makeAgreement, { id, checkInId, broughtId: null, words, blockId: null });
    for (const acked of await Promise.all([agree(ada), agree(ben), agree(ada)])) expect(acked).toMatchObject(ok);
    expect(await agree(ben, "Otherwise")).toMatchObject(ok);
    for (const person of [ada, ben]) expect(await agreements(person)).toMatchObject([{ id, words: "By turns" }]);
    // Taken away, it can be agreed to again.
    expect(await ben.run(dropAgreement, { id })).toMatchObject(ok);
    expect(await agree(ben)).toMatchObject(ok);
    expect(await agreements(ada)).toMatchObject([{ id, authorId: ben.userId }]);
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

  it("is answered only where it is looked back on: in a later check-in, and of the same conversation", async () => {
    const first = await revealedWith([ada, ben], {});
    const agreementId = await make(ada, first, "Thursdays");
    const answer = (checkInId: Id) => ada.run(answerAgreement, { agreementId, checkInId, answer: "kept" });
    expect(await answer(first)).toEqual(refused("not-looked-at"));
    const monthly = newId();
    expect(await ben.run(openCheckIn, { id: monthly, conversation: "monthly" })).toMatchObject(ok);
    expect(await answer(monthly)).toEqual(refused("not-looked-at"));
    expect(wordsFor("not-looked-at")).not.toBe(wordsFor("there is no such code"));
    expect(await answers(ada)).toEqual([]);
    expect(await answer(await next(first))).toMatchObject(ok);
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
