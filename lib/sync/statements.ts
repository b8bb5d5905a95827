import type { Statement } from "@/lib/db/database";
import type { Id } from "@/lib/ids";
import type { Crossing, Read } from "@/lib/sync/command";
import { columnNames, type BaseRow, type Table } from "@/lib/sync/table";

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
export function readRows(read: Read, spaces: readonly Id[], n: number): Statement {
  const values: unknown[] = [spaces];
  const { from, shape } = readFrom(read, values, "t");
  return { name: `read ${n} ${shape}`, text: `SELECT to_jsonb(t) AS row FROM ${from}`, values };
}

/** What stands after FROM, with its parameters added to `values` ($1 are the spaces); and what names its shape. */
function readFrom({ table, where, during, of }: Read, values: unknown[], as: string): { from: string; shape: string } {
  const columns = Object.keys(where).sort();
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const isList = (column: string) => Array.isArray(where[column]);
  const conditions = columns.map((column) => {
    const value = parameter(where[column]);
    return `${as}."${column}" = ${isList(column) ? `ANY (${value}::uuid[])` : value}`;
  });
  let shape = `${table.name} ${columns.map((column) => (isList(column) ? `${column}s` : column)).join(" ")}`;
  if (during) {
    conditions.push(reaches(as, parameter(during.from), parameter(during.to)));
    shape += " during";
  }
  if (of && typeof table.held === "object") {
    const parents = readFrom(of, values, `${as}p`);
    conditions.push(`${as}."${table.held.by}" IN (SELECT ${as}p.id FROM ${parents.from})`);
    shape += ` of ${parents.shape}`;
  }
  const all = [`${as}."spaceId" = ANY ($1::uuid[])`, ...conditions].join(" AND ");
  return { from: `"${table.name}" ${as} WHERE ${all}`, shape };
}

/**
 * That a row of a table held by range reaches into the instants from `from` to `to`. In two halves, since no index finds
 * all: the short ones by where they begin, and the few long ones and series by where they end. So what lies outside of a
 * window costs nothing; the eight days are those of the indexes.
 */
export function reaches(as: string, from: string, to: string): string {
  const [start, end, length] = [`${as}."reachStart"`, `${as}."reachEnd"`, `${as}."reachEnd" - ${as}."reachStart"`];
  const [after, until] = [`${from}::timestamptz`, `${to}::timestamptz`];
  const short = `${length} <= interval '8 days' AND ${start} > ${after} - interval '8 days'`;
  return `${start} < ${until} AND ${end} > ${after} AND (${short} OR ${length} > interval '8 days')`;
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

/** Calls a function that acts across the wall. Its name is a command's own, never from outside. */
export function cross({ name, args }: Crossing): Statement {
  const parameters = args.map((_, i) => `$${i + 1}`).join(", ");
  return {
    name: `cross ${name}`,
    text: `SELECT "spaceId", seq::float8 AS seq, changes FROM ${name}(${parameters})`,
    values: [...args],
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

const quotedColumns = new Map<string, string[]>();

function columnsOf(table: Table): string[] {
  let columns = quotedColumns.get(table.name);
  if (!columns) {
    columns = columnNames(table).map((column) => `"${column}"`);
    quotedColumns.set(table.name, columns);
  }
  return columns;
}
