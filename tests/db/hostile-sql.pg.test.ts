import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Tx } from "@/lib/db/database";
import { newId, type Id } from "@/lib/ids";
import { tables } from "@/lib/sync/tables";
import { exampleRows } from "@/tests/sync/examples/example-rows";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
let ada: Person;
let ben: Person;
let eve: Person;
beforeAll(async () => {
  world = await openWorld();
  [ada, ben] = await world.couple();
  [eve] = await world.couple();
});
afterAll(() => world.close());

/** A row of a table: where it is, whose it is, and who is said to have written it. */
function rowOf(table: string, spaceId: Id, ownerId: Id | null, authorId: Id) {
  const id = newId();
  return { id, spaceId, ownerId, authorId, ...exampleRows[table]!(newId()) };
}
type Row = ReturnType<typeof rowOf>;

/** Of these there is one each: the example takes the place of the one that is there. */
const ONE_EACH = ["Profile", "Rhythm", "Conversation"];

/** Puts a row there from above the wall. */
async function there(table: string, spaceId: Id, ownerId: Id | null, authorId: Id): Promise<Row> {
  const row = rowOf(table, spaceId, ownerId, authorId);
  if (ONE_EACH.includes(table)) await world.admin.query(`DELETE FROM "${table}" WHERE "spaceId" = $1`, [spaceId]);
  await world.admin.query(inserting(table), [JSON.stringify(row)]);
  return row;
}

/** What is never changed, not even by whom it belongs to. */
const UNCHANGED = ["SignedVersion", "Signature"];

const inserting = (table: string) => `INSERT INTO "${table}" SELECT * FROM jsonb_populate_record(NULL::"${table}", $1)`;

/** Acts in a person's name, or nobody's; the SQLSTATE when the database says no. */
function as<T>(person: Person | null, work: (tx: Tx) => Promise<T>): Promise<T | string> {
  return world.database.withActor(person, work).catch((error: unknown) => (error as { code: string }).code);
}

const ask = (person: Person | null, text: string, values: unknown[] = []) =>
  as(person, (tx) => tx.query<Record<string, unknown>>(text, values));
const put = (person: Person | null, table: string, row: Row) => ask(person, inserting(table), [JSON.stringify(row)]);

const DENIED = "42501";
const REFUSED = "TF001";
const names = tables.map(({ name }) => name);

it("every table has an example row", () => {
  expect(Object.keys(exampleRows).sort()).toEqual([...names].sort());
});

describe.each(names)("%s, in SQL, under the wall", (table) => {
  it("shows each one what is theirs and what is ours, whole, and nothing of anyone else's", async () => {
    const ours = await there(table, ada.coupleId!, null, ada.userId);
    const mine = await there(table, ada.userId, ada.userId, ada.userId);
    const seen = async (person: Person | null) => {
      const rows = await ask(person, `SELECT id FROM "${table}" WHERE id = ANY ($1::uuid[])`, [[ours.id, mine.id]]);
      return (rows as { id: Id }[]).map(({ id }) => id).sort();
    };
    expect(await seen(ada)).toEqual([ours.id, mine.id].sort());
    expect(await seen(ben)).toEqual([ours.id]);
    expect(await seen(eve)).toEqual([]);
    expect(await seen(null)).toEqual([]);
  });

  it("takes no row into another's space, in another's name, or as another's", async () => {
    const couple = ada.coupleId!;
    const bad: [Person | null, Row][] = [
      [eve, rowOf(table, couple, null, eve.userId)],
      [eve, rowOf(table, couple, eve.userId, eve.userId)],
      [eve, rowOf(table, ada.userId, eve.userId, eve.userId)],
      [ben, rowOf(table, ada.userId, ben.userId, ben.userId)],
      [ben, rowOf(table, ada.userId, null, ben.userId)],
      [ben, rowOf(table, couple, ada.userId, ben.userId)],
      [ben, rowOf(table, couple, null, ada.userId)],
      [ben, rowOf(table, ben.userId, ben.userId, ada.userId)],
      [ben, rowOf(table, newId(), ben.userId, ben.userId)],
      [null, rowOf(table, couple, null, ada.userId)],
      [null, rowOf(table, ada.userId, ada.userId, ada.userId)],
    ];
    for (const [person, row] of bad) expect(await put(person, table, row)).toBe(DENIED);
  });

  it("lets only those change and remove a row who may", async () => {
    const hers = await there(table, ada.coupleId!, ada.userId, ada.userId);
    const mine = await there(table, ada.userId, ada.userId, ada.userId);
    const column = Object.keys(exampleRows[table]!(newId()))[0]!;
    const change = `UPDATE "${table}" SET "${column}" = "${column}" WHERE id = $1 RETURNING id`;
    const remove = `DELETE FROM "${table}" WHERE id = $1 RETURNING id`;
    for (const row of [hers, mine]) {
      for (const person of [ben, eve, null]) {
        expect(await ask(person, change, [row.id])).toEqual([]);
        expect(await ask(person, remove, [row.id])).toEqual([]);
      }
      expect(await ask(ada, change, [row.id])).toEqual(UNCHANGED.includes(table) ? [] : [{ id: row.id }]);
      expect(await ask(ada, remove, [row.id])).toEqual([{ id: row.id }]);
    }
    const ours = await there(table, ada.coupleId!, null, ada.userId);
    expect(await ask(eve, remove, [ours.id])).toEqual([]);
    expect(await ask(ben, change, [ours.id])).toEqual(UNCHANGED.includes(table) ? [] : [{ id: ours.id }]);
    expect(await ask(ben, remove, [ours.id])).toEqual([{ id: ours.id }]);
  });

  it.each(["id", "spaceId", "ownerId", "authorId"])("never changes %s, not even for its owner", async (base) => {
    const mine = await there(table, ada.userId, ada.userId, ada.userId);
    expect(await ask(ada, `UPDATE "${table}" SET "${base}" = $1 WHERE id = $2`, [ada.userId, mine.id])).toBe(DENIED);
  });

  it("takes an id that someone has hidden as if it were new", async () => {
    const hidden = await there(table, ada.userId, ada.userId, ada.userId);
    const ours = { ...rowOf(table, ada.coupleId!, null, ben.userId), ...exampleRows[table]!(newId()), id: hidden.id };
    expect(await put(ben, table, { ...hidden, ...ours })).toEqual([]);
    const own = { ...hidden, spaceId: eve.userId, ownerId: eve.userId, authorId: eve.userId };
    if (ONE_EACH.includes(table)) await world.admin.query(`DELETE FROM "${table}" WHERE "spaceId" = $1`, [eve.userId]);
    expect(await put(eve, table, own)).toEqual([]);
    // Nor does an upsert, which asks the index before the policy.
    const upsert = `${inserting(table)} ON CONFLICT DO NOTHING RETURNING id`;
    const again = { ...hidden, spaceId: ben.userId, ownerId: ben.userId, authorId: ben.userId };
    expect(await ask(ben, upsert, [JSON.stringify(again)])).toEqual([{ id: hidden.id }]);
  });

  it("cannot be emptied, altered or read around", async () => {
    for (const statement of [
      `TRUNCATE "${table}"`,
      `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`,
      `DROP POLICY reading ON "${table}"`,
      `CREATE VIEW peek AS SELECT * FROM "${table}"`,
      `CREATE TEMPORARY TABLE peek AS SELECT * FROM "${table}"`,
      `COPY "${table}" TO PROGRAM 'true'`,
      `CALL protect_table('${table}')`,
    ]) {
      expect([statement, await ask(ada, statement)]).toEqual([statement, DENIED]);
    }
    const around = await as(ada, async (tx) => {
      await tx.query("SET LOCAL row_security = off");
      return tx.query(`SELECT FROM "${table}"`);
    });
    expect(around).toBe(DENIED);
  });
});

describe("what is in documents", () => {
  const keys = ["DocumentUpdate", "DocumentSession", "DocumentSnapshot"] as const;
  const update = `INSERT INTO "DocumentUpdate" VALUES ($1, $2, $3, $4, now(), '\\x00')`;
  const session = `INSERT INTO "DocumentSession" VALUES ($1, $2, $3, $4, $5, now(), now(), '\\x00')`;
  const snapshot = `INSERT INTO "DocumentSnapshot" VALUES ($1, $2, $3, '{}', '\\x00')`;

  /** A document with an update of each author's, a session and a snapshot, put there from above the wall. */
  async function full(spaceId: Id, ownerId: Id | null, authors: Id[]): Promise<Id> {
    const { id } = await there("Document", spaceId, ownerId, authors[0]!);
    for (const [n, author] of authors.entries()) await world.admin.query(update, [spaceId, id, n + 2, author]);
    await world.admin.query(session, [spaceId, id, 1, 1, authors[0]]);
    await world.admin.query(snapshot, [spaceId, id, 1]);
    return id;
  }

  it("is there for those who read its space, and for nobody else", async () => {
    const ours = await full(ada.coupleId!, null, [ada.userId, ben.userId]);
    const mine = await full(ada.userId, ada.userId, [ada.userId]);
    for (const table of keys) {
      const seen = async (person: Person | null) => {
        const text = `SELECT DISTINCT "documentId" AS id FROM "${table}" WHERE "documentId" = ANY ($1::uuid[])`;
        return ((await ask(person, text, [[ours, mine]])) as { id: Id }[]).map(({ id }) => id).sort();
      };
      expect([await seen(ada), await seen(ben)]).toEqual([[ours, mine].sort(), [ours]]);
      expect([await seen(eve), await seen(null)]).toEqual([[], []]);
    }
  });

  it("is added to only where one may write, in one's own name, and where there is a document", async () => {
    const ours = await full(ada.coupleId!, null, [ada.userId]);
    const hers = await full(ada.coupleId!, ada.userId, [ada.userId]);
    const mine = await full(ada.userId, ada.userId, [ada.userId]);
    const couple = ada.coupleId!;
    const bad: [Person | null, Id, Id, Id][] = [
      [eve, couple, ours, eve.userId],
      [null, couple, ours, ada.userId],
      [ben, couple, ours, ada.userId], // in the other's name
      [ben, couple, hers, ben.userId],
      [ben, ada.userId, mine, ben.userId],
      [ben, ben.userId, mine, ben.userId], // hers, in his own space
      [ben, couple, newId(), ben.userId],
    ];
    for (const [person, spaceId, id, author] of bad) {
      for (const seq of [1, 2, 3, 9]) expect(await ask(person, update, [spaceId, id, seq, author])).toBe(DENIED);
      expect(await ask(person, session, [spaceId, id, 9, 9, author])).toBe(DENIED);
      if (author === person?.userId) expect(await ask(person, snapshot, [spaceId, id, 9])).toBe(DENIED);
      if (person && author !== person.userId) continue; // he may, in his own name
      const asked = `SELECT may_append($1, $2, n) AS may FROM generate_series(1, 3) n`;
      expect(await ask(person, asked, [spaceId, id])).toEqual(Array.from({ length: 3 }, () => ({ may: false })));
    }
    expect(await ask(ben, update, [couple, ours, 3, ben.userId])).toEqual([]);
  });

  it("is added to only at its end: behind the last update, or behind what has been compacted", async () => {
    const couple = ada.coupleId!;
    const ours = await full(couple, null, [ada.userId]);
    const at = (seq: number) => ask(ben, update, [couple, ours, seq, ben.userId]);
    for (const seq of [0, 1, 2, 4, 9]) expect([seq, await at(seq)]).toEqual([seq, DENIED]);
    expect(await at(3)).toEqual([]);
    await world.admin.query(`DELETE FROM "DocumentUpdate" WHERE "documentId" = $1`, [ours]);
    expect([await at(1), await at(3)]).toEqual([DENIED, DENIED]);
    expect(await at(2)).toEqual([]);
  });

  it("is history only out of what its author wrote, and no update goes before it is in one", async () => {
    const couple = ada.coupleId!;
    const ours = await full(couple, null, [ada.userId, ben.userId]);
    const gone = `DELETE FROM "DocumentUpdate" WHERE "documentId" = $1 RETURNING seq::int`;
    expect(await ask(ben, gone, [ours])).toEqual([]);
    for (const [from, to] of [
      [2, 3],
      [3, 3],
      [4, 4],
      [2, 9],
    ]) {
      expect(await ask(ben, session, [couple, ours, from, to, ada.userId])).toBe(DENIED);
    }
    expect(await ask(ben, session, [couple, ours, 2, 2, ada.userId])).toEqual([]);
    expect(await ask(ben, gone, [ours])).toEqual([{ seq: 2 }]);
  });

  it("is never changed, and goes only with its document", async () => {
    const couple = ada.coupleId!;
    const ours = await full(couple, null, [ada.userId]);
    const hers = await full(couple, ada.userId, [ada.userId]);
    for (const table of ["DocumentUpdate", "DocumentSession"]) {
      expect(await ask(ada, `UPDATE "${table}" SET bytes = '' WHERE "documentId" = $1`, [ours])).toBe(DENIED);
    }
    const change = `UPDATE "DocumentSnapshot" SET bytes = bytes WHERE "documentId" = $1 RETURNING seq::int`;
    expect(await ask(ben, change, [hers])).toEqual([]);
    expect(await ask(ben, change, [ours])).toEqual([{ seq: 1 }]);
    expect(await ask(ada, `UPDATE "DocumentSnapshot" SET "spaceId" = $1`, [ada.userId])).toBe(DENIED);
    for (const table of keys.slice(1)) {
      const remove = `DELETE FROM "${table}" WHERE "documentId" = $1 RETURNING true AS done`;
      expect(await ask(ada, remove, [ours])).toEqual([]);
      await world.admin.query(`DELETE FROM "Document" WHERE id = $1`, [hers]);
      expect(await ask(eve, remove, [hers])).toEqual([]);
      expect(await ask(ben, remove, [hers])).toEqual([{ done: true }]);
    }
  });

  it("cannot be emptied, altered or copied across", async () => {
    for (const table of keys) {
      for (const statement of [`TRUNCATE "${table}"`, `ALTER TABLE "${table}" NO FORCE ROW LEVEL SECURITY`]) {
        expect([statement, await ask(ada, statement)]).toEqual([statement, DENIED]);
      }
    }
    expect(await ask(ada, `SELECT copy_documents('salt', $1, $2)`, [ada.userId, ada.coupleId])).toBe(DENIED);
  });
});

describe("the tables of the sync itself", () => {
  it("streams, the index and receipts of others are not there", async () => {
    for (const person of [eve, null]) {
      for (const spaceId of [ada.coupleId, ada.userId, ben.userId]) {
        expect(await ask(person, `SELECT FROM "Stream" WHERE "spaceId" = $1`, [spaceId])).toEqual([]);
        expect(await ask(person, `SELECT FROM "Stream" WHERE "spaceId" = $1 FOR UPDATE`, [spaceId])).toEqual([]);
        expect(await ask(person, `SELECT FROM "Change" WHERE "spaceId" = $1`, [spaceId])).toEqual([]);
        const bump = `UPDATE "Stream" SET seq = seq + 1 WHERE "spaceId" = $1 RETURNING seq`;
        expect(await ask(person, bump, [spaceId])).toEqual([]);
      }
    }
    expect(await ask(ben, `SELECT FROM "Stream" WHERE "spaceId" = $1`, [ada.userId])).toEqual([]);
    expect(await ask(ben, `SELECT FROM "Change" WHERE "spaceId" = $1`, [ada.userId])).toEqual([]);
    expect(await ask(ben, `SELECT FROM "Receipt" WHERE "actorId" <> $1`, [ben.userId])).toEqual([]);
    expect(await ask(ben, `SELECT FROM "Invitation" WHERE "inviterId" <> $1`, [ben.userId])).toEqual([]);
  });

  it("nobody writes into them what is not theirs", async () => {
    const index = `INSERT INTO "Change" ("spaceId", "table", "rowId", seq, removed) VALUES ($1, 'Block', $2, 99, true)`;
    expect(await ask(eve, index, [ada.coupleId, newId()])).toBe(DENIED);
    expect(await ask(ben, index, [ada.userId, newId()])).toBe(DENIED);
    const stream = (kind: string, seq: number) =>
      `INSERT INTO "Stream" ("spaceId", kind, seq) VALUES ($1, '${kind}', ${seq})`;
    for (const [kind, seq] of [
      ["we", 0],
      ["i", 5],
    ] as const) {
      expect(await ask(null, stream(kind, seq), [newId()])).toBe(DENIED);
      expect(await ask(ben, stream(kind, seq), [newId()])).toBe(DENIED);
    }
    expect(await ask(ben, `UPDATE "Stream" SET floor = 0 WHERE "spaceId" = $1`, [ben.userId])).toBe(DENIED);
    expect(await ask(ben, `UPDATE "Stream" SET kind = 'we' WHERE "spaceId" = $1`, [ben.userId])).toBe(DENIED);
    const receipt = `INSERT INTO "Receipt" VALUES ($1, $2, '\\x00', 'done', '{}')`;
    expect(await ask(ben, receipt, [ada.userId, newId()])).toBe(DENIED);
    expect(await ask(ben, `UPDATE "Receipt" SET outcome = 'done'`)).toBe(DENIED);
    expect(await ask(ben, `DELETE FROM "Receipt"`)).toBe(DENIED);
    const invitation = `INSERT INTO "Invitation" (id, "inviterId", "tokenHash", "codeHash", "expiresAt")
                        VALUES ($1, $2, $3, $4, now() + interval '1 hour')`;
    const hashes = [randomBytes(32), randomBytes(32)];
    expect(await ask(ben, invitation, [newId(), ada.userId, ...hashes])).toBe(DENIED);
    expect(await ask(ben, `UPDATE "Invitation" SET "acceptedBy" = $1`, [ben.userId])).toBe(DENIED);
    expect(await ask(ben, `UPDATE "Invitation" SET "expiresAt" = now() + interval '1 year'`)).toBe(DENIED);
  });

  it.each(["User", "Session", "RecoveryCode", "Couple", "Membership", "_prisma_migrations"])(
    "%s is out of sight altogether",
    async (table) => {
      expect(await ask(ada, `SELECT FROM "${table}"`)).toBe(DENIED);
      expect(await ask(ada, `DELETE FROM "${table}"`)).toBe(DENIED);
    },
  );

  it("the server's role can become no other", async () => {
    for (const role of ["twofold_crossing", "twofold_owner", "twofold_auth", "twofold_backup", "postgres"]) {
      expect([role, await ask(ada, `SET LOCAL ROLE ${role}`)]).toEqual([role, DENIED]);
    }
  });
});

describe("the functions that act across the wall, called by those who should not", () => {
  it("nobody and strangers are told that there is nothing", async () => {
    const accept = "SELECT * FROM accept_invitation($1, $2, $3, NULL)";
    const noInvitation = [newId(), randomBytes(32), randomBytes(32)];
    expect(await ask(null, "SELECT leave_couple()")).toBe(REFUSED);
    expect(await ask(await world.person("Fay"), "SELECT leave_couple()")).toBe(REFUSED);
    for (const person of [null, ada, eve]) {
      expect(await ask(person, "SELECT * FROM look_at_invitation($1, $2)", noInvitation.slice(1))).toEqual([]);
      expect(await ask(person, "SELECT * FROM look_at_invitation(NULL, NULL)")).toEqual([]);
      expect(await ask(person, accept, noInvitation)).toBe(REFUSED);
      expect(await ask(person, accept, [null, null, null])).toBe(REFUSED);
    }
    expect(await ask(null, "SELECT my_couple() AS couple, my_spaces() AS spaces")).toEqual([
      { couple: null, spaces: [] },
    ]);
    expect(await ask(eve, "SELECT my_couple() AS couple")).toEqual([{ couple: eve.coupleId }]);
  });

  it("an invitation's id alone opens nothing, and nobody can accept", async () => {
    const [gus, hal] = [await world.person("Gus"), await world.person("Hal", { hue: 4 })];
    const [id, token] = [newId(), randomBytes(32)];
    await ask(
      gus,
      `INSERT INTO "Invitation" (id, "inviterId", "tokenHash", "codeHash", "expiresAt")
       VALUES ($1, $2, $3, $4, now() + interval '1 hour')`,
      [id, gus.userId, token, randomBytes(32)],
    );
    const accept = "SELECT * FROM accept_invitation($1, $2, NULL, $3)";
    expect(await ask(hal, accept, [id, null, null])).toBe(REFUSED);
    expect(await ask(hal, accept, [id, randomBytes(32), null])).toBe(REFUSED);
    expect(await ask(hal, accept, [newId(), token, null])).toBe(REFUSED);
    expect(await ask(hal, accept, [id, token, 99])).toBe(REFUSED);
    expect(await ask(null, accept, [id, token, null])).toBe(REFUSED);
    expect(await ask(gus, accept, [id, token, null])).toBe(REFUSED);
    expect(await ask(ada, accept, [id, token, null])).toBe(REFUSED);
    expect(await ask(gus, "SELECT my_couple() AS couple")).toEqual([{ couple: null }]);
    expect(await ask(hal, accept, [id, token, null])).toHaveLength(1);
    expect(await ask(eve, accept, [id, token, null])).toBe(REFUSED);
  });

  it("their inner parts cannot be called at all", async () => {
    for (const call of [
      `bump('${ada.coupleId!}')`,
      `index_change('${ada.coupleId!}', 'Block', '${newId()}', 9, true)`,
      `leaving_id('salt', '${newId()}', '${ada.userId}')`,
      "synchronised_columns()",
      "new_id()",
    ]) {
      expect([call, await ask(ada, `SELECT ${call}`)]).toEqual([call, DENIED]);
    }
  });
});
