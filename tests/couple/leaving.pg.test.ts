import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BlockDetailRow, BlockRow } from "@/lib/calendar/schema";
import { describeBlock, removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { refusalOf } from "@/lib/db/refusals";
import { newId, type Id } from "@/lib/ids";
import type { Ack } from "@/lib/sync/protocol";
import type { BaseRow } from "@/lib/sync/table";
import { tables } from "@/lib/sync/tables";
import { blockInput, openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Leaves, and answers with the code of the refusal, or null. */
function leave(person: Person): Promise<string | null> {
  const left = world.database.withActor(person, (tx) => tx.query("SELECT leave_couple()"));
  return left.then(
    () => null,
    (error: unknown) => refusalOf(error)?.code ?? String(error),
  );
}

/** What is really there of a table in a space, seen from above the wall. */
async function kept<Row extends BaseRow>(table: string, spaceId: Id): Promise<Row[]> {
  const { rows } = await world.admin.query<{ row: Row }>(
    `SELECT to_jsonb(t) AS row FROM "${table}" t WHERE "spaceId" = $1 ORDER BY id`,
    [spaceId],
  );
  return rows.map(({ row }) => row);
}

/** Every synchronised row of a space. */
async function allKept(spaceId: Id): Promise<BaseRow[]> {
  const rows: BaseRow[] = [];
  for (const { name } of tables) rows.push(...(await kept(name, spaceId)));
  return rows;
}

const blocksOf = (person: Person) => kept<BlockRow>("Block", person.userId);
const detailsOf = (person: Person) => kept<BlockDetailRow>("BlockDetail", person.userId);
const titlesOf = async (person: Person) => (await detailsOf(person)).map(({ title }) => title).sort();

async function seqOf(spaceId: Id): Promise<number | undefined> {
  const { rows } = await world.admin.query<{ seq: number }>(`SELECT seq::int FROM "Stream" WHERE "spaceId" = $1`, [
    spaceId,
  ]);
  return rows[0]?.seq;
}

/** Every row of every table but those of sign-in, as text. */
async function everything(): Promise<string> {
  const names = [...tables.map(({ name }) => name), "Change", "Stream", "Receipt"];
  let text = "";
  for (const name of names) {
    const { rows } = await world.admin.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
    text += rows.map(({ row }) => row).join("\n");
  }
  return text;
}

describe("leaving closes the couple, by one person's act", () => {
  it("joint rows come to both, owned rows to their owner alone, under new ids that fit together", async () => {
    const [ada, ben] = await world.couple();
    const [joint, open, time, hidden, theirs] = [
      blockInput({ title: "Ours" }),
      blockInput({ title: "Ada, open", sharing: "open" }),
      blockInput({ title: "Ada, time", sharing: "time" }),
      blockInput({ title: "Ada, hidden", sharing: "hidden" }),
      blockInput({
        title: "Ben, time",
        sharing: "time",
        localStart: "2026-03-28T08:00:00",
        localEnd: "2026-03-28T09:00:00",
      }),
    ];
    for (const input of [joint, open, time, hidden])
      expect(await ada.run(scheduleBlock, input)).toMatchObject({ ok: true });
    expect(await ben.run(scheduleBlock, theirs)).toMatchObject({ ok: true });
    const couple = ada.coupleId!;
    const old = (await allKept(couple)).map(({ id }) => id);
    expect(old).toHaveLength(2 + 2 + 2 + 1 + 1); // profiles; ours; open; and the times of two

    expect(await leave(ada)).toBeNull();

    expect(await titlesOf(ada)).toEqual(["Ada, hidden", "Ada, open", "Ada, time", "Ours"]);
    expect(await titlesOf(ben)).toEqual(["Ben, time", "Ours"]);
    expect(await blocksOf(ada)).toHaveLength(4);
    const blocks = await blocksOf(ben);
    expect(blocks.map(({ localStart }) => localStart).sort()).toEqual(["2026-03-27T19:00:00", "2026-03-28T08:00:00"]);
    for (const person of [ada, ben]) {
      const ids = (await blocksOf(person)).map(({ id }) => id);
      const details = await detailsOf(person);
      expect(details.map(({ blockId }) => blockId).sort()).toEqual(ids.sort());
      for (const row of [...(await blocksOf(person)), ...details]) expect(row.ownerId).toBe(person.userId);
      expect(await kept("Profile", person.userId)).toHaveLength(1);
    }
    const mine = new Set((await blocksOf(ada)).map(({ id }) => id));
    expect(blocks.some(({ id }) => mine.has(id))).toBe(false);
    const all = await everything();
    for (const id of old) expect(all).not.toContain(id);
  });

  it("what hangs on a joint block goes with it: exceptions, proposals, and words kept in I", async () => {
    const [ada, ben] = await world.couple();
    const [series, mine] = [blockInput({ title: "Weekly" }), blockInput({ sharing: "time", title: "Mine" })];
    await ada.run(scheduleBlock, series);
    await ada.run(scheduleBlock, mine);
    const base = `gen_random_uuid(), '${ada.coupleId!}', NULL, '${ada.userId}', '${series.id}', '2026-04-03T19:00:00'`;
    await world.admin.query(
      `INSERT INTO "BlockException" (id, "spaceId", "ownerId", "authorId", "blockId", "originalLocalStart", cancelled)
       VALUES (${base}, true)`,
    );
    await world.admin.query(
      `INSERT INTO "Proposal" (id, "spaceId", "ownerId", "authorId", "blockId", "originalLocalStart", "localStart",
                               "localEnd", "startsAt", "endsAt", by)
       VALUES (${base}, '2026-04-04T19:00', '2026-04-04T20:00', '2026-04-04T19:00Z', '2026-04-04T20:00Z', '${ben.userId}')`,
    );
    expect(await leave(ben)).toBeNull();
    for (const person of [ada, ben]) {
      const weekly = (await detailsOf(person)).find(({ title }) => title === "Weekly")!;
      for (const table of ["BlockException", "Proposal"]) {
        expect(await kept(table, person.userId)).toMatchObject([{ blockId: weekly.blockId }]);
      }
    }
    const words = (await detailsOf(ada)).find(({ title }) => title === "Mine")!;
    expect((await blocksOf(ada)).map(({ id }) => id)).toContain(words.blockId);
    expect(words.blockId).not.toBe(mine.id);
  });

  it("nothing of the couple remains: no row, no index, no stream", async () => {
    const [ada, ben] = await world.couple();
    for (const sharing of ["we", "open", "time"] as const) await ada.run(scheduleBlock, blockInput({ sharing }));
    const couple = ada.coupleId!;
    await leave(ben);
    for (const name of [...tables.map(({ name }) => name), "Change", "Stream"]) {
      const { rowCount } = await world.admin.query(`SELECT FROM "${name}" WHERE "spaceId" = $1`, [couple]);
      expect([name, rowCount]).toEqual([name, 0]);
    }
    const { rows } = await world.admin.query(
      `SELECT count(*)::int AS members, count(m."endedAt")::int AS left, count(c."endedAt")::int AS ended
         FROM "Membership" m JOIN "Couple" c ON c.id = m."coupleId" WHERE c.id = $1`,
      [couple],
    );
    expect(rows).toEqual([{ members: 2, left: 2, ended: 2 }]);
  });

  it("each one's own stream moves on by one, and its index names every row that came", async () => {
    const [ada, ben] = await world.couple();
    const time = blockInput({ sharing: "time" });
    await ada.run(scheduleBlock, time);
    await ada.run(scheduleBlock, blockInput());
    const before = [await seqOf(ada.userId), await seqOf(ben.userId)];
    await leave(ada);
    const after = [await seqOf(ada.userId), await seqOf(ben.userId)];
    expect(after).toEqual(before.map((seq) => seq! + 1));
    for (const [i, { userId }] of [ada, ben].entries()) {
      const there = (await allKept(userId)).map(({ id }) => id);
      const { rows } = await world.admin.query<{ rowId: string }>(
        `SELECT "rowId" FROM "Change" WHERE "spaceId" = $1 AND seq = $2 AND NOT removed`,
        [userId, after[i]],
      );
      expect(rows.map(({ rowId }) => rowId).sort()).toEqual(there.sort());
    }
  });

  it("nothing flows any more: each changes their copy, and the other's stays", async () => {
    const [ada, ben] = await world.couple();
    await ada.run(scheduleBlock, blockInput({ title: "Ours" }));
    await leave(ada);
    ada.coupleId = ben.coupleId = null;
    const [copy] = await blocksOf(ada);
    expect(await ada.run(describeBlock, { id: copy!.id, title: "Mine now" })).toMatchObject({ ok: true });
    expect(await ben.run(describeBlock, { id: copy!.id, title: "Still ours?" })).toEqual({
      ok: false,
      code: "no-such-block",
    });
    expect(await titlesOf(ben)).toEqual(["Ours"]);
  });

  it("the two can pair again, as a new couple, and it begins empty", async () => {
    const [ada, ben] = await world.couple();
    const first = ada.coupleId;
    await ada.run(scheduleBlock, blockInput({ title: "From before" }));
    await leave(ada);
    expect(await world.pair(ben, ada)).not.toBe(first);
    expect(await kept("Block", ada.coupleId!)).toEqual([]);
    expect(await titlesOf(ben)).toEqual(["From before"]);
  });
});

describe("leaving at the same moment as anything else", () => {
  it("both at once: it happens once, and the other is told that they are alone", async () => {
    for (let i = 0; i < 5; i++) {
      const [ada, ben] = await world.couple();
      await ada.run(scheduleBlock, blockInput({ title: "Ours" }));
      const before = await seqOf(ada.userId);
      const answers = await Promise.all([leave(ada), leave(ben)]);
      expect(answers.sort()).toEqual([null, "alone"].sort());
      expect(await titlesOf(ada)).toEqual(["Ours"]);
      expect(await titlesOf(ben)).toEqual(["Ours"]);
      expect(await seqOf(ada.userId)).toBe(before! + 1);
    }
  });

  it("alone, there is nothing to leave", async () => {
    expect(await leave(await world.person("Cleo"))).toBe("alone");
  });

  it("of commands that race with it, every acknowledged one is in both copies and every other in none", async () => {
    let acknowledged = 0;
    let refused = 0;
    for (let round = 0; round < 4; round++) {
      const [ada, ben] = await world.couple();
      const shared = blockInput({ title: "At first" });
      const doomed = Array.from({ length: 10 }, (_, i) => blockInput({ title: `Doomed ${i}` }));
      for (const input of [shared, ...doomed]) await ada.run(scheduleBlock, input);
      const made = Array.from({ length: 30 }, (_, i) => blockInput({ title: `Made ${i}` }));
      const scheduled = made.map((input, i) => () => (i % 2 ? ada : ben).run(scheduleBlock, input));
      const renamed = made.map(
        (_, i) => () => (i % 2 ? ben : ada).run(describeBlock, { id: shared.id, title: `Name ${i}` }),
      );
      const removed = doomed.map(
        ({ id }, i) =>
          () =>
            (i % 2 ? ben : ada).run(removeBlock, { id }),
      );
      const acts = interleave(scheduled, renamed, removed);
      const answers: Ack[] = [];
      const couple = ada.coupleId!;
      // The act of leaving is given when some have been answered, and the rest are on their way.
      let left: Promise<string | null> | null = null;
      await Promise.all(
        acts.map(async (act, i) => {
          answers[i] = await act();
          if (i === 5 + round * 10) left = leave(ben);
        }),
      );
      expect(await left!).toBeNull();
      const outcome = (list: (() => Promise<Ack>)[]) => list.map((act) => answers[acts.indexOf(act)]!);
      for (const answer of answers) {
        if (!answer.ok) expect(answer).toEqual({ ok: false, code: "other-couple" });
      }
      acknowledged += answers.filter(({ ok }) => ok).length;
      refused += answers.filter(({ ok }) => !ok).length;
      const names = outcome(renamed).map((answer, i) => ({
        seq: answer.ok ? answer.seqs[couple]! : 0,
        title: `Name ${i}`,
      }));
      const last = names.reduce((a, b) => (b.seq > a.seq ? b : a), { seq: 0, title: "At first" });
      const expected = [
        last.title,
        ...made.map(({ title }) => title).filter((_, i) => outcome(scheduled)[i]!.ok),
        ...doomed.map(({ title }) => title).filter((_, i) => !outcome(removed)[i]!.ok),
      ].sort();
      expect(await titlesOf(ada)).toEqual(expected);
      expect(await titlesOf(ben)).toEqual(expected);
    }
    expect(acknowledged).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});

describe("no partner can stand in the way", () => {
  it("not by hidden rows under the ids of joint ones", async () => {
    const [ada, ben] = await world.couple();
    const joint = blockInput({ title: "Ours" });
    await ada.run(scheduleBlock, joint);
    const stolen = blockInput({ id: joint.id, detailId: joint.detailId, sharing: "hidden", title: "Ben's" });
    expect(await ben.run(scheduleBlock, stolen)).toMatchObject({ ok: true });
    expect(await leave(ada)).toBeNull();
    expect(await titlesOf(ada)).toEqual(["Ours"]);
    expect(await titlesOf(ben)).toEqual(["Ben's", "Ours"]);
    const [blocks, details] = [await blocksOf(ben), await detailsOf(ben)];
    expect(details.map(({ blockId }) => blockId).sort()).toEqual(blocks.map(({ id }) => id).sort());
  });

  it("not by private words that point at a joint block which has words already", async () => {
    const [ada, ben] = await world.couple();
    const joint = blockInput({ title: "Ours" });
    await ada.run(scheduleBlock, joint);
    // No command makes such a row today; the wall lets it in, and leaving must not depend on manners.
    await world.database.withActor(ben, (tx) =>
      tx.query(
        `INSERT INTO "BlockDetail" (id, "spaceId", "ownerId", "authorId", "blockId", title) VALUES ($1, $2, $2, $2, $3, 'Ben''s')`,
        [newId(), ben.userId, joint.id],
      ),
    );
    expect(await leave(ada)).toBeNull();
    expect(await titlesOf(ada)).toEqual(["Ours"]);
    expect(await titlesOf(ben)).toContain("Ben's");
  });

  it("not by a joint block that one of them had taken for themselves", async () => {
    const [ada, ben] = await world.couple();
    const joint = blockInput({ title: "Ours once" });
    await ada.run(scheduleBlock, joint);
    expect(await ben.run(shareBlock, { id: joint.id, sharing: "time" })).toMatchObject({ ok: true });
    expect(await leave(ada)).toBeNull();
    expect(await titlesOf(ada)).toEqual([]);
    expect(await titlesOf(ben)).toEqual(["Ours once"]);
  });
});

function interleave<T>(...lists: T[][]): T[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, i) => lists.flatMap((list) => list.slice(i, i + 1))).flat();
}
