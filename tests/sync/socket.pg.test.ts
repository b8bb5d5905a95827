import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { newId } from "@/lib/ids";
import { blockInput, openWorld, type Person, type World } from "@/tests/support/people";
import { ask, hungUp, next, openWire, seqOf, type ClientSocket, type Wire } from "@/tests/support/sockets";

let world: World;
let wire: Wire;
const people: Person[] = [];

beforeAll(async () => {
  world = await openWorld();
  wire = await openWire(world, () => people, { headsUpEvery: 40 });
});
afterAll(async () => {
  await wire.close();
  await world.close();
});

async function couple(): Promise<[Person, Person]> {
  const two = await world.couple();
  people.push(...two);
  return two;
}

function send(socket: ClientSocket, person: Person, input = blockInput()) {
  return socket.emitWithAck("command", person.message(scheduleBlock.name, input));
}

function refusal(socket: ClientSocket): Promise<string> {
  return new Promise((resolve) => socket.on("connect_error", ({ message }) => resolve(message)));
}

describe("rule 5: a commit is pushed to the stream's room, and to no other", () => {
  it("the partner's screen gets a We block; a hidden one reaches my own screens alone", async () => {
    const [ada, ben] = await couple();
    const [adas, adasPhone, bens] = await Promise.all([wire.open(ada), wire.open(ada), wire.open(ben)]);
    const seen: unknown[] = [];
    bens.on("changes", (message) => seen.push(message));
    const hidden = blockInput({ sharing: "hidden", title: "Only mine" });
    const onPhone = next(adasPhone, "changes", ({ spaceId }) => spaceId === ada.userId);
    await send(adas, ada, hidden);
    expect(JSON.stringify(await onPhone)).toContain("Only mine");
    const onBens = next(bens, "changes");
    await send(adas, ada, blockInput({ title: "Ours" }));
    expect(JSON.stringify(await onBens)).toContain("Ours");
    expect(JSON.stringify(seen)).not.toContain("Only mine");
    expect(seen).toHaveLength(1);
  });
});

describe("rule 6: joined first, then asked", () => {
  it("what is written between the question and its answer comes as a push or is in the answer: nothing falls between", async () => {
    const [ada, ben] = await couple();
    const [adas, bens] = await Promise.all([wire.open(ada), wire.open(ben)]);
    const pushed = new Set<number>();
    bens.on("changes", ({ seq }) => pushed.add(seq));
    const acks = Promise.all(Array.from({ length: 20 }, () => send(adas, ada)));
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(bens)));
    await acks;
    await next(bens, "heads-up", (seqs) => seqs[ada.coupleId!] === 21);
    for (const answer of answers) {
      const from = seqOf(answer, ada.coupleId!)!;
      for (let seq = from + 1; seq <= 21; seq++) expect(pushed).toContain(seq);
    }
  });

  it("a heads-up says where my streams are, and nobody else's", async () => {
    const [ada, ben] = await couple();
    const [adas, bens] = await Promise.all([wire.open(ada), wire.open(ben)]);
    await send(adas, ada, blockInput({ sharing: "hidden" }));
    const [seqs] = await next(bens, "heads-up");
    expect(Object.keys(seqs).sort()).toEqual([ben.coupleId, ben.userId].sort());
  });
});

describe("rule 11: who may join, and for how long", () => {
  it("no Origin, `null` or a foreign one is not let in; nor is a stranger's cookie", async () => {
    const [ada] = await couple();
    for (const origin of [null, "null", "http://evil.example"]) {
      expect(await refusal(wire.dial(ada.sessionId, origin))).toBe("websocket error");
    }
    expect(await refusal(wire.dial(newId()))).toBe("signed-out");
  });

  it("a revoked session's sockets are told and closed at once; another session of the same person stays", async () => {
    const [ada, ben] = await couple();
    const socket = await wire.open(ada);
    const bens = await wire.open(ben);
    const [told, closed] = [next(socket, "session-ended"), hungUp(socket)];
    await world.signIn.session.update({ where: { id: ada.sessionId }, data: { revokedAt: new Date() } });
    wire.sockets.hub.endSession(ada.sessionId);
    await Promise.all([told, closed]);
    expect(bens.connected).toBe(true);
    expect(await send(bens, ben)).toMatchObject({ ok: true });
  });

  it("one that ended where no process could say so is closed by the next heads-up", async () => {
    const [ada] = await couple();
    const socket = await wire.open(ada);
    const closed = hungUp(socket);
    await world.signIn.session.update({ where: { id: ada.sessionId }, data: { expiresAt: new Date(0) } });
    await closed;
  });

  it("one that ended while its socket was being opened is closed by the first question, and heard nothing before", async () => {
    const [ada] = await couple();
    // Without heads-ups, one of which would close it before the question does.
    const quiet = await openWire(world, () => people);
    const [phone, late] = [await quiet.open(ada), quiet.dial(ada.sessionId)];
    const heard: unknown[] = [];
    late.on("changes", (message) => heard.push(message));
    await new Promise<void>((resolve) => late.on("connect", resolve));
    await send(phone, ada);
    const closed = [hungUp(phone), hungUp(late)];
    await world.signIn.session.update({ where: { id: ada.sessionId }, data: { revokedAt: new Date() } });
    expect(await ask(late)).toEqual({ ok: false, code: "signed-out" });
    await Promise.all(closed);
    expect(heard).toEqual([]);
    await quiet.close();
  });

  it("after leaving, the couple's room is empty: not even a late push arrives", async () => {
    const [ada, ben] = await couple();
    const bens = await wire.open(ben);
    const seen: unknown[] = [];
    bens.on("changes", (message) => seen.push(message));
    const told = next(bens, "spaces-changed");
    await world.database.withActor(ada, (tx) => tx.query("SELECT leave_couple()"));
    wire.sockets.hub.left(ada.coupleId!, [ada.userId, ben.userId]);
    await told;
    wire.sockets.hub.push({ spaceId: ada.coupleId!, seq: 99, changes: [] });
    const answer = await ask(bens);
    expect(answer).toMatchObject({ ok: true, fresh: true, actor: { userId: ben.userId, coupleId: null } });
    expect(seen).toEqual([]);
  });

  it("pairing is told to both, and their sockets hear each other from the next question on", async () => {
    const [ada, ben] = [await world.person("Ada", { hue: 1 }), await world.person("Ben", { hue: 2 })];
    people.push(ada, ben);
    const [adas, bens] = await Promise.all([wire.open(ada), wire.open(ben)]);
    const told = Promise.all([next(adas, "spaces-changed"), next(bens, "spaces-changed")]);
    await world.pair(ada, ben);
    wire.sockets.hub.paired(ada.coupleId!, [ada.userId, ben.userId]);
    expect((await told).flat()).toEqual(["paired", "paired"]);
    await Promise.all([ask(adas), ask(bens)]);
    const heard = next(bens, "changes");
    await send(adas, ada);
    expect((await heard)[0].spaceId).toBe(ada.coupleId);
  });
});

describe("a rude client", () => {
  it("messages without an answer function, of wrong shapes, or beyond all measure do no harm", async () => {
    const [ada] = await couple();
    const socket = await wire.open(ada);
    const rude = socket as unknown as {
      emit(...args: unknown[]): void;
      emitWithAck(...args: unknown[]): Promise<unknown>;
    };
    rude.emit("command");
    rude.emit("command", null);
    rude.emit("catch-up", 7, 8, 9);
    rude.emit("no-such-event", {});
    for (const shape of [null, 7, "x", [], {}, { v: 1 }, { ...ada.message("x", {}), extra: 1 }]) {
      expect(await rude.emitWithAck("command", shape)).toEqual({ ok: false, code: "malformed" });
    }
    expect(await rude.emitWithAck("catch-up", { want: "all" })).toEqual({ ok: false, code: "malformed" });
    expect(await send(socket, ada, blockInput({ title: "still served" }))).toMatchObject({ ok: true });
    const closed = hungUp(socket);
    rude.emit("command", { huge: "x".repeat(1_000_000) });
    await closed;
  });
});
