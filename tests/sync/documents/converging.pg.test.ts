import fc from "fast-check";
import { io } from "socket.io-client";
import * as Y from "yjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makeDocuments } from "@/lib/sync/documents/documents";
import { readDocument } from "@/lib/sync/documents/read-document";
import type { DocumentRooms } from "@/lib/sync/documents/rooms";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { frames } from "@/lib/sync/frames";
import { SOCKET_PATH } from "@/lib/sync/protocol";
import { jointDocument, onSocket, type DocumentPage } from "@/tests/support/documents";
import { FaultyNetwork, type FarPage } from "@/tests/support/faulty-network";
import { startMortalServer } from "@/tests/support/mortal-server";
import { openWorld, type Person, type World } from "@/tests/support/people";
import type { ClientSocket } from "@/tests/support/sockets";

/** `npm run soak` asks for more. */
const RUNS = Number(process.env.SOAK_RUNS ?? 15);
const KILLS = Number(process.env.SOAK_KILLS ?? 2);

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const serving = (compactAfter: number) => (rooms: DocumentRooms) =>
  makeDocuments({ database: world.database, rooms, compactAfter });

/** A document as text, to compare: what is seen, and of each client how far. */
function whole(doc: Y.Doc): unknown {
  const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  const paragraphs = doc.getXmlFragment("paragraphs").toJSON();
  return { text: doc.getText("text").toJSON(), said: doc.getMap("said").toJSON(), paragraphs, clocks };
}

/** A hand that makes one edit of a kind by what chance says. */
function edit(doc: Y.Doc, token: string, chance: number): void {
  doc.transact(() => {
    const text = doc.getText("text");
    const at = chance % (text.length + 1);
    if (chance % 4 === 0 && text.length > 0)
      text.delete(at % text.length, 1 + (chance % Math.min(5, text.length - (at % text.length))));
    else text.insert(at, `${token} `);
    if (chance % 3 === 0) doc.getMap("said").set(token, chance);
    const paragraphs = doc.getXmlFragment("paragraphs");
    if (chance % 7 === 0) {
      const paragraph = new Y.XmlElement("p");
      paragraph.insert(0, [new Y.XmlText(token)]);
      paragraphs.insert(chance % (paragraphs.length + 1), [paragraph]);
    }
    if (chance % 11 === 0 && paragraphs.length > 0) paragraphs.delete(chance % paragraphs.length, 1);
  });
}

describe("D6: whatever the network does, all end up the same, with each acknowledged edit", () => {
  it("up to five pages, messages delayed, dropped, repeated and reordered, servers that change", async () => {
    const [ada, ben] = await world.couple();
    const steps = fc.array(
      fc.record({
        page: fc.nat(4),
        chance: fc.nat(100_000),
        then: fc.constantFrom("go", "go", "go", "wait", "restart"),
      }),
      { minLength: 10, maxLength: 60 },
    );
    const fates = fc.infiniteStream(fc.nat(99));
    await fc.assert(
      fc.asyncProperty(steps, fates, fc.integer({ min: 1, max: 5 }), async (hands, fate, count) => {
        const key = await jointDocument(world, ada);
        const network = new FaultyNetwork(serving(9), () => fate.next().value as number);
        const pages = Array.from({ length: count }, (_, n) => network.page(n % 2 ? ben : ada, `page ${n}`));
        const letGo = pages.map(({ documents }) => documents.hold(key, () => undefined));
        const ready = (page: FarPage) => page.documents.state(key)!.phase === "open";
        await vi.waitFor(() => expect(pages.every(ready)).toBe(true), WAIT);
        for (const [n, { page, chance, then }] of hands.entries()) {
          edit(pages[page % count]!.documents.state(key)!.doc, `w${n}`, chance);
          if (then === "wait") await new Promise((resolve) => setImmediate(resolve));
          if (then === "restart") network.restart(serving(7));
        }
        network.calm = true;
        await quiet(pages, key);
        for (const one of letGo) one();
      }),
      { numRuns: RUNS, ...(process.env.SOAK_SEED ? { seed: Number(process.env.SOAK_SEED) } : {}) },
    );

    async function quiet(pages: readonly FarPage[], key: DocumentKey): Promise<void> {
      const states = () => pages.map(({ documents }) => documents.state(key)!);
      await vi.waitFor(
        () => expect(states().map(({ saved, code }) => code ?? saved)).toEqual(states().map(() => "saved")),
        WAIT,
      );
      // What was lost on the way there is asked for at the next heads-up.
      const stored = (await readDocument(world.database, ada, key))!;
      const truth = whole(stored.doc);
      await vi.waitFor(() => {
        for (const { documents } of pages) documents.take["document-heads"]([{ ...key, seq: stored.seq }]);
        for (const { doc } of states()) expect(whole(doc)).toEqual(truth);
      }, WAIT);
      stored.doc.destroy();
    }
  });
});

const WAIT = { timeout: 20_000, interval: 5 };

describe("D1, D6: a server that is killed with -9 and started again", () => {
  it("has all that it acknowledged, and its pages end up the same", async () => {
    const [ada, ben] = await world.couple();
    const key = await jointDocument(world, ada);
    const server = await startMortalServer(world.urls.app, 20);
    const pages = await Promise.all([ada, ada, ben, ben].map((person) => dial(server.address, person)));
    await Promise.all(pages.map((page) => page.open(key)));
    const acknowledged = pages.map(() => 0);
    const given = pages.map(() => 0);
    const noteSaved = () => {
      for (const [n, page] of pages.entries()) if (page.state(key).saved === "saved") acknowledged[n] = given[n]!;
    };
    const hands = setInterval(() => {
      noteSaved();
      for (const [n, page] of pages.entries()) {
        const { doc, saved } = page.state(key);
        // Mostly so that there is something acknowledged, at times faster than that.
        if (saved !== "saved" && Math.random() < 0.7) continue;
        given[n]!++;
        doc.transact(() => {
          doc.getMap("said").set(`${n}/${given[n]!}`, true);
          edit(doc, `${n}.${given[n]!}`, Math.floor(Math.random() * 100_000));
        });
      }
    }, 3);
    for (let kill = 0; kill < KILLS; kill++) {
      const before = given[0]!;
      await vi.waitFor(() => expect(given[0]).toBeGreaterThan(before + 40 + Math.random() * 40), WAIT);
      noteSaved();
      const had = [...acknowledged];
      await server.kill();
      // All that was acknowledged is there, though the pages could not give it again.
      const stored = (await readDocument(world.database, ada, key))!;
      for (const [n, count] of had.entries()) {
        for (let i = 1; i <= count; i++) expect(stored.doc.getMap("said").has(`${n}/${i}`)).toBe(true);
      }
      await server.start();
      await vi.waitFor(() => expect(pages.every(({ socket }) => socket.connected)).toBe(true), WAIT);
    }
    clearInterval(hands);
    await vi.waitFor(() => expect(pages.map((page) => page.state(key).saved)).toEqual(pages.map(() => "saved")), WAIT);
    const stored = (await readDocument(world.database, ben, key))!;
    expect(stored.doc.getMap("said").size).toBeGreaterThanOrEqual(given.reduce((sum, count) => sum + count, 0));
    for (const page of pages) {
      await vi.waitFor(() => {
        page.documents.take["document-heads"]([{ ...key, seq: stored.seq }]);
        expect(whole(page.state(key).doc)).toEqual(whole(stored.doc));
      }, WAIT);
    }
    for (const { socket } of pages) socket.close();
    await server.kill();
    expect(acknowledged.some((count) => count > 0)).toBe(true);
  });

  function dial(address: string, person: Person): Promise<DocumentPage> {
    const socket: ClientSocket = io(address, {
      path: SOCKET_PATH,
      transports: ["websocket"],
      parser: frames,
      extraHeaders: { cookie: `${person.userId}/${person.sessionId}` },
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
    });
    return onSocket(socket);
  }
});
