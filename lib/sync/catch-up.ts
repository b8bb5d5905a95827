import { actAs, BEGIN_SNAPSHOT, COMMIT, type Database, type Pipeline, type Statement } from "@/lib/db/database";
import { isPassing } from "@/lib/db/refusals";
import { isRefusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import type { Speaker } from "@/lib/sync/execute";
import {
  SCHEMA_VERSION,
  type CatchUpAnswer,
  type CatchUpRequest,
  type RowChange,
  type Seqs,
  type TimeRange,
} from "@/lib/sync/protocol";
import { KeyedQueue } from "@/lib/sync/queue";
import { columnNames, type BaseRow, type Table } from "@/lib/sync/table";
import { reaches } from "@/lib/sync/statements";
import { tableNamed, tables } from "@/lib/sync/tables";
import { checkCatchUp } from "@/lib/sync/wire";

const WHERE_WE_ARE = `SELECT session_live($2, $1) AS live, my_couple() AS "coupleId",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('spaceId', "spaceId", 'seq', seq, 'floor', floor) ORDER BY kind DESC), '[]')
     FROM "Stream") AS streams`;

interface Standing {
  live: boolean;
  coupleId: Id | null;
  streams: { spaceId: Id; seq: number; floor: number }[];
}

/**
 * Makes the one read path (rules 6 and 8): what a page begins with and what a client missed, from one REPEATABLE READ
 * snapshot in the person's own name, so that rows, removals and `seq` belong together. One person's questions are
 * answered one at a time: however many there are, they take one connection.
 */
export function makeCatchUp(database: Database, now: () => number = Date.now) {
  const queue = new KeyedQueue();

  return async function catchUp(speaker: Speaker, raw: unknown): Promise<CatchUpAnswer> {
    try {
      const request = checkCatchUp(raw);
      return await queue.run([speaker.userId], () => database.pipeline((tx) => answer(tx, speaker, request)));
    } catch (error) {
      if (isRefusal(error)) return { ok: false, code: error.code };
      if (isPassing(error)) return { ok: false, code: "unavailable", retry: true };
      throw error;
    }
  };

  async function answer(tx: Pipeline, { userId, sessionId }: Speaker, request: CatchUpRequest): Promise<CatchUpAnswer> {
    const where: Statement = { name: "where-we-are", text: WHERE_WE_ARE, values: [userId, sessionId] };
    const [, , found] = await tx.send([BEGIN_SNAPSHOT, actAs(userId), where]);
    const { live, coupleId, streams } = found![0] as Standing;
    if (!live) {
      await tx.send([COMMIT]);
      return { ok: false, code: "signed-out" };
    }
    const fresh = isFresh(request, userId, coupleId, streams);
    const wanted = tables.flatMap((table) => {
      const statement = fresh ? everything(table, request.want) : newlyWanted(table, request.held!, request.want);
      return statement ? [{ table, statement }] : [];
    });
    const missed = fresh ? [] : tables.map((table) => ({ table, statement: since(table, request.cursors) }));
    const asked = [...missed, ...wanted];
    const results = await tx.send([...asked.map(({ statement }) => statement), COMMIT]);
    const changes = asked.flatMap(({ table }, i) => (results[i] as Found[]).map((one) => changeOf(table, one)));
    const seqs: Seqs = Object.fromEntries(streams.map(({ spaceId, seq }) => [spaceId, seq]));
    const spaces = coupleId ? [coupleId, userId] : [userId];
    for (const spaceId of spaces) seqs[spaceId] ??= 0;
    const actor = { userId, coupleId };
    return { ok: true, v: SCHEMA_VERSION, actor, fresh, seqs, held: request.want, changes, now: now() };
  }
}

/** Rule 8: whether what the client has cannot be caught up from. */
function isFresh(request: CatchUpRequest, userId: Id, coupleId: Id | null, streams: Standing["streams"]): boolean {
  if (!request.as || !request.held) return true;
  if (request.as.userId !== userId || request.as.coupleId !== coupleId) return true;
  return streams.some(({ spaceId, seq, floor }) => {
    const cursor = request.cursors[spaceId];
    return cursor === undefined || cursor < floor || cursor > seq;
  });
}

interface Found {
  /** Null: removed. */
  row: BaseRow | null;
  spaceId: Id;
  id: Id;
}

function changeOf(table: Table, { row, spaceId, id }: Found): RowChange {
  return row ? { table: table.name, put: row } : { table: table.name, remove: { spaceId, id } };
}

// Everything is put in order: the order in which rows lie on disk tells of rows that one may not see.

/** Every row of the table that a client with this range holds. */
function everything(table: Table, want: TimeRange): Statement {
  if (table.held === "whole") {
    const text = `SELECT to_jsonb(t) AS row FROM "${table.name}" t ORDER BY "spaceId", id`;
    return { name: `whole ${table.name}`, text, values: [] };
  }
  return inRange(table, want, null);
}

/** The rows that a wider range brings and the narrower one had not. */
function newlyWanted(table: Table, held: TimeRange, want: TimeRange): Statement | null {
  if (table.held === "whole" || (want.from >= held.from && want.to <= held.to)) return null;
  return inRange(table, want, held);
}

function inRange(table: Table, want: TimeRange, held: TimeRange | null): Statement {
  const times = (range: TimeRange) => [new Date(range.from).toISOString(), new Date(range.to).toISOString()];
  const { name, held: how } = table;
  const ranged = typeof how === "object" ? tableNamed(how.with)! : table;
  // What waits to be answered is held whenever it is.
  const whenever = columnNames(ranged).includes("waiting") ? ` OR b."waiting"` : "";
  const wanted = held
    ? `${reaches("b", "$1", "$2")} AND NOT (${reaches("b", "$3", "$4")})`
    : `(${reaches("b", "$1", "$2")}${whenever})`;
  const values = [...times(want), ...(held ? times(held) : [])];
  if (how === "range") {
    const text = `SELECT to_jsonb(b) AS row FROM "${name}" b WHERE ${wanted} ORDER BY "spaceId", id`;
    return { name: `range ${name} ${values.length}`, text, values };
  }
  const { with: parent, by } = how as { with: string; by: string };
  const text = `SELECT to_jsonb(t) AS row FROM "${name}" t
                 WHERE t."${by}" IN (SELECT b.id FROM "${parent}" b WHERE ${wanted}) ORDER BY "spaceId", id`;
  return { name: `with ${name} ${values.length}`, text, values };
}

/**
 * What happened to rows of the table after the cursors: the row as it is now, or that it is gone. Of rows that hang on
 * others also those whose other has changed: it may have come into the range, and they with it.
 */
function since(table: Table, cursors: Seqs): Statement {
  const { name, held } = table;
  const changed = (named: string) =>
    `jsonb_each_text($1) AS cursor(space, seq)
       JOIN "Change" c ON c."spaceId" = cursor.space::uuid AND c.seq > cursor.seq::bigint AND c."table" = ${named}`;
  const own = `SELECT CASE WHEN t.id IS NULL THEN NULL ELSE to_jsonb(t) END AS row, c."spaceId", c."rowId" AS id, c.seq
    FROM ${changed("$2")} LEFT JOIN "${name}" t ON t."spaceId" = c."spaceId" AND t.id = c."rowId"`;
  const hanging =
    typeof held === "object"
      ? `UNION SELECT to_jsonb(t), t."spaceId", t.id, c.seq
           FROM ${changed("$3")} JOIN "${name}" t ON t."${held.by}" = c."rowId" WHERE NOT c.removed`
      : "";
  return {
    name: `since ${name}`,
    text: `${own} ${hanging} ORDER BY seq, "spaceId", id`,
    values: [JSON.stringify(cursors), name, ...(typeof held === "object" ? [held.with] : [])],
  };
}
