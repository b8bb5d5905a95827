import { describe, expect, it } from "vitest";
import { writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady, beUnready, ratherLater } from "@/lib/checkin/readiness-commands";
import { endCheckIn, goThrough, openCheckIn } from "@/lib/checkin/session-commands";
import { newId, type Id } from "@/lib/ids";
import { askInSql, broughtSeen, checkInSeen, jot, jottingsSeen, opened, seen } from "@/tests/support/check-ins";
import { eachOnACouple } from "@/tests/support/each-on-a-couple";
import type { Person, World } from "@/tests/support/people";

let world: World;
let ada: Person;
let ben: Person;

eachOnACouple((...two) => ([world, ada, ben] = two));

const wordsOf = (rows: { words: string }[]) => rows.map(({ words }) => words).sort();

const ask = (person: Person, text: string, values?: unknown[]) => askInSql(world, person, text, values);

describe("what is brought is sealed until both are ready", () => {
  it("then it is there for both, in one moment, under new ids; what was not brought stays private", async () => {
    const kept = await jot(ada, "closeness", "Not yet");
    const [thanks, need] = [
      await jot(ada, "appreciation", "The soup"),
      await jot(ben, "independence", "Sunday, alone"),
    ];
    const id = await opened(ada);
    expect(await ada.run(beReady, { id, bring: [thanks] })).toMatchObject({ ok: true });
    expect(await broughtSeen(ben)).toEqual([]);
    expect((await checkInSeen(ben, id)).step).toBe("prepare");
    world.pushed.length = 0;
    expect(await ben.run(beReady, { id, bring: [need] })).toMatchObject({ ok: true });
    for (const person of [ada, ben]) {
      expect(wordsOf(await broughtSeen(person))).toEqual(["Sunday, alone", "The soup"]);
      expect((await checkInSeen(person, id)).step).toBe("review");
    }
    expect((await broughtSeen(ada)).map((one) => one.id)).not.toContain(thanks);
    expect(await jottingsSeen(ada)).toMatchObject([{ id: kept, checkInId: null }]);
    expect(await jottingsSeen(ben)).toEqual([]);
    // Of Ada's I her own screens hear that a jotting is gone; Ben's hear nothing of it.
    const ofHers = world.pushed.filter(({ spaceId }) => spaceId === ada.userId);
    expect(ofHers.map(({ changes }) => changes)).toEqual([
      [{ table: "Jotting", remove: { spaceId: ada.userId, id: thanks } }],
    ]);
    const ours = world.pushed.filter(({ spaceId }) => spaceId === ada.coupleId).map(({ seq }) => seq);
    expect(ours).toEqual([ours[0], ours[0]! + 1]);
  });

  it("rather another time, said after one is ready, gives back what was sealed", async () => {
    const sealed = await jot(ada, "appreciation", "The soup");
    const id = await opened(ada);
    await ada.run(beReady, { id, bring: [sealed] });
    expect(await ada.run(ratherLater, { id })).toMatchObject({ ok: true });
    expect(await jottingsSeen(ada)).toMatchObject([{ id: sealed, checkInId: null }]);
    await ben.run(beReady, { id, bring: [] });
    expect(await broughtSeen(ben)).toEqual([]);
    // Ready once more, she brings what she names then.
    await ada.run(beReady, { id, bring: [sealed] });
    expect(wordsOf(await broughtSeen(ben))).toEqual(["The soup"]);
  });

  it("what is jotted down after one is ready is not brought; nor is it changed without taking that back", async () => {
    const sealed = await jot(ada, "appreciation", "The soup");
    const id = await opened(ada);
    await ada.run(beReady, { id, bring: [sealed] });
    await jot(ada, "adjustment", "The dishes, in anger");
    const again = { id: sealed, conversation: "weekly", kind: "appreciation", words: "The soup, again" } as const;
    expect(await ada.run(writeJotting, again)).toEqual({ ok: false, code: "jotting-sealed" });
    await ada.run(beUnready, { id });
    expect(await ada.run(writeJotting, again)).toMatchObject({ ok: true });
    await ada.run(beReady, { id, bring: [sealed] });
    await ben.run(beReady, { id, bring: [] });
    expect(wordsOf(await broughtSeen(ben))).toEqual(["The soup, again"]);
    expect(wordsOf(await jottingsSeen(ada))).toEqual(["The dishes, in anger"]);
  });

  it("the partner learns neither a word nor a count nor a length: only that the other is ready", async () => {
    const pushesToBen = async (jottings: readonly string[]) => {
      const [one, other] = await world.couple();
      const id = await opened(other);
      world.pushed.length = 0;
      const bring: Id[] = [];
      for (const words of jottings) bring.push(await jot(one, "appreciation", words));
      await one.run(beReady, { id, bring });
      const heard = world.pushed.filter(({ spaceId }) => spaceId === one.coupleId);
      const state = await seen(other, "Readiness");
      const text = JSON.stringify([heard, state]);
      return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "id");
    };
    expect(await pushesToBen(["The soup", "x".repeat(2_000), "Your patience"])).toBe(await pushesToBen([]));
  });
});

describe("nobody forces it", () => {
  it("one alone, twice, from two devices, or by calling the function, reveals nothing", async () => {
    const sealed = await jot(ada, "appreciation", "The soup");
    const [mine, id] = [await jot(ben, "appreciation", "The bread"), await opened(ada)];
    await ada.run(beReady, { id, bring: [sealed] });
    for (const twice of [1, 2]) {
      expect([twice, await ada.run(beReady, { id, bring: [sealed] })]).toMatchObject([twice, { ok: true }]);
      expect(await ask(ada, "SELECT * FROM reveal_check_in($1)", [id])).toEqual([]);
      expect(await ask(ben, "SELECT * FROM reveal_check_in($1)", [id])).toEqual([]);
    }
    expect(await broughtSeen(ben)).toEqual([]);
    expect(await jottingsSeen(ben)).toMatchObject([{ id: mine }]);
  });

  it("a partner cannot say for the other that they are ready, nor move what they wrote, by any statement", async () => {
    const sealed = await jot(ada, "appreciation", "The soup");
    const id = await opened(ada);
    await ben.run(beReady, { id, bring: [] });
    const forged = `INSERT INTO "Readiness" (id, "spaceId", "ownerId", "authorId", "checkInId", state)
                    VALUES ($1, $2, $3, $4, $5, 'ready')`;
    for (const [owner, author] of [
      [ada.userId, ben.userId],
      [ada.userId, ada.userId],
      [null, ada.userId],
    ]) {
      expect(await ask(ben, forged, [newId(), ben.coupleId, owner, author, id])).toBe("42501");
    }
    // What is ours and of nobody counts for nobody.
    expect(await ask(ben, forged, [newId(), ben.coupleId, null, ben.userId, id])).toEqual([]);
    expect(await ask(ben, "SELECT * FROM reveal_check_in($1)", [id])).toEqual([]);
    expect(await ask(ben, `UPDATE "Jotting" SET "checkInId" = $1 WHERE id = $2 RETURNING id`, [id, sealed])).toEqual(
      [],
    );
    expect(await ask(ben, `SELECT words FROM "Jotting"`)).toEqual([]);
    // Ben may write where they are, since it is theirs; that opens nothing.
    await ask(ben, `UPDATE "CheckIn" SET step = 'needs' WHERE id = $1`, [id]);
    await ask(ben, `UPDATE "CheckIn" SET step = 'prepare' WHERE id = $1`, [id]);
    expect(await ask(ben, "SELECT * FROM reveal_check_in($1)", [id])).toEqual([]);
    expect(await broughtSeen(ben)).toEqual([]);
    expect(await jottingsSeen(ada)).toMatchObject([{ id: sealed, checkInId: null }]);
  });

  it("someone else's check-in, one that is over, and one that was left are revealed by nobody", async () => {
    const [eve, dan] = await world.couple();
    const id = await opened(ada);
    for (const person of [eve, dan]) {
      expect(await person.run(beReady, { id, bring: [] })).toEqual({ ok: false, code: "no-such-check-in" });
      expect(await ask(person, "SELECT * FROM reveal_check_in($1)", [id])).toEqual([]);
    }
    const sealed = await jot(ada, "appreciation", "The soup");
    await ada.run(beReady, { id, bring: [sealed] });
    await world.admin.query(
      `UPDATE "CheckIn" SET "reachEnd" = now() - interval '1 hour', "reachStart" = now() - interval '1 day' WHERE id = $1`,
      [id],
    );
    expect(await ben.run(beReady, { id, bring: [] })).toEqual({ ok: false, code: "check-in-over" });
    expect(await ask(ben, "SELECT * FROM reveal_check_in($1)", [id])).toEqual([]);
    // What was sealed for it is there for the next one.
    await ada.run(beUnready, { id });
    const next = await opened(ada);
    expect(next).not.toBe(id);
    expect(await ada.run(beReady, { id: next, bring: [sealed] })).toMatchObject({ ok: true });
    await world.database.withActor(ben, (tx) => tx.query("SELECT leave_couple()"));
    expect(await ask(ada, "SELECT * FROM reveal_check_in($1)", [next])).toBe("TF001");
    expect(await jottingsSeen(ada)).toMatchObject([{ id: sealed, words: "The soup" }]);
    ben.coupleId = null;
    expect(await jottingsSeen(ben)).toEqual([]);
    expect(JSON.stringify(await ben.see())).not.toContain("The soup");
  });

  it("ended before both were ready, or wished for another time, it stays sealed", async () => {
    const sealed = await jot(ada, "appreciation", "The soup");
    const id = await opened(ada);
    await ada.run(beReady, { id, bring: [sealed] });
    expect(await ben.run(ratherLater, { id })).toMatchObject({ ok: true });
    expect(await broughtSeen(ben)).toEqual([]);
    expect(await ada.run(endCheckIn, { id })).toMatchObject({ ok: true });
    expect(await ben.run(beReady, { id, bring: [] })).toEqual({ ok: false, code: "check-in-over" });
    expect(await broughtSeen(ben)).toEqual([]);
    expect(wordsOf(await jottingsSeen(ada))).toEqual(["The soup"]);
  });
});

describe("at the same moment", () => {
  it("both become ready at once: it is revealed once, with the words of both", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = await world.couple();
      const [soup, bread] = [await jot(one, "appreciation", "The soup"), await jot(other, "appreciation", "The bread")];
      const id = await opened(one);
      const answers = await Promise.all([
        one.run(beReady, { id, bring: [soup] }),
        other.run(beReady, { id, bring: [bread] }),
      ]);
      expect(answers).toMatchObject([{ ok: true }, { ok: true }]);
      expect(wordsOf(await broughtSeen(one))).toEqual(["The bread", "The soup"]);
      expect(await jottingsSeen(one)).toEqual([]);
      expect(await jottingsSeen(other)).toEqual([]);
    }
  });

  it("one takes it back while the other becomes ready: revealed whole, or not at all", async () => {
    for (let round = 0; round < 8; round++) {
      const [one, other] = await world.couple();
      const soup = await jot(one, "appreciation", "The soup");
      const id = await opened(one);
      await one.run(beReady, { id, bring: [soup] });
      const acts = [() => one.run(beUnready, { id }), () => other.run(beReady, { id, bring: [] })];
      const [back] = await Promise.all((round % 2 === 0 ? acts : acts.reverse()).map((act) => act()));
      expect(back).toBeDefined();
      const { step } = await checkInSeen(other, id);
      const [shown, kept] = [await broughtSeen(other), await jottingsSeen(one)];
      if (step === "review") expect([wordsOf(shown), kept]).toEqual([["The soup"], []]);
      else expect([shown, kept[0]?.checkInId]).toEqual([[], null]);
    }
  });

  it("both open one at once: they are in the same", async () => {
    const [mine, theirs] = [newId(), newId()];
    await Promise.all([
      ada.run(openCheckIn, { id: mine, conversation: "weekly" }),
      ben.run(openCheckIn, { id: theirs, conversation: "weekly" }),
    ]);
    expect(await seen(ada, "CheckIn")).toHaveLength(1);
  });

  it("both go on at once: it goes on once", async () => {
    const id = await opened(ada);
    const bring = [await jot(ada, "appreciation", "The soup"), await jot(ada, "appreciation", "The bread")];
    await ada.run(beReady, { id, bring });
    await ben.run(beReady, { id, bring: [] });
    const from = { step: "appreciations", at: 0 } as const;
    await Promise.all([ada.run(goThrough, { id, from, way: "next" }), ben.run(goThrough, { id, from, way: "next" })]);
    expect(await checkInSeen(ada, id)).toMatchObject({ step: "appreciations", at: 1 });
  });
});

describe("with a crash between", () => {
  it("the connection breaks after the writes and before the commit: nothing is half revealed, and it can be sent again", async () => {
    const [soup, bread] = [await jot(ada, "appreciation", "The soup"), await jot(ben, "appreciation", "The bread")];
    const id = await opened(ada);
    await ada.run(beReady, { id, bring: [soup] });
    // Someone holds Ada's I, so that the reveal, which needs it, waits in the middle.
    const { admin } = world;
    await admin.query("BEGIN");
    await admin.query(`SELECT FROM "Stream" WHERE "spaceId" = $1 FOR UPDATE`, [ada.userId]);
    const command = newId();
    const broken = ben.run(beReady, { id, bring: [bread] }, command);
    const waiting = async () => {
      await admin.query("SELECT pg_stat_clear_snapshot()");
      const { rows } = await admin.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%reveal_check_in%'`,
      );
      return rows[0]?.pid;
    };
    await expect.poll(waiting).toBeDefined();
    await admin.query("SELECT pg_terminate_backend($1)", [await waiting()]);
    expect(await broken).toMatchObject({ ok: false, retry: true });
    await admin.query("ROLLBACK");
    expect((await checkInSeen(ben, id)).step).toBe("prepare");
    expect(await broughtSeen(ben)).toEqual([]);
    expect(await seen(ben, "Readiness")).toHaveLength(1);
    expect(await jottingsSeen(ben)).toMatchObject([{ id: bread, checkInId: null }]);
    const again = await ben.run(beReady, { id, bring: [bread] }, command);
    expect(again).toMatchObject({ ok: true });
    expect(wordsOf(await broughtSeen(ada))).toEqual(["The bread", "The soup"]);
    // And once more, since its answer was lost: the same answer, and nothing twice.
    expect(await ben.run(beReady, { id, bring: [bread] }, command)).toEqual(again);
    expect(await broughtSeen(ada)).toHaveLength(2);
  });
});
