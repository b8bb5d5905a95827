import * as Y from "yjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/lib/ids";
import { Ledger } from "@/lib/sync/documents/ledger";
import { makeDocuments, type Documents } from "@/lib/sync/documents/documents";
import { NOBODY_THERE } from "@/lib/sync/documents/rooms";
import { unpack } from "@/lib/sync/documents/packing";
import { LARGEST_UPDATE, type UpdateMessage } from "@/lib/sync/documents/protocol";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import type { Speaker } from "@/lib/sync/execute";
import { countRows, jointDocument, makeDocument, openRequest, textOf, updateOf } from "@/tests/support/documents";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
let documents: Documents;
const relayed: (UpdateMessage & { from: string | undefined })[] = [];

beforeAll(async () => {
  world = await openWorld();
  const prepare = (message: UpdateMessage, from?: string) => () => void relayed.push({ ...message, from });
  documents = makeDocuments({ database: world.database, rooms: { prepare } });
});
afterAll(() => world.close());

const noRoom = () => Promise.resolve();
const open = (speaker: Speaker, key: DocumentKey, have = 0) => documents.open(speaker, openRequest(key, have), noRoom);
const write = (text: string, doc = new Y.Doc()) => updateOf(doc, (its) => its.insert(its.length, text));

async function joint(): Promise<{ ada: Person; ben: Person; key: DocumentKey }> {
  const [ada, ben] = await world.couple();
  return { ada, ben, key: await jointDocument(world, ada) };
}

describe("D1: acknowledged means committed", () => {
  it("an update has the next seq of its document, its author and its bytes, before it is answered", async () => {
    const { ada, ben, key } = await joint();
    const [hers, his] = [write("Hers. "), write("His. ")];
    expect(await documents.append(ada, key, hers)).toEqual({ ok: true, seq: 1 });
    expect(await documents.append(ben, key, his)).toEqual({ ok: true, seq: 2 });
    const { rows } = await world.admin.query(
      `SELECT seq::int, "authorId", bytes FROM "DocumentUpdate" WHERE "documentId" = $1 ORDER BY seq`,
      [key.documentId],
    );
    expect(rows).toEqual([
      { seq: 1, authorId: ada.userId, bytes: Buffer.from(hers) },
      { seq: 2, authorId: ben.userId, bytes: Buffer.from(his) },
    ]);
  });

  it("where the database cannot be reached nothing is acknowledged, and the same is taken later", async () => {
    const { ada, key } = await joint();
    const bytes = write("Said once.");
    const away = makeDocuments({
      database: { ...world.database, pipeline: () => Promise.reject(new Error("Connection terminated")) },
      rooms: { prepare: () => expect.unreachable() },
    });
    expect(await away.append(ada, key, bytes)).toEqual({ ok: false, code: "unavailable", retry: true });
    expect(await documents.append(ada, key, bytes)).toEqual({ ok: true, seq: 1 });
  });

  it("a commit whose answer was lost is found when the same comes again, and is there once", async () => {
    const { ada, key } = await joint();
    let lose = true;
    const forgetful = makeDocuments({
      database: {
        ...world.database,
        pipeline: async (work) => {
          const result = await world.database.pipeline(work);
          if (lose && (await countRows(world, "DocumentUpdate", key)) > 0) {
            lose = false;
            throw new Error("Connection terminated");
          }
          return result;
        },
      },
      rooms: NOBODY_THERE,
    });
    const doc = new Y.Doc();
    const first = write("One. ", doc);
    expect(await forgetful.append(ada, key, first)).toEqual({ ok: false, code: "unavailable", retry: true });
    expect(await forgetful.append(ada, key, first)).toEqual({ ok: true, seq: null });
    // And with what was written since: only that is new.
    const both = Y.mergeUpdates([first, write("Two.", doc)]);
    expect(await forgetful.append(ada, key, both)).toEqual({ ok: true, seq: 2 });
    expect(textOf(await open(ada, key))).toBe("One. Two.");
    const { rows } = await world.admin.query<{ size: number }>(
      `SELECT octet_length(bytes) AS size FROM "DocumentUpdate" WHERE "documentId" = $1 AND seq = 2`,
      [key.documentId],
    );
    expect(rows[0]!.size).toBeLessThan(both.length);
  });
});

describe("D2: relayed after the commit, one row for what comes meanwhile", () => {
  it("what one session sends during a write is one row, answered for each and relayed once, past its sender", async () => {
    const { ada, ben, key } = await joint();
    const doc = new Y.Doc();
    const before = relayed.length;
    const pieces = ["First. ", "All ", "the ", "rest."].map((piece) => write(piece, doc));
    const answers = await Promise.all(pieces.map((piece) => documents.append(ada, key, piece, "a socket")));
    expect(answers).toEqual([1, 2, 2, 2].map((seq) => ({ ok: true, seq })));
    expect(await countRows(world, "DocumentUpdate", key)).toBe(2);
    expect(relayed.slice(before)).toMatchObject([1, 2].map((seq) => ({ ...key, seq, from: "a socket" })));
    expect(textOf(await open(ben, key))).toBe("First. All the rest.");
  });

  it("of two sockets both have the other's part; of two people each has a row of their own", async () => {
    const { ada, ben, key } = await joint();
    const before = relayed.length;
    await Promise.all([
      documents.append(ada, key, write("First. "), "desk"),
      documents.append(ada, key, write("Desk. "), "desk"),
      documents.append(ada, key, write("Phone. "), "phone"),
      documents.append(ben, key, write("Ben. "), "ben"),
    ]);
    const theirs = [
      { seq: 1, from: "desk" },
      { seq: 2, from: undefined },
      { seq: 3, from: "ben" },
    ];
    expect(relayed.slice(before).map(({ seq, from }) => ({ seq, from }))).toEqual(theirs);
  });

  it("what is relayed is there: whoever looks at that moment finds it", async () => {
    const { ada, key } = await joint();
    const found: Promise<number>[] = [];
    const rooms = { prepare: () => () => void found.push(countRows(world, "DocumentUpdate", key)) };
    const looking = makeDocuments({ database: world.database, rooms });
    await looking.append(ada, key, write("Look."));
    expect(await Promise.all(found)).toEqual([1]);
  });

  it("two processes that write at once lose nothing and number alike", async () => {
    const { ada, ben, key } = await joint();
    const other = makeDocuments({ database: world.database, rooms: NOBODY_THERE });
    const [hers, his] = [new Y.Doc(), new Y.Doc()];
    const answers = [];
    for (let i = 0; i < 20; i++) {
      answers.push(
        ...(await Promise.all([documents.append(ada, key, write("a", hers)), other.append(ben, key, write("b", his))])),
      );
    }
    const seqs = answers.map((answer) => (answer.ok ? answer.seq! : 0)).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    const text = textOf(await open(ada, key));
    expect(Array.from(text).sort().join("")).toBe("a".repeat(20) + "b".repeat(20));
  });
});

it("D1: who was overtaken while they waited, and compacted past, is let in behind that", async () => {
  const { ada, ben, key } = await joint();
  expect(await documents.append(ada, key, write("One. "))).toEqual({ ok: true, seq: 1 });
  const [his, late] = [write("Two. "), write("Three.")];
  const at = [key.spaceId, key.documentId];
  await world.admin.query("BEGIN");
  await world.admin.query(`SELECT FROM "Document" WHERE "spaceId" = $1 AND id = $2 FOR NO KEY UPDATE`, at);
  await world.admin.query(`INSERT INTO "DocumentUpdate" VALUES ($1, $2, 2, $3, now(), $4)`, [...at, ben.userId, his]);
  const answer = documents.append(ada, key, late);
  const waiting = `SELECT FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_locks WHERE database =
                     (SELECT oid FROM pg_database WHERE datname = current_database()))`;
  await vi.waitFor(async () => expect((await world.admin.query(waiting)).rowCount).toBe(1));
  await world.admin.query(`DELETE FROM "DocumentUpdate" WHERE "spaceId" = $1 AND "documentId" = $2`, at);
  await world.admin.query(`INSERT INTO "DocumentSnapshot" VALUES ($1, $2, 2, $3, $4)`, [
    ...at,
    JSON.stringify(new Ledger().kept()),
    his,
  ]);
  await world.admin.query("COMMIT");
  expect(await answer).toEqual({ ok: true, seq: 3 });
});

describe("D3: believed or not", () => {
  const refused = async (speaker: Speaker, key: DocumentKey, bytes: Uint8Array, code: string) => {
    const before = await countRows(world, "DocumentUpdate", key);
    expect(await documents.append(speaker, key, bytes)).toEqual({ ok: false, code });
    expect(await countRows(world, "DocumentUpdate", key)).toBe(before);
  };

  it("bytes that are no update are malformed, whatever they are", async () => {
    const { ada, key } = await joint();
    await documents.append(ada, key, write("There."));
    const good = write("A good one, which is cut off or changed here");
    const bad = [new Uint8Array(), Uint8Array.of(255), Uint8Array.of(1, 255, 255, 255, 255, 15), good.slice(0, 9)];
    for (const bytes of bad) await refused(ada, key, bytes, "malformed");
  });

  it("an update that is too large is refused, and so is one that would make the document too large", async () => {
    const { ada, key } = await joint();
    await refused(ada, key, write("x".repeat(LARGEST_UPDATE)), "too-large");
    const doc = new Y.Doc();
    const answers: string[] = [];
    for (let i = 0; i < 11; i++) {
      const answer = await documents.append(ada, key, write("y".repeat(LARGEST_UPDATE - 200), doc));
      answers.push(answer.ok ? "taken" : answer.code);
    }
    expect(answers).toEqual([...Array.from({ length: 10 }, () => "taken"), "document-full"]);
    // What only deletes is the way out.
    const held = new Y.Doc();
    const opened = await open(ada, key);
    for (const update of unpack(opened.ok ? opened.updates : new Uint8Array())) Y.applyUpdate(held, update);
    const deletion = updateOf(held, (text) => text.delete(0, 1_000_000));
    expect(await documents.append(ada, key, deletion)).toMatchObject({ ok: true });
  });

  it("what comes at once may be larger together than one may be alone, and the next process reads it", async () => {
    const { ada, ben, key } = await joint();
    const docs = [new Y.Doc(), new Y.Doc()];
    const large = docs.map((doc) => write("z".repeat(LARGEST_UPDATE - 200), doc));
    const all = [write("First. "), ...large];
    const answers = await Promise.all(all.map((bytes) => documents.append(ada, key, bytes)));
    expect(answers).toEqual([1, 2, 2].map((seq) => ({ ok: true, seq })));
    const other = makeDocuments({ database: world.database, rooms: NOBODY_THERE });
    expect(await other.append(ben, key, write("And on."))).toEqual({ ok: true, seq: 3 });
  });

  it("nobody writes under a client of the other's", async () => {
    const { ada, ben, key } = await joint();
    const hers = new Y.Doc();
    await documents.append(ada, key, write("Hers", hers));
    await refused(ben, key, write(" and more of hers?", hers), "foreign-client");
    // Not in another process either, which has seen nothing of it.
    const other = makeDocuments({ database: world.database, rooms: { prepare: () => expect.unreachable() } });
    expect(await other.append(ben, key, write("?", hers))).toEqual({ ok: false, code: "resync" });
    const forged = new Y.Doc();
    forged.clientID = hers.clientID;
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(hers));
    expect(await other.append(ben, key, Y.encodeStateAsUpdate(forged))).toEqual({ ok: false, code: "foreign-client" });
  });

  it("what follows something that is not there is answered with resync, and no half of it is stored", async () => {
    const { ada, ben, key } = await joint();
    const doc = new Y.Doc();
    const [first, second] = [write("One ", doc), write("two ", doc)];
    await refused(ada, key, second, "resync");
    // It hangs on something of the other's that is not there, or deletes it.
    const his = new Y.Doc();
    Y.applyUpdate(his, first);
    await refused(ben, key, write("after one", his), "resync");
    await refused(
      ben,
      key,
      updateOf(his, (text) => text.delete(0, 3)),
      "resync",
    );
    expect(await documents.append(ada, key, Y.mergeUpdates([first, second]))).toEqual({ ok: true, seq: 1 });
    expect(await documents.append(ben, key, Y.encodeStateAsUpdate(his))).toEqual({ ok: true, seq: 2 });
  });

  it("an update with a hole, or one that hangs on itself, is never stored", async () => {
    const { ada, key } = await joint();
    const doc = new Y.Doc();
    const [first, , third] = [write("a", doc), write("b", doc), write("c", doc)];
    await refused(ada, key, Y.mergeUpdates([first, third]), "resync");
    // One struct of client 1 at clock 0: a text whose origin is itself.
    const loop = Uint8Array.of(1, 1, 1, 0, 0x84, 1, 0, 1, 0x61, 0);
    await refused(ada, key, loop, "malformed");
  });
});

describe("D8: what one may not read does not exist", () => {
  it("a stranger's, a partner's private one and none at all are answered alike, to the byte, whatever is sent", async () => {
    const { ada, ben, key } = await joint();
    const [eve] = await world.couple();
    const hidden = await makeDocument(world, ada);
    const hers = new Y.Doc();
    const first = write("Hidden", hers);
    for (const one of [hidden, key]) await documents.append(ada, one, first);
    const gap = write("!", hers);
    const none = { spaceId: ada.userId, documentId: newId() };
    for (const bytes of [first, gap, write("x")]) {
      for (const [person, keys] of [
        [eve, [none, hidden, key]],
        [ben, [none, hidden]],
      ] as const) {
        for (const one of keys) {
          expect(await documents.append(person, one, bytes)).toEqual({ ok: false, code: "no-such-document" });
        }
      }
    }
    for (const [person, keys] of [
      [eve, [none, hidden, key]],
      [ben, [none, hidden]],
    ] as const) {
      for (const one of keys) {
        const answers = [
          await open(person, one),
          await open(person, one, 1),
          await documents.sessions(person, one),
          await documents.version(person, { ...one, seq: 1 }),
        ];
        expect(answers).toEqual(answers.map(() => ({ ok: false, code: "no-such-document" })));
      }
    }
    expect(textOf(await open(ada, hidden))).toBe("Hidden");
  });

  it("with an owner, both read it, and its owner alone writes", async () => {
    const [ada, ben] = await world.couple();
    const key = await makeDocument(world, ada, { spaceId: ada.coupleId! });
    await documents.append(ada, key, write("Read me."));
    expect(await documents.append(ben, key, write("And me?"))).toEqual({ ok: false, code: "not-yours" });
    const answer = await open(ben, key);
    expect(answer).toMatchObject({ ok: true, writable: false });
    expect(textOf(answer)).toBe("Read me.");
  });

  it("a joint document under the id of a private one of mine is another document", async () => {
    const [ada, ben] = await world.couple();
    const mine = await makeDocument(world, ada);
    await world.database.withActor(ben, (tx) =>
      tx.query(`INSERT INTO "Document" (id, "spaceId", "authorId", kind) VALUES ($1, $2, $3, 'test')`, [
        mine.documentId,
        ben.coupleId,
        ben.userId,
      ]),
    );
    await documents.append(ada, mine, write("Mine alone."));
    const theirs = { ...mine, spaceId: ada.coupleId! };
    expect(textOf(await open(ben, theirs))).toBe("");
    expect(await open(ben, mine)).toEqual({ ok: false, code: "no-such-document" });
  });

  it("a session that was revoked writes and reads nothing, whatever else it sends", async () => {
    const { ada, ben, key } = await joint();
    const doc = new Y.Doc();
    await documents.append(ada, key, write("Still here. ", doc));
    await world.signIn.session.update({ where: { id: ada.sessionId }, data: { revokedAt: new Date() } });
    const no = { ok: false, code: "signed-out" };
    expect(await documents.append(ada, key, write("And now?", doc))).toEqual(no);
    expect(await open(ada, key)).toEqual(no);
    expect(await documents.sessions(ada, key)).toEqual(no);
    expect(textOf(await open(ben, key))).toBe("Still here. ");
  });
});

describe("D4: opening gives what is missing", () => {
  it("all of it to who has nothing, the rest to who has some, and nothing to who has all", async () => {
    const { ada, ben, key } = await joint();
    const doc = new Y.Doc();
    const pieces = ["One ", "two ", "three"].map((piece) => write(piece, doc));
    for (const piece of pieces) await documents.append(ada, key, piece);
    const all = await open(ben, key);
    expect(all).toMatchObject({ ok: true, seq: 3, writable: true });
    expect(textOf(all)).toBe("One two three");
    const rest = await open(ben, key, 2);
    expect(rest).toMatchObject({ ok: true, seq: 3 });
    const held = new Y.Doc();
    for (const update of [pieces[0]!, pieces[1]!]) Y.applyUpdate(held, update);
    expect(textOf(rest)).toBe("");
    expect(await open(ben, key, 3)).toMatchObject({ ok: true, seq: 3, updates: new Uint8Array() });
    // Who has more than there is, as after a backup was put back, is given all there is.
    expect(textOf(await open(ben, key, 99))).toBe("One two three");
  });
});
