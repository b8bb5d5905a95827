import { describe, expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { dropAssumption, writeAssumption } from "@/lib/vision/assumption-commands";
import { beginSettled, beReadyToOpen, beUnreadyToOpen, setSettledAside } from "@/lib/vision/settled-commands";
import { askInSql, ok, refused, seen } from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person, World } from "@/tests/support/people";
import { asked, assume, envelopeSeen, openedSeen, slipsSeen } from "@/tests/support/visions";

let world: World;
let ada: Person;
let ben: Person;

eachOnACouple((...two) => ([world, ada, ben] = two));

const wordsOf = (rows: { words: string }[]) => rows.map(({ words }) => words).sort();
const ask = (person: Person, text: string, values?: unknown[]) => askInSql(world, person, text, values);
const OPEN = "SELECT * FROM open_envelope($1)";

describe("what seems settled is sealed until both are ready", () => {
  it("then it is there for both, in one moment, under new ids; what was not shared stays private", async () => {
    const kept = await assume(ada, "money", "Not yet");
    const [home, work] = [await assume(ada, "home", "We stay here"), await assume(ben, "work", "Mine comes first")];
    const id = await asked(ada);
    expect(await ada.run(beReadyToOpen, { id, bring: [home] })).toMatchObject(ok);
    expect(await openedSeen(ben)).toEqual([]);
    world.pushed.length = 0;
    expect(await ben.run(beReadyToOpen, { id, bring: [work] })).toMatchObject(ok);
    for (const person of [ada, ben]) {
      expect(wordsOf(await openedSeen(person))).toEqual(["Mine comes first", "We stay here"]);
      expect((await envelopeSeen(person, id))?.openedAt).toBeTypeOf("string");
    }
    expect((await openedSeen(ada)).map((one) => one.id)).not.toContain(home);
    expect(await slipsSeen(ada)).toMatchObject([{ id: kept, envelopeId: null }]);
    expect(await slipsSeen(ben)).toEqual([]);
    // Of Ada's I her own screens hear that a slip is gone; Ben's hear nothing of it.
    const ofHers = world.pushed.filter(({ spaceId }) => spaceId === ada.userId);
    expect(ofHers.map(({ changes }) => changes)).toEqual([
      [{ table: "Slip", remove: { spaceId: ada.userId, id: home } }],
    ]);
    expect(await ada.run(beUnreadyToOpen, { id })).toEqual(refused("already-opened"));
    expect(await ben.run(setSettledAside, { id })).toEqual(refused("already-opened"));
  });

  it("what is sealed is not changed unless that is taken back, and what is written then stays private", async () => {
    const sealed = await assume(ada, "home", "We stay here");
    const id = await asked(ben);
    await ada.run(beReadyToOpen, { id, bring: [sealed] });
    await assume(ada, "family", "In anger");
    const again = { id: sealed, topic: "home", words: "We stay, for now" } as const;
    expect(await ada.run(writeAssumption, again)).toEqual(refused("assumption-sealed"));
    expect(await ada.run(dropAssumption, { id: sealed })).toEqual(refused("assumption-sealed"));
    await ada.run(beUnreadyToOpen, { id });
    expect(await ada.run(writeAssumption, again)).toMatchObject(ok);
    await ada.run(beReadyToOpen, { id, bring: [sealed] });
    await ben.run(beReadyToOpen, { id, bring: [] });
    expect(wordsOf(await openedSeen(ben))).toEqual(["We stay, for now"]);
    expect(wordsOf(await slipsSeen(ada))).toEqual(["In anger"]);
  });

  it("set aside by the other, all of it is private again, and the next one opens only what is named for it", async () => {
    const sealed = await assume(ada, "home", "We stay here");
    const id = await asked(ada);
    await ada.run(beReadyToOpen, { id, bring: [sealed] });
    expect(await ben.run(setSettledAside, { id })).toMatchObject(ok);
    expect(await seen(ben, "Envelope")).toEqual([]);
    // Her page gives it back to her; nothing of it has moved for him.
    expect(await ada.run(beUnreadyToOpen, { id })).toMatchObject(ok);
    expect(await slipsSeen(ada)).toMatchObject([{ id: sealed, envelopeId: null }]);
    const next = await asked(ben);
    await ben.run(beReadyToOpen, { id: next, bring: [] });
    await ada.run(beReadyToOpen, { id: next, bring: [] });
    expect(await openedSeen(ben)).toEqual([]);
    expect((await envelopeSeen(ben, next))?.openedAt).toBeTypeOf("string");
  });

  it("the partner learns neither a word nor a count nor a length: only that the other is ready", async () => {
    const pushesToBen = async (assumptions: readonly string[]) => {
      const [one, other] = await world.couple();
      const id = await asked(other);
      world.pushed.length = 0;
      const bring = [];
      for (const words of assumptions) bring.push(await assume(one, "home", words));
      await one.run(beReadyToOpen, { id, bring });
      const heard = world.pushed.filter(({ spaceId }) => spaceId === one.coupleId);
      const text = JSON.stringify([heard, await seen(other, "Seal")]);
      return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
    };
    expect(await pushesToBen(["Here", "x".repeat(500), "There"])).toBe(await pushesToBen([]));
  });
});

describe("nobody forces it", () => {
  it("one alone, twice, or by calling the function, opens nothing", async () => {
    const sealed = await assume(ada, "home", "We stay here");
    const id = await asked(ada);
    for (const twice of [1, 2]) {
      expect([twice, await ada.run(beReadyToOpen, { id, bring: [sealed] })]).toMatchObject([twice, ok]);
      expect(await ask(ada, OPEN, [id])).toEqual([]);
      expect(await ask(ben, OPEN, [id])).toEqual([]);
    }
    expect(await openedSeen(ben)).toEqual([]);
    expect(await seen(ben, "Seal")).toHaveLength(1);
  });

  it("a partner cannot seal for the other, nor put anything into it or read it, by any statement", async () => {
    const sealed = await assume(ada, "home", "We stay here");
    const id = await asked(ada);
    await ben.run(beReadyToOpen, { id, bring: [] });
    const forged = `INSERT INTO "Seal" (id, "spaceId", "ownerId", "authorId", "envelopeId") VALUES ($1, $2, $3, $4, $5)`;
    for (const [owner, author] of [
      [ada.userId, ben.userId],
      [ada.userId, ada.userId],
      [null, ada.userId],
    ]) {
      expect(await ask(ben, forged, [newId(), ben.coupleId, owner, author, id])).toBe("42501");
    }
    // What is ours and of nobody counts for nobody.
    expect(await ask(ben, forged, [newId(), ben.coupleId, null, ben.userId, id])).toEqual([]);
    expect(await ask(ben, OPEN, [id])).toEqual([]);
    const put = `UPDATE "Slip" SET "envelopeId" = $1 WHERE id = $2 RETURNING id`;
    expect(await ask(ben, put, [id, sealed])).toEqual([]);
    expect(await ask(ben, `SELECT words FROM "Slip"`)).toEqual([]);
    // That it was opened he may say, since it is theirs; that opens nothing.
    await ask(ben, `UPDATE "Envelope" SET "openedAt" = now() WHERE id = $1`, [id]);
    await ask(ben, `UPDATE "Envelope" SET "openedAt" = NULL WHERE id = $1`, [id]);
    expect(await ask(ben, OPEN, [id])).toEqual([]);
    expect(await openedSeen(ben)).toEqual([]);
    expect(await slipsSeen(ada)).toMatchObject([{ id: sealed, envelopeId: null }]);
  });

  it("a slip of his in the place of hers does not keep her from being ready", async () => {
    const sealed = await assume(ada, "home", "We stay here");
    const id = await asked(ada);
    const planted = `INSERT INTO "Slip" (id, "spaceId", "ownerId", "authorId", "envelopeId", topic, words)
                     VALUES ($1, $2, $3, $3, $4, 'home', 'His')`;
    expect(await ask(ben, planted, [newId(), ben.coupleId, ben.userId, id])).toEqual([]);
    expect(await ada.run(beReadyToOpen, { id, bring: [sealed] })).toMatchObject(ok);
    await ben.run(beReadyToOpen, { id, bring: [] });
    expect(wordsOf(await openedSeen(ada))).toEqual(["We stay here"]);
  });

  it("someone else's, and one that was left, are opened by nobody", async () => {
    const [eve, dan] = await world.couple();
    const sealed = await assume(ada, "home", "We stay here");
    const id = await asked(ada);
    for (const person of [eve, dan]) {
      expect(await person.run(beReadyToOpen, { id, bring: [] })).toEqual(refused("no-such-envelope"));
      expect(await ask(person, OPEN, [id])).toEqual([]);
    }
    await ada.run(beReadyToOpen, { id, bring: [sealed] });
    await ask(ben, "SELECT FROM leave_couple()");
    ada.coupleId = ben.coupleId = null;
    expect(await ask(ada, OPEN, [id])).toBe("TF001");
    expect(JSON.stringify(await ben.see())).not.toContain("We stay here");
    // It is hers to change again, also while she is alone.
    const [slip] = await slipsSeen(ada);
    expect(await ada.run(beUnreadyToOpen, { id: slip!.envelopeId! })).toMatchObject(ok);
    expect(await slipsSeen(ada)).toMatchObject([{ id: sealed, envelopeId: null }]);
  });
});

describe("at the same moment", () => {
  it("both ask at once: it is one envelope", async () => {
    await Promise.all([ada.run(beginSettled, { id: newId() }), ben.run(beginSettled, { id: newId() })]);
    expect(await seen(ada, "Envelope")).toHaveLength(1);
  });

  it("both become ready at once: it is opened once, with the words of both", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = await world.couple();
      const [hers, his] = [await assume(one, "home", "Here"), await assume(other, "home", "There")];
      const id = await asked(one);
      const answers = await Promise.all([
        one.run(beReadyToOpen, { id, bring: [hers] }),
        other.run(beReadyToOpen, { id, bring: [his] }),
      ]);
      expect(answers).toMatchObject([ok, ok]);
      expect(wordsOf(await openedSeen(one))).toEqual(["Here", "There"]);
      expect(await slipsSeen(one)).toEqual([]);
      expect(await slipsSeen(other)).toEqual([]);
    }
  });

  it("one takes it back, or sets it aside, while the other becomes ready: opened whole, or not at all", async () => {
    for (let round = 0; round < 8; round++) {
      const [one, other] = await world.couple();
      const hers = await assume(one, "home", "Here");
      const id = await asked(one);
      await one.run(beReadyToOpen, { id, bring: [hers] });
      const back = round < 4 ? beUnreadyToOpen : setSettledAside;
      const acts = [() => one.run(back, { id }), () => other.run(beReadyToOpen, { id, bring: [] })];
      await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      const envelope = await envelopeSeen(other, id);
      const [shown, kept] = [await openedSeen(other), await slipsSeen(one)];
      if (envelope?.openedAt) expect([wordsOf(shown), kept]).toEqual([["Here"], []]);
      else expect([shown, kept[0]?.envelopeId]).toEqual([[], null]);
    }
  });
});
