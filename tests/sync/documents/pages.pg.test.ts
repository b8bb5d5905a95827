import * as Y from "yjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/ids";
import { makeDocuments } from "@/lib/sync/documents/documents";
import { LARGEST_UPDATE } from "@/lib/sync/documents/protocol";
import type { DocumentState } from "@/lib/sync/documents/client/replica";
import { NOBODY_THERE } from "@/lib/sync/documents/rooms";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import {
  appendRequest,
  countRows,
  jointDocument,
  makeDocument,
  openPage,
  openRequest,
  textIn,
  updateOf,
  type DocumentPage,
} from "@/tests/support/documents";
import { openWorld, type Person, type World } from "@/tests/support/people";
import { hungUp, next, openWire, type Wire } from "@/tests/support/sockets";

let world: World;
let wire: Wire;
const people: Person[] = [];

beforeAll(async () => {
  world = await openWorld();
  wire = await openWire(world, () => people, { headsUpEvery: 60 });
});
afterAll(async () => {
  await wire.close();
  await world.close();
});

async function two(): Promise<{ ada: Person; ben: Person; key: DocumentKey; adas: DocumentPage; bens: DocumentPage }> {
  const [ada, ben] = await world.couple();
  people.push(ada, ben);
  const key = await jointDocument(world, ada);
  const [adas, bens] = await Promise.all([openPage(wire, ada), openPage(wire, ben)]);
  await Promise.all([adas.open(key), bens.open(key)]);
  return { ada, ben, key, adas, bens };
}

const type = (page: DocumentPage, key: DocumentKey, text: string, at = 0) =>
  textIn(page.state(key).doc).insert(at, text);
const reads = (page: DocumentPage, key: DocumentKey, text: string) =>
  page.until(key, ({ doc }) => textIn(doc).toJSON() === text);
const isSaved = (page: DocumentPage, key: DocumentKey) => page.until(key, ({ saved }) => saved === "saved");

/** Once both have saved all that they typed, and read the same; answers what. */
async function settled(key: DocumentKey, one: DocumentPage, other: DocumentPage): Promise<string> {
  const read = ({ doc }: DocumentState) => textIn(doc).toJSON();
  await vi.waitFor(
    () => {
      const states = [one.state(key), other.state(key)];
      expect(states.map(({ saved }) => saved)).toEqual(["saved", "saved"]);
      expect(read(states[0]!)).toBe(read(states[1]!));
    },
    { interval: 10, timeout: 20_000 },
  );
  return read(one.state(key));
}

const sorted = (text: string) => Array.from(text).sort().join("");

/** All that comes to a page's socket about a document. */
function overhear(
  { socket }: DocumentPage,
  { documentId }: DocumentKey,
  events: ("document-update" | "document-awareness" | "document-joined")[] = [
    "document-update",
    "document-awareness",
    "document-joined",
  ],
): unknown[] {
  const heard: unknown[] = [];
  for (const event of events) {
    socket.on(event, (message: DocumentKey) => {
      if (message.documentId === documentId) heard.push([event, message]);
    });
  }
  return heard;
}

describe("D5: two pages are one document", () => {
  it("what one types is on the other's page, and on one's own other one; saved when it is acknowledged", async () => {
    const { ada, key, adas, bens } = await two();
    const phone = await openPage(wire, ada);
    await phone.open(key);
    type(adas, key, "Together");
    expect(adas.state(key).saved).toBe("saving");
    expect(adas.documents.unsaved).toBe(true);
    await Promise.all([reads(bens, key, "Together"), reads(phone, key, "Together"), isSaved(adas, key)]);
    expect(await countRows(world, "DocumentUpdate", key)).toBe(1);
    for (const letter of "Both at once") {
      type(adas, key, letter, 0);
      type(bens, key, letter.toUpperCase(), 1);
    }
    const text = await settled(key, adas, bens);
    await reads(phone, key, text);
    expect(text).toHaveLength(8 + 24);
  });

  it("typed offline on both sides, it comes together when they are back, nothing twice and nothing lost", async () => {
    const { key, adas, bens } = await two();
    type(adas, key, "-");
    await reads(bens, key, "-");
    for (const page of [adas, bens]) page.socket.disconnect();
    type(adas, key, "A".repeat(50));
    textIn(bens.state(key).doc).delete(0, 1);
    type(bens, key, "B".repeat(50));
    expect([adas.state(key).saved, bens.state(key).saved]).toEqual(["offline", "offline"]);
    for (const page of [adas, bens]) page.socket.connect();
    expect(sorted(await settled(key, adas, bens))).toBe("A".repeat(50) + "B".repeat(50));
  });

  it("a storm of reconnecting pages ends with all the same", async () => {
    const { key, adas, bens } = await two();
    for (let i = 0; i < 15; i++) {
      type(adas, key, "a");
      bens.socket.disconnect();
      type(bens, key, "b");
      bens.socket.connect();
      adas.socket.disconnect();
      type(bens, key, "c");
      adas.socket.connect();
      await bens.until(key, ({ saved }) => saved !== "offline");
    }
    expect(sorted(await settled(key, adas, bens))).toBe("a".repeat(15) + "b".repeat(15) + "c".repeat(15));
  });

  it("an update whose relay was lost is asked for when the next one comes, or at the next heads-up", async () => {
    const { key, adas, bens } = await two();
    const lose = () => bens.socket.off("document-update");
    lose();
    type(adas, key, "lost");
    await isSaved(adas, key);
    await reads(bens, key, "lost"); // by a heads-up: nothing else is said any more
  });

  it("a paste of 200 kB goes in parts, and is there whole", async () => {
    const { key, adas, bens } = await two();
    const paste = "Two hundred thousand. ".repeat(10_000);
    type(adas, key, paste);
    await reads(bens, key, paste);
    await isSaved(adas, key);
    expect(await countRows(world, "DocumentUpdate", key)).toBe(1);
  });

  it("one that is far too large is refused in a code, the line stays, and the document can be opened again without it", async () => {
    const { key, adas, bens } = await two();
    type(adas, key, "Before. ");
    await reads(bens, key, "Before. ");
    type(adas, key, "x".repeat(5 * LARGEST_UPDATE));
    await adas.until(key, ({ phase }) => phase === "refused");
    expect(adas.state(key)).toMatchObject({ code: "too-large", saved: "saving" });
    expect(adas.socket.connected).toBe(true);
    adas.documents.again(key);
    await reads(adas, key, "Before. ");
    type(adas, key, "After. ", 8);
    await reads(bens, key, "Before. After. ");
  });

  it("one that nobody holds any more is closed once it is saved, and hears nothing then", async () => {
    const { ben, key, adas } = await two();
    const page = await openPage(wire, ben);
    const letGo = page.documents.hold(key, () => undefined);
    await vi.waitFor(() => expect(page.documents.state(key)?.phase).toBe("open"));
    page.socket.disconnect();
    type(page, key, "last words");
    letGo();
    await vi.waitFor(() => expect(page.documents.state(key)?.awareness.getLocalState()).toBeNull());
    expect(page.documents.unsaved).toBe(true);
    const heard = overhear(page, key);
    page.socket.connect();
    await reads(adas, key, "last words");
    await vi.waitFor(() => expect(page.documents.state(key)).toBeNull());
    // A question comes after the leaving on the same socket: what is typed after its answer finds nobody there.
    await page.socket.emitWithAck("document-history", key);
    heard.length = 0;
    type(adas, key, "unheard ");
    await isSaved(adas, key);
    await page.socket.emitWithAck("document-history", key);
    expect(heard).toEqual([]);
  });

  it("one that is closed while it is still being opened hears nothing either", async () => {
    const { ben, key, adas } = await two();
    const page = await openPage(wire, ben);
    const heard = overhear(page, key);
    const opened = page.socket.emitWithAck("document-open", openRequest(key));
    page.socket.emit("document-close", key);
    expect(await opened).toMatchObject({ ok: true });
    type(adas, key, "unheard ");
    await isSaved(adas, key);
    await page.socket.emitWithAck("document-history", key);
    expect(heard).toEqual([]);
  });
});

describe("D4: between the look at a document and its room", () => {
  const meanwhile = async (happens: (key: DocumentKey, by: Person) => Promise<unknown>) => {
    const [ada, ben] = await world.couple();
    people.push(ada, ben);
    const key = await jointDocument(world, ada);
    const slow = await openWire(world, () => people, {
      headsUpEvery: 3_600_000, // none comes within this test
      beforeRoom: (opened) => happens(opened, ada).then(() => {}),
    });
    const page = await openPage(slow, ben);
    return { key, page, slow };
  };

  it("what is committed is not missed", async () => {
    const documents = makeDocuments({ database: world.database, rooms: NOBODY_THERE });
    const first = updateOf(new Y.Doc(), (text) => text.insert(0, "Just then"));
    const { key, page, slow } = await meanwhile((opened, ada) => documents.append(ada, opened, first));
    await page.open(key);
    await reads(page, key, "Just then");
    await slow.close();
  });

  it("who may not read it any more hears nothing", async () => {
    const { key, page, slow } = await meanwhile(({ documentId }) =>
      world.admin.query(`DELETE FROM "Document" WHERE id = $1`, [documentId]),
    );
    const heard = overhear(page, key);
    const closed = next(page.socket, "document-closed");
    expect(await page.socket.emitWithAck("document-open", openRequest(key))).toMatchObject({ ok: true });
    expect(await closed).toEqual([key]);
    slow.sockets.documentRooms.prepare({ ...key, seq: 1, bytes: Uint8Array.of(0, 0) })();
    await page.socket.emitWithAck("document-history", key);
    expect(heard).toEqual([]);
    await slow.close();
  });
});

describe("D8: who hears", () => {
  it("of a private document the partner hears nothing: neither words nor that someone is there", async () => {
    const { ada, adas, bens } = await two();
    const mine = await makeDocument(world, ada);
    const heard = overhear(bens, mine);
    await adas.open(mine);
    expect(await bens.socket.emitWithAck("document-open", openRequest(mine))).toMatchObject({
      code: "no-such-document",
    });
    const nothing = await bens.socket.emitWithAck("document-open", openRequest({ ...mine, documentId: newId() }));
    expect(nothing).toEqual({ ok: false, code: "no-such-document" });
    bens.socket.emit("document-awareness", { ...mine, bytes: Uint8Array.of(1, 5, 1, 2, 0x7b, 0x7d) });
    const inMine: unknown[] = [];
    adas.socket.on("document-awareness", (message) => inMine.push(message));
    adas.state(mine).awareness.setLocalStateField("caret", 3);
    type(adas, mine, "Nobody else");
    await isSaved(adas, mine);
    const done = await bens.socket.emitWithAck(
      "document-append",
      appendRequest(
        mine,
        updateOf(new Y.Doc(), (text) => text.insert(0, "?")),
      ),
    );
    expect(done).toEqual({ ok: false, code: "no-such-document" });
    expect(heard).toEqual([]);
    expect(inMine).toEqual([]);
  });

  it("a session that is revoked stops in the middle of a sentence, and so does an ended couple", async () => {
    const { ada, ben, key, adas, bens } = await two();
    const phone = await openPage(wire, ada);
    await phone.open(key);
    const heard = overhear(adas, key, ["document-update"]);
    const closed = hungUp(adas.socket);
    await world.signIn.session.update({ where: { id: ada.sessionId }, data: { revokedAt: new Date() } });
    wire.sockets.hub.endSession(ada.sessionId);
    await closed;
    type(bens, key, "She is gone");
    await isSaved(bens, key);
    expect(heard).toEqual([]);

    const third = await two();
    const overheard = overhear(third.bens, third.key, ["document-update"]);
    await world.database.withActor(third.ada, (tx) => tx.query("SELECT leave_couple()"));
    wire.sockets.hub.left(third.ada.coupleId!, [third.ada.userId, third.ben.userId]);
    await third.bens.until(third.key, ({ phase }) => phase === "refused");
    expect(third.bens.state(third.key).code).toBe("no-such-document");
    // Not even a relay that is late arrives.
    wire.sockets.documentRooms.prepare({ ...third.key, seq: 99, bytes: Uint8Array.of(0, 0) })();
    await third.bens.socket.emitWithAck("document-history", third.key);
    expect(overheard).toEqual([]);
    expect(ben.coupleId).not.toBeNull();
  });

  it("where no process said that a document is gone, the next heads-up does", async () => {
    const { key, bens } = await two();
    await world.admin.query(`DELETE FROM "Document" WHERE id = $1`, [key.documentId]);
    await bens.until(key, ({ phase }) => phase === "refused");
    expect(bens.state(key).code).toBe("no-such-document");
  });
});

describe("D11: awareness", () => {
  const others = (page: DocumentPage, key: DocumentKey) => {
    const { awareness, doc } = page.state(key);
    return [...awareness.getStates()].filter(([client]) => client !== doc.clientID).map(([, state]) => state);
  };

  it("shows carets while both are there, with the person the server knows, and goes with the page", async () => {
    const { ada, ben, key, adas, bens } = await two();
    adas.state(key).awareness.setLocalState({ caret: 7, user: { id: ben.userId, name: "Forged" } });
    await vi.waitFor(() => expect(others(bens, key)).toEqual([{ caret: 7, user: { id: ada.userId } }]));
    await vi.waitFor(() => expect(others(adas, key)).toEqual([{ user: { id: ben.userId } }]));
    // Who comes later is told at once.
    const late = await openPage(wire, ben);
    await late.open(key);
    await vi.waitFor(() => expect(others(late, key)).toContainEqual({ caret: 7, user: { id: ada.userId } }));
    adas.socket.disconnect();
    await vi.waitFor(() => expect(others(late, key)).toEqual([{ user: { id: ben.userId } }]));
    expect(others(adas, key)).toEqual([]);
    const { rows } = await world.admin.query(`SELECT FROM "DocumentUpdate" WHERE "documentId" = $1`, [key.documentId]);
    expect(rows).toEqual([]);
  });

  it("nobody says where the other is, and what is too large or no awareness at all is not passed on", async () => {
    const { key, adas, bens } = await two();
    adas.state(key).awareness.setLocalState({ caret: 1 });
    await vi.waitFor(() => expect(others(bens, key)).toMatchObject([{ caret: 1 }]));
    const heard: unknown[] = [];
    adas.socket.on("document-awareness", (message) => heard.push(message));
    const hers = bens.state(key).awareness.getStates().keys();
    const client = [...hers].find((one) => one !== bens.state(key).doc.clientID)!;
    const say = (bytes: Uint8Array) => bens.socket.emit("document-awareness", { ...key, bytes });
    const said = (one: number, state: string) => {
      const encoder: number[] = [1];
      for (let rest = one; ; rest = Math.floor(rest / 128)) {
        encoder.push(rest < 128 ? rest : (rest % 128) + 128);
        if (rest < 128) break;
      }
      return Uint8Array.from([
        ...encoder,
        99,
        ...(state.length < 128 ? [state.length] : [(state.length % 128) + 128, state.length >> 7]),
        ...Buffer.from(state),
      ]);
    };
    say(said(client, "null"));
    say(said(client, `{"caret":9}`));
    say(said(5, `{"caret":"${"x".repeat(3_000)}"}`));
    say(said(5, "7"));
    say(Uint8Array.of(2, 1, 1));
    say(said(5, `{"caret":2}`));
    await vi.waitFor(() => expect(others(adas, key)).toMatchObject([{ caret: 2 }]));
    // That his own page's caret is gone, and where the new one is.
    expect(heard).toHaveLength(2);
    expect(others(bens, key)).toMatchObject([{ caret: 1 }]);
  });
});

describe("a rude client", () => {
  it("messages of wrong shapes do no harm", async () => {
    const { key, adas, bens } = await two();
    const rude = bens.socket as unknown as {
      emit(...args: unknown[]): void;
      emitWithAck(...args: unknown[]): Promise<unknown>;
    };
    for (const event of ["document-open", "document-append", "document-history", "document-version"]) {
      rude.emit(event);
      rude.emit(event, 7);
      for (const shape of [
        null,
        7,
        "x",
        [],
        {},
        { ...key },
        { ...key, v: "x", seq: -1, bytes: "no", have: -1, more: 1 },
      ]) {
        if (event === "document-history" && JSON.stringify(shape) === JSON.stringify(key)) continue;
        expect([event, await rude.emitWithAck(event, shape)]).toEqual([event, { ok: false, code: "malformed" }]);
      }
    }
    for (const event of ["document-close", "document-awareness"]) {
      for (const shape of [undefined, null, 7, {}, { ...key, bytes: "no" }]) rude.emit(event, shape);
    }
    const part = (n: number, parts: number) => ({ ...key, part: n, parts, bytes: Uint8Array.of(0) });
    expect(await rude.emitWithAck("document-append", part(1, 2))).toEqual({ ok: false, code: "malformed" });
    const more = { ...part(0, 1), bytes: Uint8Array.of(0, 0), more: 1 };
    expect(await rude.emitWithAck("document-append", more)).toEqual({ ok: false, code: "malformed" });
    expect(await rude.emitWithAck("document-append", part(0, 1_000_000))).toEqual({ ok: false, code: "too-large" });
    expect(await rude.emitWithAck("document-open", { ...openRequest(key), v: 0 })).toEqual({
      ok: false,
      code: "other-version",
    });
    type(adas, key, "still served");
    await isSaved(adas, key);
  });
});
