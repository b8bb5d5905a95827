import type { Statement } from "@/lib/db/database";
import type { Id } from "@/lib/ids";
import type { Read } from "@/lib/sync/command";
import type { BaseRow, Table } from "@/lib/sync/table";

/**
 * The SQL of the executor, prepared once per connection by name. Table and column names come from the registry, never
 * from outside; everything else is a parameter.
 */

const BASE = ["id", "spaceId", "ownerId", "authorId"];

/** Locks the streams, We before I (rule 3): a statement of its own, before anything is read. */
export function lockStreams(spaces: readonly Id[]): Statement {
  return {
    name: "lock",
    text: `SELECT "spaceId", seq::float8 AS seq FROM "Stream" WHERE "spaceId" = ANY ($1::uuid[])
           ORDER BY kind DESC, "spaceId" FOR UPDATE`,
    values: [spaces],
  };
}

/** Opens the I stream of a new person. */
export function openStream(userId: Id): Statement {
  return {
    name: "open-stream",
    text: `INSERT INTO "Stream" ("spaceId", kind) VALUES ($1, 'i') ON CONFLICT DO NOTHING`,
    values: [userId],
  };
}

/** Who the actor is, under the lock: whether the session lives, the couple, and the receipt if the command was here. */
export function standing(userId: Id, sessionId: Id, commandId: Id): Statement {
  return {
    name: "standing",
    text: `SELECT session_live($2, $1) AS live, my_couple() AS "coupleId",
                  (SELECT jsonb_build_object('hash', encode("inputHash", 'hex'), 'outcome', outcome, 'seqs', seqs)
                     FROM "Receipt" WHERE "actorId" = $1 AND "commandId" = $3) AS receipt`,
    values: [userId, sessionId, commandId],
  };
}

/** The rows a plan reads. `n` tells apart reads of one shape in one pipeline. */
export function readRows({ table, where }: Read, spaces: readonly Id[], n: number): Statement {
  const columns = Object.keys(where).sort();
  const conditions = columns.map((column, i) => ` AND "${column}" = $${i + 2}`).join("");
  return {
    name: `read ${n} ${table.name} ${columns.join(" ")}`,
    text: `SELECT to_jsonb(t) AS row FROM "${table.name}" t WHERE "spaceId" = ANY ($1::uuid[])${conditions}`,
    values: [spaces, ...columns.map((column) => where[column])],
  };
}

export function insertRows(table: Table, rows: readonly BaseRow[]): Statement {
  const columns = columnsOf(table);
  return {
    name: `insert ${table.name}`,
    text: `INSERT INTO "${table.name}" (${columns.join(", ")})
           SELECT ${columns.join(", ")} FROM jsonb_populate_recordset(NULL::"${table.name}", $1)`,
    values: [JSON.stringify(rows)],
  };
}

/** Updates one row by its key: joined to a list of rows, PostgreSQL would look through the whole space for each list. */
export function updateRow(table: Table, row: BaseRow): Statement {
  const columns = columnsOf(table).filter((column) => !BASE.includes(column.slice(1, -1)));
  const values = row as unknown as Record<string, unknown>;
  return {
    name: `update ${table.name}`,
    text: `WITH done AS (
             UPDATE "${table.name}" SET ${columns.map((column, i) => `${column} = $${i + 3}`).join(", ")}
              WHERE "spaceId" = $1 AND id = $2 RETURNING 1)
           SELECT expect_rows(count(*), 1) FROM done`,
    values: [row.spaceId, row.id, ...columns.map((column) => values[column.slice(1, -1)])],
  };
}

export function deleteRow(table: Table, { spaceId, id }: BaseRow): Statement {
  return {
    name: `delete ${table.name}`,
    text: `WITH done AS (DELETE FROM "${table.name}" WHERE "spaceId" = $1 AND id = $2 RETURNING 1)
           SELECT expect_rows(count(*), 1) FROM done`,
    values: [spaceId, id],
  };
}

export interface IndexEntry {
  spaceId: Id;
  table: string;
  rowId: Id;
  seq: number;
  removed: boolean;
}

/** Bumps the streams that changed and indexes their changes (rules 3 and 4). */
export function indexChanges(spaces: readonly Id[], entries: readonly IndexEntry[]): Statement {
  return {
    name: "index",
    text: `WITH bumped AS (UPDATE "Stream" SET seq = seq + 1 WHERE "spaceId" = ANY ($1::uuid[]) RETURNING 1),
                indexed AS (
                  INSERT INTO "Change" ("spaceId", "table", "rowId", seq, removed)
                  SELECT "spaceId", "table", "rowId", seq, removed FROM jsonb_populate_recordset(NULL::"Change", $2)
                  ON CONFLICT ("spaceId", "table", "rowId") DO UPDATE SET seq = excluded.seq, removed = excluded.removed)
           SELECT expect_rows(count(*), $3) FROM bumped`,
    values: [spaces, JSON.stringify(entries), spaces.length],
  };
}

export function writeReceipt(userId: Id, commandId: Id, hash: string, outcome: string, seqs: object): Statement {
  return {
    name: "receipt",
    text: `INSERT INTO "Receipt" ("actorId", "commandId", "inputHash", outcome, seqs)
           VALUES ($1, $2, decode($3, 'hex'), $4, $5) ON CONFLICT DO NOTHING`,
    values: [userId, commandId, hash, outcome, JSON.stringify(seqs)],
  };
}

const columnNames = new Map<string, string[]>();

function columnsOf(table: Table): string[] {
  let columns = columnNames.get(table.name);
  if (!columns) {
    columns = Object.keys((table.row as unknown as { shape: object }).shape).map((column) => `"${column}"`);
    columnNames.set(table.name, columns);
  }
  return columns;
}
