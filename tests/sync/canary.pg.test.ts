import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeBoundary, makeBoundary, shareBoundary } from "@/lib/boundaries/boundary-commands";
import { describeBlock, moveBlock, removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { beginRitual, changeRitual, shareRitual } from "@/lib/calendar/rituals/commands";
import { markRitual } from "@/lib/calendar/rituals/mark-commands";
import { noteFelt } from "@/lib/checkin/felt-command";
import { dropJotting, writeJotting } from "@/lib/checkin/jotting-commands";
import { beReady, beUnready } from "@/lib/checkin/readiness-commands";
import { endCheckIn, openCheckIn } from "@/lib/checkin/session-commands";
import { answerDecision, unanswerDecision } from "@/lib/vision/answer-commands";
import { dropAssumption, writeAssumption } from "@/lib/vision/assumption-commands";
import { makeDecision } from "@/lib/vision/decision-commands";
import { beginSettled, beReadyToOpen, beUnreadyToOpen } from "@/lib/vision/settled-commands";
import { derivedId, newId, type Id } from "@/lib/ids";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { SCHEMA_VERSION, type Ack, type CatchUp } from "@/lib/sync/protocol";
import { commands } from "@/lib/sync/registry";
import { tables } from "@/lib/sync/tables";
import { exampleInputs } from "@/tests/sync/example-inputs";
import { blockInput } from "@/tests/support/blocks";
import { boundaryInput } from "@/tests/support/boundaries";
import { openWorld, type Person, type World } from "@/tests/support/people";
import { ritualInput } from "@/tests/support/rituals";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** What Ada has written for nobody's eyes but hers, and the ids of rows that only she has. */
interface Secrets {
  /** Words and ids that Ben must never come upon. */
  canaries: string[];
  /** Words that Ben may see: that they are found shows that the search finds. */
  shown: string[];
  blocks: Record<string, Id>;
  /** What she has jotted down and still has, and the check-in she has it for. */
  jottings: Id[];
  checkIn: Id;
}

async function done(answer: Promise<Ack>): Promise<void> {
  expect(await answer).toMatchObject({ ok: true });
}

/** Ada's day: each private word is one of a kind, and is written at least once over the wire. */
async function adasDay(): Promise<{ ada: Person; ben: Person; secrets: Secrets }> {
  const secrets: Secrets = { canaries: [], shown: [], blocks: {}, jottings: [], checkIn: newId() };
  let count = 0;
  const word = (list: string[]) => {
    const text = `${list === secrets.canaries ? "canary" : "pigeon"} ${++count} ${newId()}`;
    list.push(text);
    return text;
  };
  const secret = () => word(secrets.canaries);
  const words = () => ({ title: secret(), notes: secret(), place: secret() });
  const ada = await world.person("Ada", { hue: 1 });
  const ben = await world.person("Ben", { hue: 5 });
  const make = async (name: string, sharing: "we" | "open" | "time" | "hidden", texts: object) => {
    const input = blockInput({ sharing, ...texts });
    secrets.blocks[name] = input.id;
    await done(ada.run(scheduleBlock, input));
    return input.id;
  };
  const say = async (id: Id, texts: object) => done(ada.run(describeBlock, { id, ...texts }));
  const share = async (id: Id, sharing: "we" | "open" | "time" | "hidden") =>
    done(ada.run(shareBlock, { id, sharing }));

  // Before they pair, everything is in her own space, and stays there.
  await make("before", "hidden", words());
  await done(ada.run(removeBlock, { id: await make("removed before", "hidden", words()) }));

  await world.pair(ada, ben);
  await make("joint", "we", { title: word(secrets.shown) });
  await make("open", "open", { title: word(secrets.shown) });

  const hidden = await make("hidden", "hidden", words());
  await say(hidden, words());
  await done(ada.run(moveBlock, { id: hidden, localEnd: "2026-03-27T23:00:00" }));
  await done(ada.run(removeBlock, { id: await make("hidden and removed", "hidden", words()) }));

  const time = await make("time", "time", words());
  await say(time, words());

  // What was written while it was private is not shown with what is written when it is opened.
  const opened = await make("time, then open", "time", words());
  await say(opened, { title: word(secrets.shown), notes: "", place: "" });
  await share(opened, "open");

  // And what was written after it was closed again is not shown either.
  const closed = await make("open, then time", "open", { title: word(secrets.shown) });
  await share(closed, "time");
  await say(closed, words());

  const shown = await make("hidden, then time", "hidden", words());
  await share(shown, "time");

  const gone = await make("open, then hidden", "open", { title: word(secrets.shown) });
  await share(gone, "hidden");

  await adasRituals(ada, secret, () => word(secrets.shown));
  await adasBoundaries(ada, secret, () => word(secrets.shown));
  await adasCheckIn(ada, ben, secrets, word);
  await adasVision(ada, ben, secret, () => word(secrets.shown));

  const { rows } = await world.admin.query<{ id: Id }>(`SELECT "rowId" AS id FROM "Change" WHERE "spaceId" = $1`, [
    ada.userId,
  ]);
  const we = await world.admin.query<{ id: Id }>(`SELECT "rowId" AS id FROM "Change" WHERE "spaceId" = $1`, [
    ada.coupleId,
  ]);
  const seen = new Set(we.rows.map(({ id }) => id));
  for (const { id } of rows) {
    expect(seen.has(id)).toBe(false); // no row is, or was, in both
    secrets.canaries.push(id);
  }
  return { ada, ben, secrets };
}

/** One that she keeps, one that she shows under other words, and one that she takes back and writes into then. */
async function adasRituals(ada: Person, secret: () => string, shown: () => string): Promise<void> {
  const words = () => ({ name: secret(), how: secret() });
  const kept = ritualInput({ sharing: "hidden", ...words() });
  await done(ada.run(beginRitual, kept));
  await done(ada.run(markRitual, { id: kept.id, date: "2026-03-20" }));
  await done(ada.run(changeRitual, { id: kept.id, ...words() }));

  const opened = ritualInput({ sharing: "hidden", ...words() });
  await done(ada.run(beginRitual, opened));
  await done(ada.run(markRitual, { id: opened.id, date: "2026-03-20" }));
  await done(ada.run(changeRitual, { id: opened.id, name: shown(), how: "" }));
  await done(ada.run(shareRitual, { id: opened.id, sharing: "open", blockId: null }));

  const [command, closed] = [newId(), ritualInput({ sharing: "open", name: shown() })];
  await done(ada.run(beginRitual, closed));
  await done(ada.run(shareRitual, { id: closed.id, sharing: "hidden", blockId: null }, command));
  await done(ada.run(changeRitual, { id: derivedId(command, 0), ...words() }));
}

/** One that she keeps, one that she shares in other words, and one that she takes back and writes into then. */
async function adasBoundaries(ada: Person, secret: () => string, shown: () => string): Promise<void> {
  const words = (say: () => string) => ({ statement: say(), ifWords: say(), willWords: say() });
  const kept = boundaryInput({ shared: false, ...words(secret) });
  await done(ada.run(makeBoundary, kept));
  await done(ada.run(changeBoundary, { id: kept.id, ...words(secret) }));

  const opened = boundaryInput({ shared: false, ...words(secret) });
  await done(ada.run(makeBoundary, opened));
  await done(ada.run(changeBoundary, { id: opened.id, ...words(shown) }));
  await done(ada.run(shareBoundary, { id: opened.id, shared: true, blockId: null }));

  const [command, closed] = [newId(), boundaryInput(words(shown))];
  await done(ada.run(makeBoundary, closed));
  await done(ada.run(shareBoundary, { id: closed.id, shared: false, blockId: null }, command));
  await done(ada.run(changeBoundary, { id: derivedId(command, 0), ...words(secret) }));
}

/**
 * One check-in that is revealed, and one that is being prepared: of all she jots down, only what she brings to the first is
 * ever shown, and that as it was when she said that she was ready.
 */
async function adasCheckIn(
  ada: Person,
  ben: Person,
  secrets: Secrets,
  word: (list: string[]) => string,
): Promise<void> {
  const { canaries, shown } = secrets;
  const write = async (words: string, id = newId()) => {
    await done(ada.run(writeJotting, { id, conversation: "weekly", kind: "closeness", words }));
    return id;
  };
  const [brought, kept] = [await write(word(canaries)), await write(word(canaries))];
  await done(ada.run(dropJotting, { id: await write(word(canaries)) }));

  const first = newId();
  await done(ben.run(openCheckIn, { id: first, conversation: "weekly" }));
  // Sealed, she takes it back, and puts it in other words.
  await done(ada.run(beReady, { id: first, bring: [brought, kept] }));
  await done(ada.run(beUnready, { id: first }));
  await write(word(shown), brought);
  await done(ada.run(beReady, { id: first, bring: [brought] }));
  await write(word(canaries));
  await done(ben.run(beReady, { id: first, bring: [] }));
  await done(ada.run(noteFelt, { id: first, felt: 2, words: word(canaries) }));
  await done(ada.run(noteFelt, { id: first, felt: 4, words: word(canaries) }));
  await write(word(canaries), kept);
  await done(ben.run(endCheckIn, { id: first }));

  // The next one is not revealed: what she has sealed for it is as private as what she has not.
  await done(ben.run(openCheckIn, { id: secrets.checkIn, conversation: "weekly" }));
  const sealed = await write(word(canaries));
  await done(ada.run(beReady, { id: secrets.checkIn, bring: [sealed, kept] }));
  secrets.jottings = [sealed, kept];
}

/**
 * What seems settled to her, opened with him once and sealed for another time; and a decision that she alone has answered: of
 * all that only what she shared for the first is ever shown, and that as it was when she said that she was ready.
 */
async function adasVision(ada: Person, ben: Person, secret: () => string, shown: () => string): Promise<void> {
  const write = async (words: string, id = newId()) => {
    await done(ada.run(writeAssumption, { id, topic: "home", words }));
    return id;
  };
  const [shared, kept] = [await write(secret()), await write(secret())];
  await done(ada.run(dropAssumption, { id: await write(secret()) }));
  const first = newId();
  await done(ben.run(beginSettled, { id: first }));
  await done(ada.run(beReadyToOpen, { id: first, bring: [shared, kept] }));
  await done(ada.run(beUnreadyToOpen, { id: first }));
  await write(shown(), shared);
  await done(ada.run(beReadyToOpen, { id: first, bring: [shared] }));
  await done(ben.run(beReadyToOpen, { id: first, bring: [] }));
  await write(secret(), kept);
  const next = newId();
  await done(ben.run(beginSettled, { id: next }));
  await done(ada.run(beReadyToOpen, { id: next, bring: [kept] }));

  const [command, id] = [newId(), newId()];
  const question = { title: shown(), options: [shown(), shown()], byDate: null };
  await done(ben.run(makeDecision, { id, ...question }, command));
  const answer = () => {
    const answers = [secret(), secret()].map((words) => ({ leaning: "toward" as const, words }));
    return ada.run(answerDecision, { id, envelopeId: derivedId(command, 0), version: 1, answers });
  };
  await done(answer());
  await done(ada.run(unanswerDecision, { id }));
  await done(answer());
}

/** That none of the canaries is in what was received; each pigeon proves that a search of it would find. */
function expectNoCanary(received: unknown, secrets: Secrets): void {
  const text = JSON.stringify(received);
  expect(secrets.canaries.filter((canary) => text.includes(canary))).toEqual([]);
}

const ALL_TIME = { from: Date.UTC(2020, 0), to: Date.UTC(2030, 0) };

describe("what Ada keeps to herself never reaches Ben", () => {
  it("in a snapshot, which holds what is his and what is ours", async () => {
    const { ben, secrets } = await adasDay();
    const snapshot = await ben.see();
    expectNoCanary(snapshot, secrets);
    const text = JSON.stringify(snapshot);
    expect(secrets.shown.filter((pigeon) => text.includes(pigeon)).length).toBeGreaterThanOrEqual(3);
  });

  it("in an answer from any cursor he could have had", async () => {
    const { ben, secrets } = await adasDay();
    const catchUp = makeCatchUp(world.database);
    const { seqs } = await ben.see();
    const as = { userId: ben.userId, coupleId: ben.coupleId };
    const answers: CatchUp[] = [];
    for (let we = 0; we <= seqs[ben.coupleId!]!; we++) {
      for (let mine = 0; mine <= seqs[ben.userId]!; mine++) {
        const cursors = { [ben.coupleId!]: we, [ben.userId]: mine };
        const answer = await catchUp(ben, { v: SCHEMA_VERSION, as, cursors, held: ALL_TIME, want: ALL_TIME });
        if (!answer.ok) throw new Error(answer.code);
        expect(answer.fresh).toBe(false);
        answers.push(answer);
      }
    }
    expect(answers.length).toBeGreaterThan(20);
    expectNoCanary(answers, secrets);
  });

  it("in a wider range, or by a cursor in her own stream", async () => {
    const { ada, ben, secrets } = await adasDay();
    const catchUp = makeCatchUp(world.database);
    const as = { userId: ben.userId, coupleId: ben.coupleId };
    const held = { from: Date.UTC(2026, 0), to: Date.UTC(2026, 0, 2) };
    const cursors = { [ben.coupleId!]: 0, [ben.userId]: 0, [ada.userId]: 0 };
    for (const from of [held, null]) {
      const answer = await catchUp(ben, { v: SCHEMA_VERSION, as, cursors, held: from, want: ALL_TIME });
      expect(answer).toMatchObject({ ok: true, fresh: from === null });
      expect(Object.keys((answer as CatchUp).seqs).sort()).toEqual([ben.userId, ben.coupleId!].sort());
      expectNoCanary(answer, secrets);
    }
  });

  it("in a push, from the first to the last", async () => {
    const from = world.pushed.length;
    const { ada, ben, secrets } = await adasDay();
    const pushes = world.pushed.slice(from);
    const toBen = pushes.filter(({ spaceId }) => [ben.coupleId, ben.userId].includes(spaceId));
    const toAda = pushes.filter(({ spaceId }) => spaceId === ada.userId);
    expectNoCanary(toBen, secrets);
    for (const pigeon of secrets.shown) expect(JSON.stringify(toBen)).toContain(pigeon);
    // The search would find them: every one has been pushed to Ada herself.
    const hers = JSON.stringify(toAda);
    expect(secrets.canaries.filter((canary) => !hers.includes(canary))).toEqual([]);
  });

  it("in the answer to any command he can send about her rows", async () => {
    const { ben, secrets } = await adasDay();
    const answers: Ack[] = [];
    for (const { name } of commands) {
      const { input } = exampleInputs[name]!;
      for (const id of Object.values(secrets.blocks)) {
        const given = input(id);
        answers.push(await ben.send(ben.message(name, given)));
        answers.push(await ben.send({ ...ben.message(name, given), v: 0 }));
        answers.push(await ben.send(ben.message(name, { ...given, sharing: "?" })));
      }
    }
    const jotting = { conversation: "weekly", kind: "closeness", words: "His own" } as const;
    const { checkIn: id } = secrets;
    for (const hers of secrets.jottings) {
      answers.push(await ben.run(dropJotting, { id: hers }));
      answers.push(await ben.run(beReady, { id, bring: [hers] }));
      answers.push(await ben.run(writeJotting, { id: hers, ...jotting }));
      answers.push(await ben.run(noteFelt, { id: hers, felt: 1, words: "" }));
    }
    answers.push(await ben.run(beUnready, { id }));
    expect(answers.some(({ ok }) => !ok)).toBe(true);
    expectNoCanary(answers, secrets);
    // He has made rows under her ids by now: what he holds is his own, and none of her words.
    const wordsOf = { ...secrets, canaries: secrets.canaries.filter((canary) => canary.startsWith("canary")) };
    expectNoCanary(await ben.see(), wordsOf);
  });

  it("after she has left, either: what was private stays hers", async () => {
    const { ada, ben, secrets } = await adasDay();
    await world.database.withActor(ada, (tx) => tx.query("SELECT leave_couple()"));
    const snapshot = await ben.see();
    expect(snapshot.actor.coupleId).toBeNull();
    expectNoCanary(snapshot, secrets);
    expect(JSON.stringify(snapshot)).toContain("pigeon");
  });

  it("in the database itself, behind his wall", async () => {
    const { ben, secrets } = await adasDay();
    const contents = ["DocumentUpdate", "DocumentSession", "DocumentSnapshot", "SignedText"];
    const names = [...tables.map(({ name }) => name), ...contents, "Stream", "Change", "Receipt", "Invitation"];
    for (const name of names) {
      const rows = await world.database.withActor(ben, (tx) => tx.query(`SELECT t::text AS row FROM "${name}" t`));
      expectNoCanary(rows, secrets);
    }
  });
});

describe("a word that is taken back is nowhere any more", () => {
  it("neither in the index, nor in a receipt, nor in any row", async () => {
    const [ada] = await world.couple();
    const [unsaid, renamed] = [`unsaid ${newId()}`, `renamed ${newId()}`];
    const [removed, kept] = [blockInput({ title: unsaid }), blockInput({ title: renamed, sharing: "open" })];
    for (const input of [removed, kept]) await done(ada.run(scheduleBlock, input));
    await done(ada.run(removeBlock, { id: removed.id }));
    await done(ada.run(describeBlock, { id: kept.id, title: "Another name" }));
    const { rows } = await world.admin.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    for (const { name } of rows) {
      const all = await world.admin.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
      const text = all.rows.map(({ row }) => row).join("\n");
      for (const word of [unsaid, renamed]) expect([name, text.includes(word)]).toEqual([name, false]);
    }
  });
});
