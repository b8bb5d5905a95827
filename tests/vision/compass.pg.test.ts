import { describe, expect, it } from "vitest";
import { answerDecision, unanswerDecision } from "@/lib/vision/answer-commands";
import { changeDecision, dropDecision, makeDecision, setLookBack } from "@/lib/vision/decision-commands";
import { sayOfDecision } from "@/lib/vision/decision-word-commands";
import type { DecisionRow, DecisionWordRow, Leaning } from "@/lib/vision/schema";
import { newId } from "@/lib/ids";
import { askInSql, ok, refused, seen } from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person, World } from "@/tests/support/people";
import { envelopeSeen, openedSeen, slipsSeen } from "@/tests/support/visions";

let world: World;
let ada: Person;
let ben: Person;

eachOnACouple((...two) => ([world, ada, ben] = two));

const ask = (person: Person, text: string, values?: unknown[]) => askInSql(world, person, text, values);
const question = { title: "Do we move to the coast?", options: ["We move", "We stay"], byDate: null };

async function decisionSeen(person: Person): Promise<DecisionRow> {
  return (await seen<DecisionRow>(person, "Decision"))[0]!;
}

/** Puts the question before both. */
async function put(person: Person): Promise<DecisionRow> {
  await person.run(makeDecision, { id: newId(), ...question });
  return decisionSeen(person);
}

function answer(person: Person, { id, envelopeId, version }: DecisionRow, words: string, leaning: Leaning = "toward") {
  const answers = [
    { leaning, words },
    { leaning: "neither" as const, words: "" },
  ];
  return person.run(answerDecision, { id, envelopeId, version, answers });
}

describe("a decision is weighed by each alone", () => {
  it("and opened for both in one moment, side by side", async () => {
    const decision = await put(ada);
    expect(await answer(ada, decision, "The sea")).toMatchObject(ok);
    expect(await openedSeen(ben)).toEqual([]);
    expect(JSON.stringify(await ben.see())).not.toContain("The sea");
    expect(await answer(ben, decision, "My mother", "away")).toMatchObject(ok);
    for (const person of [ada, ben]) {
      const opened = await openedSeen(person);
      expect(opened).toHaveLength(4);
      const of = (one: Person) =>
        opened.filter(({ ownerId }) => ownerId === one.userId).sort((a, b) => a.rank - b.rank);
      expect(of(ada)).toMatchObject([
        { option: 0, leaning: "toward", words: "The sea" },
        { option: 1, leaning: "neither", words: "" },
      ]);
      expect(of(ben)).toMatchObject([{ option: 0, leaning: "away", words: "My mother" }, { option: 1 }]);
      expect((await envelopeSeen(person, decision.envelopeId))?.openedAt).toBeTypeOf("string");
      expect(await slipsSeen(person)).toEqual([]);
    }
    expect(await answer(ada, decision, "Another")).toEqual(refused("decision-opened"));
    expect(await ben.run(unanswerDecision, { id: decision.id })).toEqual(refused("decision-opened"));
    expect(await ada.run(dropDecision, { id: decision.id })).toEqual(refused("decision-opened"));
  });

  it("taken back, an answer is one’s own again, and opens as it was given last", async () => {
    const decision = await put(ada);
    await answer(ada, decision, "The sea");
    await ada.run(unanswerDecision, { id: decision.id });
    expect(await answer(ben, decision, "My mother")).toMatchObject(ok);
    expect(await openedSeen(ben)).toEqual([]);
    expect((await slipsSeen(ada)).map(({ words }) => words).sort()).toEqual(["", "The sea"]);
    await answer(ada, decision, "The sea, and you");
    expect((await openedSeen(ben)).map(({ words }) => words)).toContain("The sea, and you");
    expect(JSON.stringify(await ben.see())).not.toContain('"The sea"');
  });

  it("what was answered stays as it was put, and what was put otherwise is weighed anew", async () => {
    const { id } = await put(ada);
    const before = await decisionSeen(ben);
    const anew = { ...question, options: ["We move", "We stay", "We wait"] };
    expect(await ben.run(changeDecision, { id, version: 1, ...anew })).toMatchObject(ok);
    expect(await ada.run(changeDecision, { id, version: 1, ...question })).toEqual(refused("decision-changed"));
    expect(await answer(ada, before, "Two of three")).toEqual(refused("decision-changed"));
    const after = await decisionSeen(ada);
    expect(await answer(ada, after, "Two of three")).toEqual(refused("malformed"));
    const three = ["toward", "away", "neither"].map((leaning) => ({ leaning: leaning as Leaning, words: "" }));
    const { envelopeId, version } = after;
    expect(await ben.run(answerDecision, { id, envelopeId, version, answers: three })).toMatchObject(ok);
    expect(await ada.run(changeDecision, { id, version, ...question })).toEqual(refused("decision-answered"));
    expect(await ada.run(dropDecision, { id })).toEqual(refused("decision-answered"));
    expect(await ben.run(dropDecision, { id })).toEqual(refused("not-your-decision"));
    await ben.run(unanswerDecision, { id });
    // Fewer options than were answered once: of those that are gone nothing opens.
    expect(await ada.run(changeDecision, { id, version, ...question })).toMatchObject(ok);
    const again = await decisionSeen(ben);
    await answer(ben, again, "Two");
    await answer(ada, again, "Two");
    expect(await openedSeen(ada)).toHaveLength(4);
  });

  it("one that nobody else has answered goes with all that its author said of it", async () => {
    const decision = await put(ada);
    await answer(ada, decision, "The sea");
    expect(await ada.run(dropDecision, { id: decision.id })).toMatchObject(ok);
    for (const table of ["Decision", "Envelope", "Seal", "Slip"]) {
      expect([table, await seen(ada, table)]).toEqual([table, []]);
    }
    expect(await answer(ben, decision, "Too late")).toEqual(refused("no-such-decision"));
  });
});

describe("nobody forces it", () => {
  it("an answer names its own envelope: no other one is opened by it", async () => {
    const [mine, other] = [
      await put(ada),
      await (async () => {
        const id = newId();
        await ben.run(makeDecision, { id, ...question });
        return (await seen<DecisionRow>(ben, "Decision")).find((one) => one.id === id)!;
      })(),
    ];
    await answer(ada, other, "The other");
    const astray = { ...other, id: mine.id };
    expect(await answer(ben, astray, "Astray")).toEqual(refused("no-such-decision"));
    expect(await openedSeen(ben)).toEqual([]);
    expect(await ask(ben, "SELECT * FROM open_envelope($1)", [other.envelopeId])).toEqual([]);
    // Pointing the decision at an envelope of another kind opens nothing that she has not sealed.
    await ask(ben, `UPDATE "Decision" SET "envelopeId" = $1 WHERE id = $2`, [other.envelopeId, mine.id]);
    expect(await answer(ben, { ...mine, envelopeId: other.envelopeId }, "His")).toMatchObject(ok);
    const opened = await openedSeen(ben);
    expect(opened.filter(({ ownerId }) => ownerId === ada.userId).map(({ words }) => words)).toContain("The other");
    expect(opened).toHaveLength(4);
  });

  it("both at the same moment: opened once, with the words of both", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = await world.couple();
      const decision = await put(one);
      const answers = await Promise.all([answer(one, decision, "One"), answer(other, decision, "Other")]);
      expect(answers).toMatchObject([ok, ok]);
      expect(await openedSeen(one)).toHaveLength(4);
      expect([await slipsSeen(one), await slipsSeen(other)]).toEqual([[], []]);
    }
  });

  it("one takes it back, or puts it otherwise, while the other answers: whole, or not at all", async () => {
    for (let round = 0; round < 8; round++) {
      const [one, other] = await world.couple();
      const decision = await put(one);
      const { id } = decision;
      if (round < 4) await answer(one, decision, "One");
      const acts = [
        () =>
          round < 4
            ? one.run(unanswerDecision, { id })
            : one.run(changeDecision, { id, version: 1, ...question, title: "Do we move?" }),
        () => answer(other, decision, "Other"),
      ];
      await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      const isOpen = (await envelopeSeen(one, decision.envelopeId))?.openedAt !== null;
      expect((await openedSeen(one)).length).toBe(isOpen ? 4 : 0);
      // Whatever was answered is what was weighed.
      const seals = await seen(one, "Seal");
      if (round >= 4) expect((await decisionSeen(one)).version).toBe(seals.length > 0 ? 1 : 2);
    }
  });
});

describe("the outcome", () => {
  it("is what each says in words of their own, and is looked back on when the two set a date", async () => {
    const decision = await put(ada);
    const { id } = decision;
    const say = (person: Person, words: string, lookedBack: string | null = null) =>
      person.run(sayOfDecision, { decisionId: id, lookedBack, words });
    expect(await say(ada, "We move")).toEqual(refused("decision-not-opened"));
    expect(await ada.run(setLookBack, { id, on: "2027-11-26" })).toEqual(refused("decision-not-opened"));
    await answer(ada, decision, "The sea");
    await answer(ben, decision, "My mother");
    await Promise.all([say(ada, "We move in spring"), say(ben, "We try it for a year")]);
    await say(ada, "We move in May");
    const words = await seen<DecisionWordRow>(ben, "DecisionWord");
    expect(words.map((one) => one.words).sort()).toEqual(["We move in May", "We try it for a year"]);
    expect(await ben.run(setLookBack, { id, on: "2027-11-26" })).toMatchObject(ok);
    expect(await say(ada, "Still glad", "2027-11-27")).toEqual(refused("look-back-moved"));
    expect(await say(ada, "Still glad", "2027-11-26")).toMatchObject(ok);
    // Another date is looked back on as well, and what was said on the first one stays.
    await ben.run(setLookBack, { id, on: "2028-11-26" });
    expect(await say(ada, "Less glad", "2028-11-26")).toMatchObject(ok);
    expect(await seen(ben, "DecisionWord")).toHaveLength(4);
    // Ben’s field beside what Ada said on the first date is still there, and what he writes in it is kept.
    expect(await say(ben, "I miss the hills", "2027-11-26")).toMatchObject(ok);
    expect(await seen(ada, "DecisionWord")).toHaveLength(5);
    const forged = `UPDATE "DecisionWord" SET words = 'Hers' WHERE "ownerId" = $1 RETURNING id`;
    expect(await ask(ben, forged, [ada.userId])).toEqual([]);
  });
});
