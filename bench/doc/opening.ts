import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Client } from "pg";
import * as Y from "yjs";
import { makeCouple, type Couple } from "@/bench/couple";
import { makeDocument } from "@/bench/doc/make-document";
import { makeHand } from "@/bench/doc/trace";
import { rowOf } from "@/bench/measure";
import { openProduct, type Product } from "@/bench/product";
import type { Found } from "@/bench/run";
import { makeCompact } from "@/lib/sync/documents/compact";
import { makeDocuments } from "@/lib/sync/documents/documents";
import { unpack } from "@/lib/sync/documents/packing";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";

const STROKES = 260_000;
const TAIL = 500;
/** The trace comes in updates of so many strokes, as after writing offline: one by one it would take an hour. */
const TOGETHER = 260;
const SINGLE = 5_000;
const DOCUMENTS = 500;
/** How often the sides take turns, and how often each opens it in a turn. */
const TURNS = 20;
const IN_A_TURN = 10;

/**
 * A document of 260,000 strokes with a tail of 500 updates, from the database into a `Y.Doc`, in one process and without a
 * socket between. The reference reads one merged blob by `pg` and applies it.
 */
export async function opening(adminUrl: string): Promise<Found> {
  const product = await openProduct(adminUrl, undefined, "opened");
  const couple = await makeCouple([]);
  const admin = new Client({ connectionString: product.admin });
  await admin.connect();
  try {
    const long = await written(product, couple, STROKES - TAIL, TOGETHER);
    await makeCompact(product.database)(couple.people[0], long.key);
    // As the product does it, the last of these updates would have the tail compacted.
    const { database, sockets } = product;
    const documents = makeDocuments({ database, rooms: sockets.documentRooms, compactAfter: TAIL + 1 });
    await goOn({ documents }, couple, long, TAIL, 1);
    await expectTail(admin, long.key);
    await admin.query(`CREATE TABLE blob (bytes bytea NOT NULL)`);
    await admin.query(`INSERT INTO blob VALUES ($1)`, [Buffer.from(Y.encodeStateAsUpdate(long.doc))]);
    await admin.query("VACUUM ANALYZE");
    const times = await openedBy(product, couple, admin, long);
    await expectTail(admin, long.key);
    const what = { bench: "doc", case: "260,000 strokes, tail of 500" };
    const singles = await sizes(product, couple, admin);
    return {
      rows: [
        rowOf({ ...what, metric: "opening it", unit: "ms" }, times.ours, times.reference),
        rowOf({ ...what, metric: "of it: reading, in the server", unit: "ms" }, times.read),
        ...singles,
        rowOf({ bench: "doc", case: `${DOCUMENTS} documents being written in`, metric: "memory of each", unit: "kB" }, [
          await memory(product, couple),
        ]),
      ],
      notes: [
        `The long text has ${long.doc.getText("text").length.toLocaleString("en")} characters.`,
        "Opening is from the database to a Y.Doc in one process, without a socket, up to where the document can be read and written; both sides read by pg.",
        `Bytes are those of ${SINGLE.toLocaleString("en")} strokes that came one by one: a row each in the tail, then as sessions, which are kept for ever, and in the snapshot.`,
      ],
    };
  } finally {
    await admin.end();
  }
}

interface Written {
  key: DocumentKey;
  doc: Y.Doc;
  stroke(): void;
}

async function written(product: Product, couple: Couple, strokes: number, together: number): Promise<Written> {
  const [key, doc] = [await makeDocument(product.database, couple), new Y.Doc()];
  const hand = makeHand(7);
  const one = { key, doc, stroke: () => void hand.stroke(doc.getText("text")) };
  await goOn(product, couple, one, strokes, together);
  return one;
}

async function goOn(
  { documents }: Pick<Product, "documents">,
  { people }: Couple,
  { key, doc, stroke }: Written,
  strokes: number,
  together: number,
): Promise<void> {
  for (let n = 0; n < strokes; n += together) {
    const updates: Uint8Array[] = [];
    const listen = (update: Uint8Array) => updates.push(update);
    doc.on("update", listen);
    for (let i = 0; i < Math.min(together, strokes - n); i++) stroke();
    doc.off("update", listen);
    const answer = await documents.append(people[0], key, Y.mergeUpdates(updates));
    if (!answer.ok) throw new Error(answer.code);
  }
}

/** @throws Error where the document's tail is not what is to be opened */
async function expectTail(admin: Client, { documentId }: DocumentKey): Promise<void> {
  const { rows } = await admin.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "DocumentUpdate" WHERE "documentId" = $1`,
    [documentId],
  );
  if (rows[0]!.count !== TAIL) throw new Error(`A tail of ${rows[0]!.count} updates, not of ${TAIL}`);
}

/**
 * Means of a turn: garbage is collected in every second opening or so, and which of them it falls to would be all that a
 * median of openings says.
 */
async function openedBy({ documents }: Product, { people }: Couple, admin: Client, { key, doc }: Written) {
  const enter = () => Promise.resolve();
  const text = doc.getText("text").toJSON();
  const times = { ours: [] as number[], reference: [] as number[], read: [] as number[] };
  let reading = 0;
  const open = {
    async ours(opened: Y.Doc, began: number) {
      const answer = await documents.open(people[1], { ...key, v: SCHEMA_VERSION, have: 0 }, enter);
      if (!answer.ok) throw new Error(answer.code);
      reading += performance.now() - began;
      opened.transact(() => {
        for (const update of unpack(answer.updates)) Y.applyUpdate(opened, update);
      });
    },
    async reference(opened: Y.Doc) {
      const { rows } = await admin.query<{ bytes: Uint8Array }>("SELECT bytes FROM blob");
      Y.applyUpdate(opened, rows[0]!.bytes);
    },
  };
  for (let n = 0; n < TURNS; n++) {
    for (const side of n % 2 ? (["reference", "ours"] as const) : (["ours", "reference"] as const)) {
      let took = 0;
      reading = 0;
      for (let i = 0; i < IN_A_TURN; i++) {
        const opened = new Y.Doc();
        const began = performance.now();
        await open[side](opened, began);
        took += performance.now() - began;
        if (opened.getText("text").toJSON() !== text) throw new Error("Another text");
        opened.destroy();
      }
      times[side].push(took / IN_A_TURN);
      if (side === "ours") times.read.push(reading / IN_A_TURN);
    }
  }
  return times;
}

/** What strokes take on disk that come one by one, in bytes of each: as tail, and once compacted. */
async function sizes(product: Product, couple: Couple, admin: Client) {
  const { key } = await written(product, couple, 1, 1);
  const one = await written(product, couple, SINGLE, 1);
  const size = async (table: string) => {
    const { rows } = await admin.query<{ size: number }>(
      `SELECT coalesce(sum(pg_column_size(t.*)), 0)::int AS size FROM "${table}" t WHERE "documentId" = $1`,
      [one.key.documentId],
    );
    return rows[0]!.size;
  };
  const { rows } = await admin.query<{ mean: number }>(
    `SELECT avg(pg_column_size(t.*))::float8 AS mean FROM "DocumentUpdate" t WHERE "documentId" = ANY ($1::uuid[])`,
    [[one.key.documentId, key.documentId]],
  );
  await makeCompact(product.database)(couple.people[0], one.key);
  const what = { bench: "doc", case: `${SINGLE.toLocaleString("en")} strokes`, unit: "B" };
  return [
    rowOf({ ...what, metric: "a stroke in the tail" }, [rows[0]!.mean]),
    rowOf({ ...what, metric: "a stroke in the history" }, [(await size("DocumentSession")) / SINGLE]),
    rowOf({ ...what, metric: "a stroke in the snapshot" }, [(await size("DocumentSnapshot")) / SINGLE]),
  ];
}

/** What the server keeps in mind of a document that is being written in, of 20 pages: kilobytes. */
async function memory(product: Product, couple: Couple): Promise<number> {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  // The first ones warm up what is there once.
  for (let n = 0; n < 20; n++) await written(product, couple, 1, 1);
  const before = used();
  for (let n = 0; n < DOCUMENTS; n++) {
    const { key, doc } = await written(product, couple, 20, 20);
    doc.destroy();
    for (let page = 1; page < 20; page++) {
      const other = new Y.Doc();
      other.getText("text").insert(0, "a");
      await product.documents.append(couple.people[page % 2]!, key, Y.encodeStateAsUpdate(other));
      other.destroy();
    }
  }
  return (used() - before) / DOCUMENTS / 1024;
}
