import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeBlock, moveBlock, removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { changeProfile } from "@/lib/couple/commands";
import type { BlockRow, Sharing } from "@/lib/calendar/schema";
import { newId, type Id } from "@/lib/ids";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { Replica } from "@/lib/sync/client/replica";
import {
  SCHEMA_VERSION,
  type CatchUp,
  type CatchUpAnswer,
  type CatchUpRequest,
  type TimeRange,
} from "@/lib/sync/protocol";
import type { BaseRow } from "@/lib/sync/table";
import { tables } from "@/lib/sync/tables";
import { blockInput } from "@/tests/support/blocks";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
let catchUp: ReturnType<typeof makeCatchUp>;
beforeAll(async () => {
  world = await openWorld();
  catchUp = makeCatchUp(world.database);
});
afterAll(() => world.close());

const day = (n: number) => Date.UTC(2026, 2, n);
const WEEK: TimeRange = { from: day(9), to: day(16) };
const MONTH: TimeRange = { from: day(1), to: day(31) };
const on = (date: number, hour = 10) => ({
  localStart: `2026-03-${String(date).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00`,
  localEnd: `2026-03-${String(date).padStart(2, "0")}T${String(hour + 1).padStart(2, "0")}:00:00`,
});

function ask(person: Person, changes: Partial<CatchUpRequest> = {}): Promise<CatchUpAnswer> {
  return catchUp(person, { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want: WEEK, ...changes });
}

async function answered(answer: Promise<CatchUpAnswer>): Promise<CatchUp> {
  const given = await answer;
  if (!given.ok) throw new Error(given.code);
  return given;
}

/** Asks as a client that has this. */
function askFrom(person: Person, { actor, cursors, held }: Replica, want = held): Promise<CatchUpAnswer> {
  return ask(person, { as: actor, cursors, held, want });
}

async function fresh(person: Person, want = WEEK): Promise<Replica> {
  return new Replica(await answered(ask(person, { want })));
}

const texts = (rows: Iterable<BaseRow>) => [...rows].map((row) => JSON.stringify(Object.entries(row).sort())).sort();

/** What a screen of this range shows of a replica. One may hold more than that: what was pushed, or has been moved out. */
function shown(replica: Replica, range = replica.held): Record<string, string[]> {
  const rows = (table: string) => [...(replica.tables.get(table)?.values() ?? [])];
  const blocks = (rows("Block") as BlockRow[]).filter(
    ({ startsAt, endsAt, rrule }) =>
      Date.parse(startsAt) < range.to && (Date.parse(endsAt) > range.from || rrule !== null),
  );
  const ids = new Set(blocks.map(({ id }) => id));
  return Object.fromEntries(
    tables.map(({ name, held }) => {
      if (held === "whole") return [name, texts(rows(name))];
      if (name === "Block") return [name, texts(blocks)];
      if (held === "range") return [name, texts(rows(name))];
      return [name, texts(rows(name).filter((row) => ids.has((row as unknown as Record<string, Id>)[held.by]!)))];
    }),
  );
}

describe("rule 6: what was missed is the difference", () => {
  it("what changed, as it is now, and what is gone; and nothing else", async () => {
    const [ada, ben] = await world.couple();
    const [kept, changed, removed, added] = [1, 2, 3, 4].map((n) => blockInput({ ...on(9 + n), title: `Block ${n}` }));
    for (const input of [kept!, changed!, removed!]) await ada.run(scheduleBlock, input);
    const before = await fresh(ben);
    await ada.run(describeBlock, { id: changed!.id, title: "First" });
    await ada.run(describeBlock, { id: changed!.id, title: "Second" });
    await ada.run(removeBlock, { id: removed!.id });
    await ada.run(scheduleBlock, added!);
    const answer = await answered(askFrom(ben, before));
    expect(answer.fresh).toBe(false);
    // A block that is ours says who changed it last: it changes with its words, and they may come once more with it.
    const named = answer.changes.map((change) => ("put" in change ? change.put.id : `-${change.remove.id}`));
    expect([...new Set(named)].sort()).toEqual(
      [changed!.id, changed!.detailId, `-${removed!.id}`, `-${removed!.detailId}`, added!.id, added!.detailId].sort(),
    );
    expect(JSON.stringify(answer)).not.toContain("First");
    before.take(answer);
    expect(shown(before)).toEqual(shown(await fresh(ben)));
  });

  it("nothing missed is an empty answer", async () => {
    const [ada, ben] = await world.couple();
    await ada.run(scheduleBlock, blockInput(on(10)));
    const replica = await fresh(ben);
    expect(await askFrom(ben, replica)).toMatchObject({ ok: true, fresh: false, changes: [], seqs: replica.cursors });
  });

  it("a wider range brings the rows that it adds, with what hangs on them, and no other", async () => {
    const [ada, ben] = await world.couple();
    const [inside, before, after, across] = [
      blockInput({ ...on(12), title: "Inside" }),
      blockInput({ ...on(3), title: "Before" }),
      blockInput({ ...on(20), title: "After" }),
      blockInput({ localStart: "2026-03-08T22:00:00", localEnd: "2026-03-09T06:00:00", title: "Across" }),
    ];
    for (const input of [inside, before, after, across]) await ada.run(scheduleBlock, input);
    const replica = await fresh(ben);
    expect([...replica.tables.get("Block")!.values()].map(({ id }) => id).sort()).toEqual(
      [inside.id, across.id].sort(),
    );
    const answer = await answered(askFrom(ben, replica, MONTH));
    expect(answer.changes.map((change) => "put" in change && change.put.id).sort()).toEqual(
      [before.id, before.detailId, after.id, after.detailId].sort(),
    );
    replica.take(answer);
    expect(shown(replica)).toEqual(shown(await fresh(ben, MONTH)));
  });

  it("a block moved into the range from outside comes with its words", async () => {
    const [ada, ben] = await world.couple();
    const input = blockInput({ ...on(25), title: "From afar" });
    await ada.run(scheduleBlock, input);
    const [asleep, awake] = [await fresh(ben), await fresh(ben)];
    await ada.run(moveBlock, { id: input.id, ...on(12) });
    asleep.take(await answered(askFrom(ben, asleep)));
    expect(shown(asleep)).toEqual(shown(await fresh(ben)));
    expect(JSON.stringify(shown(asleep))).toContain("From afar");
    // A page that hears it live has to ask: the push holds what has changed, and the words have not.
    expect(awake.push(world.pushed.at(-1)!)).toBe("gap");
    awake.take(await answered(askFrom(ben, awake)));
    expect(shown(awake)).toEqual(shown(await fresh(ben)));
  });

  it("rows and cursors come in an order that says nothing of rows one cannot see", async () => {
    const [ada, ben] = await world.couple();
    const inputs = Array.from({ length: 30 }, (_, i) => blockInput({ ...on(10), sharing: i % 2 ? "hidden" : "we" }));
    for (const input of inputs) await ada.run(scheduleBlock, input);
    for (const input of [...inputs].reverse()) await ada.run(describeBlock, { id: input.id, notes: "x".repeat(2000) });
    for (const input of inputs.slice(0, 20)) await ada.run(moveBlock, { id: input.id, ...on(11) });
    const answer = await answered(ask(ben));
    expect(Object.keys(answer.seqs)).toEqual([ben.coupleId, ben.userId]);
    for (const { name } of tables) {
      const ids = answer.changes.flatMap((change) => (change.table === name && "put" in change ? [change.put.id] : []));
      expect(ids).toEqual([...ids].sort());
    }
    const delta = await answered(
      askFrom(ben, new Replica({ ...answer, seqs: { ...answer.seqs, [ben.coupleId!]: 1 } })),
    );
    const moved = delta.changes.flatMap((change) =>
      change.table === "Block" && "put" in change ? [change.put.id] : [],
    );
    const last = inputs.filter(({ sharing }) => sharing === "we").map(({ id }) => id);
    expect(moved).toEqual([...last.slice(10).reverse(), ...last.slice(0, 10)]);
  });
});

describe("rule 6: one snapshot", () => {
  it("rows and seq belong together while others write", async () => {
    const [ada, ben] = await world.couple();
    const { seqs } = await answered(ask(ben));
    const base = seqs[ben.coupleId!]!;
    const writing = Array.from({ length: 80 }, (_, i) => (i % 2 ? ada : ben).run(scheduleBlock, blockInput(on(10))));
    const answers: CatchUp[] = [];
    let waiting = writing.length;
    for (const one of writing) void one.then(() => waiting--);
    do answers.push(await answered(ask(ben)));
    while (waiting > 0);
    for (const { seqs, changes } of answers) {
      // Each command makes one block and its words, and moves the stream by one.
      const made = seqs[ben.coupleId!]! - base;
      expect(changes.filter(({ table }) => table === "Block")).toHaveLength(made);
      expect(changes.filter(({ table }) => table === "BlockDetail")).toHaveLength(made);
    }
    expect(new Set(answers.map(({ seqs }) => seqs[ben.coupleId!])).size).toBeGreaterThan(1);
  });

  it("a snapshot from the middle, and the pushes after it, make the whole", async () => {
    const [ada, ben] = await world.couple();
    const from = world.pushed.length;
    const writing = Array.from({ length: 40 }, () => ada.run(scheduleBlock, blockInput(on(10))));
    await writing[10];
    const replica = await fresh(ben);
    await Promise.all(writing);
    // Some of them are older than the snapshot, and are dropped.
    const outcomes = world.pushed.slice(from).map((push) => replica.push(push));
    expect(outcomes).toContain("applied");
    expect(outcomes).not.toContain("gap");
    expect(shown(replica)).toEqual(shown(await fresh(ben)));
  });
});

type Act = { by: 0 | 1; block: number } & (
  | { kind: "make"; date: number; sharing: Sharing }
  | { kind: "move"; date: number }
  | { kind: "describe"; title: string }
  | { kind: "share"; sharing: Sharing }
  | { kind: "remove" }
  | { kind: "profile"; title: string }
);

describe("rule 6: from wherever a client comes, it ends where a fresh one begins", () => {
  it("asleep at any moment, or awake all the time, and after looking further", { timeout: 120_000 }, async () => {
    const sharing = fc.constantFrom<Sharing>("we", "open", "time", "hidden");
    const common = { by: fc.constantFrom<0 | 1>(0, 1), block: fc.integer({ min: 0, max: 2 }) };
    const date = fc.integer({ min: 6, max: 18 }); // in the week held, and outside
    const title = fc.constantFrom("One", "Two", "");
    const act: fc.Arbitrary<Act> = fc.oneof(
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("make" as const), ...common, date, sharing }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant("move" as const), ...common, date }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("describe" as const), ...common, title }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant("share" as const), ...common, sharing }) },
      fc.record({ kind: fc.constant("remove" as const), ...common }),
      fc.record({ kind: fc.constant("profile" as const), ...common, title }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 20 }), async (acts) => {
        const people = await world.couple();
        const blocks = new Map<number, Id>();
        const sleepers: [Person, Replica][] = [];
        const awake: [Person, Replica][] = [];
        for (const act of acts) {
          for (const person of people) {
            sleepers.push([person, await fresh(person)]);
            awake.push([person, await fresh(person)]);
          }
          const from = world.pushed.length;
          await perform(act, people, blocks);
          for (const push of world.pushed.slice(from)) {
            for (const [person, replica] of awake) {
              if (replica.cursors[push.spaceId] === undefined) continue; // not in the room
              if (replica.push(push) === "gap") replica.take(await answered(askFrom(person, replica)));
            }
          }
        }
        for (const [person, replica] of sleepers) {
          const answer = await answered(askFrom(person, replica));
          expect(answer.fresh).toBe(false);
          replica.take(answer);
        }
        const now = await Promise.all(people.map(async (person) => shown(await fresh(person))));
        const wider = await Promise.all(people.map(async (person) => shown(await fresh(person, MONTH))));
        for (const [person, replica] of [...sleepers, ...awake]) {
          expect(shown(replica)).toEqual(now[people.indexOf(person)]);
          replica.take(await answered(askFrom(person, replica, MONTH)));
          expect(shown(replica)).toEqual(wider[people.indexOf(person)]);
        }
      }),
      { numRuns: 20 },
    );
  });

  async function perform(act: Act, people: readonly Person[], blocks: Map<number, Id>): Promise<void> {
    const person = people[act.by]!;
    const id = blocks.get(act.block) ?? newId();
    if (act.kind === "make") {
      const input = blockInput({ ...on(act.date), sharing: act.sharing, title: `Block ${act.block}` });
      blocks.set(act.block, input.id);
      await person.run(scheduleBlock, input);
    } else if (act.kind === "move") await person.run(moveBlock, { id, ...on(act.date) });
    else if (act.kind === "describe") await person.run(describeBlock, { id, title: act.title });
    else if (act.kind === "remove") await person.run(removeBlock, { id });
    else if (act.kind === "profile") await person.run(changeProfile, { name: act.title || "Someone" });
    else {
      const from = world.pushed.length;
      await person.run(shareBlock, { id, sharing: act.sharing });
      for (const { changes } of world.pushed.slice(from)) {
        for (const change of changes)
          if ("put" in change && change.table === "Block") blocks.set(act.block, change.put.id);
      }
    }
  }
});

describe("rule 8: what cannot be caught up on is answered afresh", () => {
  /** A replica of Ben's, and a removal after it. */
  async function withRemoval(): Promise<[Person, Person, Replica]> {
    const [ada, ben] = await world.couple();
    const [one, two] = [blockInput(on(10)), blockInput(on(11))];
    for (const input of [one, two]) await ada.run(scheduleBlock, input);
    const replica = await fresh(ben);
    await ada.run(removeBlock, { id: one.id });
    return [ada, ben, replica];
  }

  const tidy = (keep: number) => world.database.withActor(null, (tx) => tx.query("SELECT tidy($1, 60)", [keep]));

  it("a cursor from before the removals that are forgotten", async () => {
    const [ada, ben, replica] = await withRemoval();
    await tidy(1000);
    expect(await askFrom(ben, replica)).toMatchObject({ fresh: false });
    await tidy(0);
    const answer = await answered(askFrom(ben, replica));
    expect(answer.fresh).toBe(true);
    replica.take(answer);
    expect(shown(replica)).toEqual(shown(await fresh(ben)));
    // What was forgotten is gone from the index, and whoever has seen it goes on as before.
    const { rows } = await world.admin.query(`SELECT FROM "Change" WHERE "spaceId" = $1 AND removed`, [ada.coupleId]);
    expect(rows).toEqual([]);
    await ada.run(scheduleBlock, blockInput(on(12)));
    expect(await askFrom(ben, replica)).toMatchObject({ fresh: false });
  });

  it("forgetting waits for nobody: a stream in use is left for another day (rule 3)", async () => {
    const [ada, ben, replica] = await withRemoval();
    await world.database.withActor(ada, async (tx) => {
      await tx.query(`SELECT FROM "Stream" WHERE "spaceId" = $1 FOR UPDATE`, [ada.coupleId]);
      await tidy(0); // on another connection: it would run into the lock's time-out
    });
    expect(await askFrom(ben, replica)).toMatchObject({ fresh: false });
    await tidy(0);
    expect(await askFrom(ben, replica)).toMatchObject({ fresh: true });
  });

  it.each<[string, (replica: Replica, ben: Person) => Partial<CatchUpRequest>]>([
    ["a cursor ahead of the stream", ({ cursors }, ben) => ({ cursors: { ...cursors, [ben.coupleId!]: 1_000_000 } })],
    ["no cursor for a stream", ({ cursors }, ben) => ({ cursors: { [ben.userId]: cursors[ben.userId]! } })],
    ["another person's copy", ({ actor }) => ({ as: { ...actor, userId: newId() } })],
    ["another couple's copy", ({ actor }) => ({ as: { ...actor, coupleId: newId() } })],
    ["a copy from when one was alone", ({ actor }) => ({ as: { ...actor, coupleId: null } })],
    ["nobody's copy", () => ({ as: null })],
    ["no range", () => ({ held: null })],
  ])("%s", async (_what, changes) => {
    const [, ben, replica] = await withRemoval();
    const { actor, cursors, held } = replica;
    const answer = await answered(ask(ben, { as: actor, cursors, held, ...changes(replica, ben) }));
    expect(answer.fresh).toBe(true);
    replica.take(answer);
    expect(shown(replica)).toEqual(shown(await fresh(ben)));
  });

  it("another version of the product is told so, and loads itself again", async () => {
    const [, ben, replica] = await withRemoval();
    const request = { v: SCHEMA_VERSION + 1, as: replica.actor, cursors: replica.cursors, held: WEEK };
    expect(await ask(ben, request)).toEqual({ ok: false, code: "other-version" });
  });

  it("pairing and leaving, for both", async () => {
    const [ada, ben] = [await world.person("Ada", { hue: 1 }), await world.person("Ben", { hue: 5 })];
    await ada.run(scheduleBlock, blockInput({ ...on(10), sharing: "hidden", title: "Hers" }));
    const alone = [await fresh(ada), await fresh(ben)];
    await world.pair(ada, ben);
    const paired: Replica[] = [];
    for (const [i, person] of [ada, ben].entries()) {
      const answer = await answered(askFrom(person, alone[i]!));
      expect(answer).toMatchObject({ fresh: true, actor: { coupleId: ada.coupleId } });
      expect(answer.changes.filter(({ table }) => table === "Profile")).toHaveLength(2);
      paired.push(new Replica(answer));
    }
    await ada.run(scheduleBlock, blockInput({ ...on(11), title: "Ours" }));
    await world.database.withActor(ben, (tx) => tx.query("SELECT leave_couple()"));
    for (const [i, person] of [ada, ben].entries()) {
      const answer = await answered(askFrom(person, paired[i]!));
      expect(answer).toMatchObject({ fresh: true, actor: { coupleId: null } });
      expect(Object.keys(answer.seqs)).toEqual([person.userId]);
      expect(answer.changes.filter(({ table }) => table === "Profile")).toHaveLength(1);
    }
  });
});

describe("rule 11: asking is for whoever is signed in", () => {
  it("a session that has ended gets nothing", async () => {
    const [ada] = await world.couple();
    await world.signIn.session.update({ where: { id: ada.sessionId }, data: { revokedAt: new Date() } });
    expect(await ask(ada)).toEqual({ ok: false, code: "signed-out" });
  });
});
