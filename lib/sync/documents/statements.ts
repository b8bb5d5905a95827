import type { Statement } from "@/lib/db/database";
import type { Id } from "@/lib/ids";
import type { KeptLedger } from "@/lib/sync/documents/ledger";
import type { No } from "@/lib/sync/documents/protocol";
import type { DocumentKey } from "@/lib/sync/documents/schema";

/** The SQL of documents, prepared once per connection by name. Under the wall: what one may not read is not there. */

export interface Access {
  live: boolean;
  /** Null: there is no such document, as far as this person can tell. */
  writable: boolean | null;
}

/** Why a document may not be read, to be told as it is: no more is said of it. Null: it may. */
export function whyNot({ live, writable }: Access): No | null {
  if (!live) return { ok: false, code: "signed-out" };
  return writable === null ? { ok: false, code: "no-such-document" } : null;
}

/** Whether the session lives, and whether the document may be read and written. */
export function access(userId: Id, sessionId: Id, { spaceId, documentId }: DocumentKey): Statement {
  return {
    name: "document access",
    text: `SELECT session_live($2, $1) AS live,
                  (SELECT "ownerId" IS NULL OR "ownerId" = $1 FROM "Document" WHERE "spaceId" = $3 AND id = $4) AS writable`,
    values: [userId, sessionId, spaceId, documentId],
  };
}

/**
 * A whole transaction in one statement: who acts and the session are its function's matter, the lock and the order those of
 * the policy of the row. `after` is the seq that the update is to follow. Fails where it may not.
 */
export function append(
  userId: Id,
  sessionId: Id,
  { spaceId, documentId }: DocumentKey,
  after: number,
  bytes: Uint8Array,
): Statement {
  return {
    name: "document append",
    text: "CALL append_to_document($1, $2, $3, $4, $5, $6)",
    values: [userId, sessionId, spaceId, documentId, after, buffer(bytes)],
  };
}

export function head({ spaceId, documentId }: DocumentKey): Statement {
  return {
    name: "document head",
    text: "SELECT document_head($1, $2)::float8 AS seq",
    values: [spaceId, documentId],
  };
}

/** Where those of them are that may still be read. */
export function heads(open: readonly DocumentKey[]): Statement {
  return {
    name: "document heads",
    text: `SELECT d."spaceId", d.id AS "documentId", document_head(d."spaceId", d.id)::float8 AS seq
             FROM unnest($1::uuid[], $2::uuid[]) AS open(space, id)
             JOIN "Document" d ON d."spaceId" = open.space AND d.id = open.id ORDER BY d."spaceId", d.id`,
    values: [open.map(({ spaceId }) => spaceId), open.map(({ documentId }) => documentId)],
  };
}

export interface SnapshotRow {
  seq: number;
  clients: KeptLedger;
  bytes: Uint8Array;
}

/** The snapshot: one row, or none yet. */
export function snapshot({ spaceId, documentId }: DocumentKey): Statement {
  return {
    name: "document snapshot",
    text: `SELECT seq::float8 AS seq, clients, bytes FROM "DocumentSnapshot" WHERE "spaceId" = $1 AND "documentId" = $2`,
    values: [spaceId, documentId],
  };
}

export interface SnapshotHeader {
  seq: number;
  clients: KeptLedger;
  size: number;
}

/** The same without what is in it. */
export function snapshotHeader({ spaceId, documentId }: DocumentKey): Statement {
  return {
    name: "document snapshot header",
    text: `SELECT seq::float8 AS seq, clients, octet_length(bytes) AS size FROM "DocumentSnapshot"
            WHERE "spaceId" = $1 AND "documentId" = $2`,
    values: [spaceId, documentId],
  };
}

export interface TailRow {
  seq: number;
  authorId: Id;
  /** Unix milliseconds. */
  at: number;
  bytes: Uint8Array;
}

const WRITTEN = `seq::float8 AS seq, "authorId", (extract(epoch FROM at) * 1000)::float8 AS at`;

/** Who wrote the updates of the tail and when, in order, without what is in them. */
export function tailAuthors({ spaceId, documentId }: DocumentKey): Statement {
  return {
    name: "document tail authors",
    text: `SELECT ${WRITTEN} FROM "DocumentUpdate" WHERE "spaceId" = $1 AND "documentId" = $2 ORDER BY seq`,
    values: [spaceId, documentId],
  };
}

/** The updates after a seq, in order. */
export function tail({ spaceId, documentId }: DocumentKey, after: number): Statement {
  return {
    name: "document tail",
    text: `SELECT ${WRITTEN}, bytes FROM "DocumentUpdate"
            WHERE "spaceId" = $1 AND "documentId" = $2 AND seq > $3 ORDER BY seq`,
    values: [spaceId, documentId, after],
  };
}

export interface SessionRow {
  authorId: Id;
  fromSeq: number;
  toSeq: number;
  /** Unix milliseconds. */
  startedAt: number;
  endedAt: number;
}

const SESSION = `"authorId", "fromSeq"::float8 AS "fromSeq", "toSeq"::float8 AS "toSeq",
  (extract(epoch FROM "startedAt") * 1000)::float8 AS "startedAt", (extract(epoch FROM "endedAt") * 1000)::float8 AS "endedAt"`;

/** The sessions without what is in them, in order. */
export function sessions({ spaceId, documentId }: DocumentKey): Statement {
  return {
    name: "document sessions",
    text: `SELECT ${SESSION} FROM "DocumentSession" WHERE "spaceId" = $1 AND "documentId" = $2 ORDER BY "fromSeq"`,
    values: [spaceId, documentId],
  };
}

/** What is in the sessions that end at a seq or before it. */
export function sessionBytes({ spaceId, documentId }: DocumentKey, upTo: number): Statement {
  return {
    name: "document session bytes",
    text: `SELECT bytes FROM "DocumentSession"
            WHERE "spaceId" = $1 AND "documentId" = $2 AND "toSeq" <= $3 ORDER BY "fromSeq"`,
    values: [spaceId, documentId, upTo],
  };
}

/**
 * What is missing after a seq: with nothing yet, the snapshot and the tail; else what came since, of older sessions those
 * that reach there. The older comes first. As base64, since pg reads bytes as hex, which is half as long again.
 */
export function missing({ spaceId, documentId }: DocumentKey, after: number): Statement {
  const [name, older] =
    after === 0
      ? ["document", `"DocumentSnapshot" WHERE "spaceId" = $1 AND "documentId" = $2`]
      : [
          "document since",
          `"DocumentSession" WHERE "spaceId" = $1 AND "documentId" = $2 AND "toSeq" > $3 ORDER BY "fromSeq"`,
        ];
  return {
    name,
    text: `(SELECT encode(bytes, 'base64') AS base64 FROM ${older}) UNION ALL
           (SELECT encode(bytes, 'base64') FROM "DocumentUpdate"
             WHERE "spaceId" = $1 AND "documentId" = $2 AND seq > $3 ORDER BY seq)`,
    values: [spaceId, documentId, after],
  };
}

/** Whether this transaction alone compacts the document; and, as long as it does, nobody leaves with it or removes it. */
export function claimCompaction({ spaceId, documentId }: DocumentKey): Statement[] {
  return [
    {
      name: "document claim",
      text: "SELECT pg_try_advisory_xact_lock(hashtextextended('document ' || $1 || $2, 0)) AS claimed",
      values: [spaceId, documentId],
    },
    {
      name: "document hold",
      text: `SELECT FROM "Document" WHERE "spaceId" = $1 AND id = $2 FOR KEY SHARE`,
      values: [spaceId, documentId],
    },
  ];
}

export function putSession({ spaceId, documentId }: DocumentKey, session: SessionRow, bytes: Uint8Array): Statement {
  const { fromSeq, toSeq, authorId, startedAt, endedAt } = session;
  return {
    name: "document put session",
    text: `INSERT INTO "DocumentSession" ("spaceId", "documentId", "fromSeq", "toSeq", "authorId", "startedAt", "endedAt", bytes)
           VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000), to_timestamp($7::float8 / 1000), $8)`,
    values: [spaceId, documentId, fromSeq, toSeq, authorId, startedAt, endedAt, buffer(bytes)],
  };
}

export function putSnapshot({ spaceId, documentId }: DocumentKey, { seq, clients, bytes }: SnapshotRow): Statement {
  return {
    name: "document put snapshot",
    text: `INSERT INTO "DocumentSnapshot" ("spaceId", "documentId", seq, clients, bytes) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT ("spaceId", "documentId") DO UPDATE SET seq = excluded.seq, clients = excluded.clients, bytes = excluded.bytes`,
    values: [spaceId, documentId, seq, JSON.stringify(clients), buffer(bytes)],
  };
}

/** Deletes the tail up to a seq, so many rows: another count fails the transaction. */
export function dropTail({ spaceId, documentId }: DocumentKey, upTo: number, count: number): Statement {
  return {
    name: "document drop tail",
    text: `WITH done AS (DELETE FROM "DocumentUpdate" WHERE "spaceId" = $1 AND "documentId" = $2 AND seq <= $3 RETURNING 1)
           SELECT expect_rows(count(*), $4) FROM done`,
    values: [spaceId, documentId, upTo, count],
  };
}

/** A document's first update, in the transaction that makes the document. */
export function seed({ spaceId, documentId }: DocumentKey, authorId: Id, bytes: Uint8Array): Statement {
  return {
    name: "document seed",
    text: `INSERT INTO "DocumentUpdate" ("spaceId", "documentId", seq, "authorId", at, bytes)
           VALUES ($1, $2, 1, $3, clock_timestamp(), $4)`,
    values: [spaceId, documentId, authorId, buffer(bytes)],
  };
}

/** Deletes all that was in a document, in the transaction that removes the document, and after that. */
export function forget({ spaceId, documentId }: DocumentKey): Statement[] {
  return ["DocumentUpdate", "DocumentSession", "DocumentSnapshot"].map((table) => ({
    name: `document forget ${table}`,
    text: `DELETE FROM "${table}" WHERE "spaceId" = $1 AND "documentId" = $2`,
    values: [spaceId, documentId],
  }));
}

/** As pg takes bytes: it would write any other array of them as JSON. */
function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
