import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeBlock, moveBlock, removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { newId } from "@/lib/ids";
import { OLDEST_COMMAND, SCHEMA_VERSION } from "@/lib/sync/protocol";
import { blockInput, openWorld, type World } from "@/tests/support/people";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function count(table: string, id: string): Promise<number> {
  const { rows } = await world.admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}" WHERE id = $1`, [
    id,
  ]);
  return rows[0]!.n;
}

describe("rule 1: a command has the effect of once", () => {
  it("sent twice, one after the other or at once, it acts once and answers the same", async () => {
    const [ada] = await world.couple();
    const [input, id] = [blockInput(), newId()];
    const answers = await Promise.all([1, 2, 3].map(() => ada.run(scheduleBlock, input, id)));
    const again = await ada.run(scheduleBlock, input, id);
    expect(answers[0]).toEqual({ ok: true, seqs: { [ada.coupleId!]: 2 } });
    for (const answer of [...answers, again]) expect(answer).toEqual(answers[0]);
    expect(await count("Block", input.id)).toBe(1);
  });

  it("refused, it stays refused, also when it would now be allowed", async () => {
    const [ada] = await world.couple();
    const [input, id] = [blockInput(), newId()];
    const move = { id: input.id, localEnd: "2026-03-27T22:00:00" };
    expect(await ada.run(moveBlock, move, id)).toEqual({ ok: false, code: "no-such-block" });
    await ada.run(scheduleBlock, input);
    expect(await ada.run(moveBlock, move, id)).toEqual({ ok: false, code: "no-such-block" });
    expect(await ada.run(moveBlock, move)).toMatchObject({ ok: true });
  });

  it("the same id with other input is refused", async () => {
    const [ada] = await world.couple();
    const id = newId();
    await ada.run(scheduleBlock, blockInput(), id);
    expect(await ada.run(scheduleBlock, blockInput({ title: "Other" }), id)).toEqual({ ok: false, code: "id-reused" });
  });

  it("receipts hold no contents", async () => {
    const [ada] = await world.couple();
    const id = newId();
    await ada.run(scheduleBlock, blockInput({ title: "A very particular title" }), id);
    const { rows } = await world.admin.query<{ all: string }>(
      `SELECT "Receipt"::text AS all FROM "Receipt" WHERE "commandId" = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.all).not.toContain("particular");
  });

  it("one that is too old, from the future, or of another version is refused", async () => {
    const [ada] = await world.couple();
    const at = (time: number) => ada.run(scheduleBlock, blockInput(), newId(time));
    expect(await at(Date.now() - OLDEST_COMMAND - 60_000)).toEqual({ ok: false, code: "too-old" });
    expect(await at(Date.now() + 3 * 86_400_000)).toEqual({ ok: false, code: "clock" });
    const message = { ...ada.message("block.schedule", blockInput()), v: SCHEMA_VERSION + 1 };
    expect(await ada.send(message)).toEqual({ ok: false, code: "other-version" });
  });
});

describe("rule 2: acknowledged means committed", () => {
  it("what is acknowledged can be read by a connection that begins afterwards", async () => {
    const [ada, ben] = await world.couple();
    const input = blockInput({ title: "Committed" });
    expect(await ada.run(scheduleBlock, input)).toMatchObject({ ok: true });
    const seen = await ben.see();
    expect(JSON.stringify(seen.changes)).toContain("Committed");
  });
});

describe("rule 3: order and counters", () => {
  it("fifty commands of two people at once get fifty numbers in a row, pushed in that order", async () => {
    const [ada, ben] = await world.couple();
    const from = world.pushed.length;
    const inputs = Array.from({ length: 50 }, () => blockInput());
    const answers = await Promise.all(inputs.map((input, i) => (i % 2 ? ada : ben).run(scheduleBlock, input)));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    const seqs = world.pushed.slice(from).map(({ seq }) => seq);
    expect(seqs).toEqual(Array.from({ length: 50 }, (_, i) => i + 2));
  });

  it("a private title moves nothing in We", async () => {
    const [ada, ben] = await world.couple();
    const input = blockInput({ sharing: "time" });
    await ada.run(scheduleBlock, input);
    const before = await ben.see();
    const answer = await ada.run(describeBlock, { id: input.id, title: "Nobody else's" });
    expect(answer.ok && Object.keys(answer.seqs)).toEqual([ada.userId]);
    expect((await ben.see()).seqs).toEqual(before.seqs);
  });

  it("what changes nothing bumps nothing and pushes nothing", async () => {
    const [ada] = await world.couple();
    const input = blockInput();
    await ada.run(scheduleBlock, input);
    const from = world.pushed.length;
    expect(await ada.run(moveBlock, { id: input.id, localStart: input.localStart })).toEqual({ ok: true, seqs: {} });
    expect(world.pushed).toHaveLength(from);
  });

  it("two who cross We and I at the same moment never deadlock", async () => {
    const [ada, ben] = await world.couple();
    const inputs = Array.from({ length: 12 }, (_, i) => blockInput({ sharing: i % 2 ? "open" : "time" }));
    await Promise.all(inputs.map((input, i) => (i % 2 ? ada : ben).run(scheduleBlock, input)));
    const crossings = inputs.map((input, i) =>
      (i % 2 ? ada : ben).run(shareBlock, { id: input.id, sharing: i % 2 ? "hidden" : "we" }),
    );
    expect((await Promise.all(crossings)).map((answer) => answer.ok)).toEqual(inputs.map(() => true));
  });
});

describe("rule 3: whose turn it is", () => {
  it("one who names another person's I as their We neither waits for that person nor keeps them waiting", async () => {
    const [ada, ben] = await world.couple();
    await world.admin.query("BEGIN");
    await world.admin.query(`SELECT FROM "Stream" WHERE "spaceId" = $1 FOR UPDATE`, [ada.userId]);
    let done = false;
    const waiting = ada.run(scheduleBlock, blockInput({ sharing: "hidden" })).then((answer) => {
      done = true;
      return answer;
    });
    const message = {
      ...ben.message("block.schedule", blockInput()),
      as: { userId: ben.userId, coupleId: ada.userId },
    };
    expect(await ben.send(message)).toEqual({ ok: false, code: "other-couple" });
    expect(done).toBe(false);
    await world.admin.query("COMMIT");
    expect(await waiting).toMatchObject({ ok: true });
  });
});

describe("rule 4: the index holds no contents", () => {
  it("a removed row leaves its id and nothing else", async () => {
    const [ada] = await world.couple();
    const input = blockInput({ title: "Unsaid" });
    await ada.run(scheduleBlock, input);
    await ada.run(removeBlock, { id: input.id });
    const { rows } = await world.admin.query(`SELECT * FROM "Change" WHERE "rowId" = $1`, [input.id]);
    expect(rows).toEqual([{ spaceId: ada.coupleId, table: "Block", rowId: input.id, seq: "3", removed: true }]);
  });
});

describe("rule 5: pushes come after the commit", () => {
  it("a push carries the rows as they are in the database", async () => {
    const [ada] = await world.couple();
    const input = blockInput();
    await ada.run(scheduleBlock, input);
    const push = world.pushed.at(-1)!;
    const { rows } = await world.admin.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM "Block" t WHERE id = $1`,
      [input.id],
    );
    expect(push.changes).toContainEqual({ table: "Block", put: rows[0]!.row });
  });
});

describe("rule 7: a crossing is a remove in one stream and a put of another row in the other", () => {
  it("hiding a block removes it from We and puts it in I under a new id, and showing it does the same", async () => {
    const [ada, ben] = await world.couple();
    const input = blockInput({ sharing: "open", title: "Novel" });
    await ada.run(scheduleBlock, input);
    const from = world.pushed.length;
    await ada.run(shareBlock, { id: input.id, sharing: "hidden" });
    const [we, mine] = [ada.coupleId!, ada.userId].map((id) => world.pushed.slice(from).find((p) => p.spaceId === id)!);
    expect(we!.changes.every((change) => "remove" in change)).toBe(true);
    expect(mine!.changes.every((change) => "put" in change && change.put.id !== input.id)).toBe(true);
    expect(JSON.stringify((await ben.see()).changes)).not.toContain("Novel");
  });
});

describe("rule 11: session and couple are checked at each command", () => {
  it("a revoked session is refused at once", async () => {
    const [ada] = await world.couple();
    await world.signIn.session.update({ where: { id: ada.sessionId }, data: { revokedAt: new Date() } });
    expect(await ada.run(scheduleBlock, blockInput())).toEqual({ ok: false, code: "signed-out" });
  });

  it("a command that was meant for a couple that has ended reaches no other", async () => {
    const [ada, ben] = await world.couple();
    await world.database.withActor(ben, (tx) => tx.query("SELECT leave_couple()"));
    expect(await ada.run(scheduleBlock, blockInput())).toEqual({ ok: false, code: "other-couple" });
    const before = ada.coupleId;
    const cleo = await world.person("Cleo", { hue: 7 });
    await world.pair(ada, cleo);
    ada.coupleId = before;
    expect(await ada.run(scheduleBlock, blockInput())).toEqual({ ok: false, code: "other-couple" });
    expect(await ada.run(scheduleBlock, blockInput({ sharing: "hidden" }))).toEqual({
      ok: false,
      code: "other-couple",
    });
  });
});
