import { beforeEach, describe, expect, it } from "vitest";
import { hearingOf } from "@/lib/checkin/hearing";
import { isSaidOut } from "@/lib/checkin/rounds";
import { answerNeed, understandNeed } from "@/lib/checkin/hearing-commands";
import type { NeedAnswerRow, UnderstandingRow } from "@/lib/checkin/schema";
import { endCheckIn } from "@/lib/checkin/session-commands";
import { newId, type Id } from "@/lib/ids";
import { askInSql, broughtSeen, ok, refused, revealedWith, seen } from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person, World } from "@/tests/support/people";

let world: World;
let ada: Person;
let ben: Person;

eachOnACouple((...two) => ([world, ada, ben] = two));

const ask = (person: Person, text: string, values?: unknown[]) => askInSql(world, person, text, values);

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
    // The screen says so, and lets the speaker say that it is heard.
    expect(isSaidOut(await heardBy(ada, about.broughtId))).toBe(true);
    expect(await answer(100, true)).toMatchObject(ok);
    await expectState("heard", "And the last time");
    expect(isSaidOut(await heardBy(ada, about.broughtId))).toBe(false);
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
