import * as Y from "yjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "@/lib/db/database";
import { refusalOf } from "@/lib/db/refusals";
import { makeCompact } from "@/lib/sync/documents/compact";
import { makeDocuments, type Documents } from "@/lib/sync/documents/documents";
import { NOBODY_THERE } from "@/lib/sync/documents/rooms";
import { readDocument } from "@/lib/sync/documents/read-document";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import {
  countRows,
  jointDocument,
  makeDocument,
  openRequest,
  textIn,
  textOf,
  updateOf,
} from "@/tests/support/documents";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
let documents: Documents;

beforeAll(async () => {
  world = await openWorld();
  documents = makeDocuments({ database: world.database, rooms: NOBODY_THERE });
});
afterAll(() => world.close());

const enter = () => Promise.resolve();
const read = async (person: Person, key: DocumentKey) => textOf(await documents.open(person, openRequest(key), enter));
const compact = (person: Person, key: DocumentKey, database: Database = world.database) =>
  makeCompact(database)(person, key);

/** Writes one update for each word, with the text that is deleted again between them. */
async function writes(person: Person, key: DocumentKey, doc: Y.Doc, ...words: string[]): Promise<void> {
  for (const word of words) {
    const update = updateOf(doc, (text) => text.insert(text.length, `${word} `));
    expect(await documents.append(person, key, update)).toMatchObject({ ok: true });
  }
}

async function rows(key: DocumentKey): Promise<Record<string, number>> {
  return {
    tail: await countRows(world, "DocumentUpdate", key),
    sessions: await countRows(world, "DocumentSession", key),
    snapshots: await countRows(world, "DocumentSnapshot", key),
  };
}

describe("D9: compaction, from what is stored alone", () => {
  it("makes sessions and a snapshot of the tail, deletes what it merged, and nothing of the text changes", async () => {
    const [ada, ben] = await world.couple();
    const key = await jointDocument(world, ada);
    const [hers, his] = [new Y.Doc(), new Y.Doc()];
    await writes(ada, key, hers, "One", "two");
    await writes(ben, key, his, "three");
    const before = await read(ada, key);
    expect(await compact(ben, key)).toMatchObject({ seq: 3 });
    expect(await rows(key)).toEqual({ tail: 0, sessions: 2, snapshots: 1 });
    expect(await read(ada, key)).toBe(before);
    // The next update follows, also in a process that has not seen the former.
    await writes(ada, key, hers, "four");
    const other = makeDocuments({ database: world.database, rooms: NOBODY_THERE });
    const more = updateOf(his, (text) => text.insert(0, "zero "));
    expect(await other.append(ben, key, more)).toEqual({ ok: true, seq: 5 });
    // And whoever was at 2 is given what came since, whole.
    const late = await documents.open(ben, openRequest(key, 2), enter);
    expect(late).toMatchObject({ ok: true, seq: 5 });
    expect(await compact(ada, key)).toMatchObject({ seq: 5 });
    expect(await compact(ada, key)).toBeNull();
    expect(await read(ben, key)).toContain("four");
  });

  it("comes by itself once a tail is long, while both go on writing, and loses nothing", async () => {
    const [ada, ben] = await world.couple();
    const key = await jointDocument(world, ada);
    const eager = makeDocuments({ database: world.database, rooms: NOBODY_THERE, compactAfter: 10 });
    const second = makeDocuments({ database: world.database, rooms: NOBODY_THERE, compactAfter: 7 });
    const people = [
      { person: ada, doc: new Y.Doc(), by: eager, letter: "a" },
      { person: ben, doc: new Y.Doc(), by: second, letter: "b" },
    ];
    let acknowledged = 0;
    await Promise.all(
      people.map(async ({ person, doc, by, letter }) => {
        for (let i = 0; i < 60; i++) {
          const update = updateOf(doc, (text) => text.insert(0, letter));
          let answer = await by.append(person, key, update);
          while (!answer.ok && answer.retry) answer = await by.append(person, key, update);
          expect(answer).toMatchObject({ ok: true });
          acknowledged++;
        }
      }),
    );
    expect(acknowledged).toBe(120);
    await vi.waitFor(async () => expect((await rows(key)).tail).toBeLessThan(20), { timeout: 10_000 });
    const text = await read(ada, key);
    expect(Array.from(text).sort().join("")).toBe("a".repeat(60) + "b".repeat(60));
    const { rows: found } = await world.admin.query<{ from: number; to: number }>(
      `SELECT "fromSeq"::int AS from, "toSeq"::int AS to FROM "DocumentSession" WHERE "documentId" = $1`,
      [key.documentId],
    );
    expect(found.length).toBeGreaterThan(2);
    // The history alone is the same text, and so is any way from it to the tail.
    const version = await documents.version(ben, { ...key, seq: 120 });
    expect(version.ok && textOfUpdate(version.update)).toBe(text);
  });

  it.each([1, 2, 3])("a connection that breaks before its round trip %i leaves everything as it was", async (at) => {
    const [ada] = await world.couple();
    const key = await jointDocument(world, ada);
    const doc = new Y.Doc();
    await writes(ada, key, doc, "All", "of", "it");
    const before = await rows(key);
    const faults = vi.spyOn(console, "error").mockImplementation(() => {});
    expect(await compact(ada, key, breakingAt(at))).toBeNull();
    expect(faults).toHaveBeenCalledOnce();
    faults.mockRestore();
    expect(await rows(key)).toEqual(before);
    expect(await read(ada, key)).toBe("All of it ");
    expect(await compact(ada, key)).toMatchObject({ seq: 3 });
    expect(await read(ada, key)).toBe("All of it ");
  });

  it("of two at once one does it, and leaving waits for it", async () => {
    const [ada, ben] = await world.couple();
    const key = await jointDocument(world, ada);
    await writes(ada, key, new Y.Doc(), "Once");
    const done = await Promise.all([compact(ada, key), compact(ben, key), compact(ada, key)]);
    expect(done.filter((one) => one !== null)).toHaveLength(1);
    await writes(ben, key, new Y.Doc(), "more");
    const left = world.database.withActor(ada, (tx) => tx.query("SELECT leave_couple()"));
    await Promise.all([compact(ben, key), left]);
    for (const table of ["DocumentUpdate", "DocumentSession", "DocumentSnapshot"]) {
      const { rowCount } = await world.admin.query(`SELECT FROM "${table}" WHERE "spaceId" = $1`, [ben.coupleId]);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });

  /** A database whose connection is ended by the server before the nth round trip of a pipeline. */
  function breakingAt(n: number): Database {
    return {
      ...world.database,
      pipeline: (work) =>
        world.database.pipeline((tx) => {
          let trips = 0;
          return work({
            send: async (statements) => {
              if (++trips === n) {
                const [row] = (await tx.send([{ name: "me", text: "SELECT pg_backend_pid() AS pid", values: [] }]))[0]!;
                await world.admin.query("SELECT pg_terminate_backend($1)", [(row as { pid: number }).pid]);
              }
              return tx.send(statements);
            },
          });
        }),
    };
  }
});

function textOfUpdate(update: Uint8Array): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  return textIn(doc).toJSON();
}

describe("D10: the past", () => {
  it("says who wrote when, and what it was then, compacted or not, with what was deleted since", async () => {
    const [ada, ben] = await world.couple();
    const key = await jointDocument(world, ada);
    const hers = new Y.Doc();
    await writes(ada, key, hers, "First", "thought");
    const his = new Y.Doc();
    Y.applyUpdate(his, Y.encodeStateAsUpdate(hers));
    await writes(ben, key, his, "answer");
    const deleted = updateOf(his, (text) => text.delete(0, 6));
    await documents.append(ben, key, deleted);
    const look = async () => {
      const answer = await documents.sessions(ben, key);
      if (!answer.ok) throw new Error(answer.code);
      const versions = [];
      for (const { toSeq } of answer.sessions) {
        const version = await documents.version(ada, { ...key, seq: toSeq });
        versions.push(version.ok ? [version.seq, textOfUpdate(version.update)] : version);
      }
      return { sessions: answer.sessions.map(({ startedAt: _, endedAt: __, ...rest }) => rest), versions };
    };
    const before = await look();
    expect(before).toEqual({
      sessions: [
        { authorId: ada.userId, fromSeq: 1, toSeq: 2 },
        { authorId: ben.userId, fromSeq: 3, toSeq: 4 },
      ],
      versions: [
        [2, "First thought "],
        [4, "thought answer "],
      ],
    });
    await compact(ada, key);
    expect(await look()).toEqual(before);
    // The snapshot, which opens the document, has no deleted word in it; the sessions have.
    const { rows: found } = await world.admin.query<{ snapshot: boolean; session: boolean }>(
      `SELECT position('First'::bytea IN s.bytes) > 0 AS snapshot, bool_or(position('First'::bytea IN h.bytes) > 0) AS session
         FROM "DocumentSnapshot" s JOIN "DocumentSession" h USING ("documentId") WHERE s."documentId" = $1 GROUP BY 1`,
      [key.documentId],
    );
    expect(found).toEqual([{ snapshot: false, session: true }]);
  });

  it("readDocument gives what is stored, and the seq that names it", async () => {
    const [ada, ben] = await world.couple();
    const key = await makeDocument(world, ada);
    await writes(ada, key, new Y.Doc(), "Sign", "this");
    await compact(ada, key);
    await writes(ada, key, new Y.Doc(), "too");
    const found = await readDocument(world.database, ada, key);
    expect(found?.seq).toBe(3);
    expect(textIn(found!.doc).toJSON()).toContain("Sign this");
    expect(await readDocument(world.database, ben, key)).toBeNull();
  });
});

describe("D8: leaving takes the documents along", () => {
  it("joint ones are copied whole with their history to both, one's own come back to their owner, all as new ones", async () => {
    const [ada, ben] = await world.couple();
    const couple = ada.coupleId!;
    const key = await jointDocument(world, ada);
    const bens = await makeDocument(world, ben, { spaceId: couple });
    const [hers, his] = [new Y.Doc(), new Y.Doc()];
    await writes(ada, key, hers, "Ours", "once");
    await writes(ben, key, his, "both");
    await compact(ada, key);
    await writes(ada, key, hers, "tail");
    await writes(ben, bens, new Y.Doc(), "His", "own");
    const before = await read(ada, key);
    await world.database.withActor(ada, (tx) => tx.query("SELECT leave_couple()"));
    const gone = { ok: false, code: "no-such-document" };
    expect(
      await documents.append(
        ada,
        key,
        updateOf(hers, (text) => text.insert(0, "late ")),
      ),
    ).toEqual(gone);
    const keysOf = async (person: Person) => {
      const { rows: found } = await world.admin.query<DocumentKey>(
        `SELECT "spaceId", id AS "documentId" FROM "Document" WHERE "spaceId" = $1 AND "ownerId" = $1`,
        [person.userId],
      );
      return found;
    };
    const [adas, both] = [await keysOf(ada), await keysOf(ben)];
    expect([adas.length, both.length]).toEqual([1, 2]);
    expect(await read(ada, adas[0]!)).toBe(before);
    const texts = await Promise.all(both.map((one) => read(ben, one)));
    expect([...texts].sort()).toEqual([before, "His own "].sort());
    const history = await documents.sessions(ada, adas[0]!);
    expect(history.ok && history.sessions.map(({ authorId }) => authorId)).toEqual([ada.userId, ben.userId]);
    // Each goes on in their own, as the same pages, and the other hears nothing of it.
    expect(
      await documents.append(
        ada,
        adas[0]!,
        updateOf(hers, (text) => text.insert(0, "x")),
      ),
    ).toEqual({
      ok: false,
      code: "resync",
    });
    await writes(ada, adas[0]!, new Y.Doc(), "alone");
    expect(await Promise.all(both.map((one) => read(ben, one)))).toEqual(texts);
  });

  it("racing with what is being written: what was acknowledged is in both copies, and nothing else", async () => {
    const [ada, ben] = await world.couple();
    const key = await jointDocument(world, ada);
    const doc = new Y.Doc();
    let acknowledged = "";
    let left: Promise<string | null> | null = null;
    for (let i = 0; i < 40; i++) {
      const letter = String.fromCharCode(65 + i);
      const update = updateOf(doc, (text) => text.insert(text.length, letter));
      const answering = documents.append(ada, key, update);
      if (i === 12) {
        left = world.database
          .withActor(ben, (tx) => tx.query("SELECT leave_couple()"))
          .then(
            () => null,
            (error: unknown) => refusalOf(error)?.code ?? String(error),
          );
      }
      const answer = await answering;
      if (!answer.ok) expect(answer).toEqual({ ok: false, code: "no-such-document" });
      else acknowledged += letter;
    }
    expect(await left).toBeNull();
    expect(acknowledged.length).toBeGreaterThanOrEqual(12);
    expect(acknowledged.length).toBeLessThan(40);
    for (const person of [ada, ben]) {
      const { rows: found } = await world.admin.query<DocumentKey>(
        `SELECT "spaceId", id AS "documentId" FROM "Document" WHERE "spaceId" = $1`,
        [person.userId],
      );
      expect(await read(person, found[0]!)).toBe(acknowledged);
    }
  });
});
