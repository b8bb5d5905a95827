import { randomBytes } from "node:crypto";
import type { Client } from "pg";
import { Client as Connection } from "pg";
import { z } from "zod";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { tables } from "@/lib/sync/tables";
import { sqlOfSchema } from "@/tests/db/prisma-sql";
import { column, problemsOfTheWall } from "@/tests/db/wall";
import { blockInput, openWorld, type World } from "@/tests/support/people";

let world: World;
let admin: Client;
beforeAll(async () => {
  world = await openWorld();
  admin = world.admin;
});
afterAll(() => world.close());

const listed = tables.map(({ name }) => name);
/** Behind the wall, and not synchronised: what is in documents, and what of them is signed. */
const contents = ["DocumentUpdate", "DocumentSession", "DocumentSnapshot", "SignedText"];

/** Roles belong to the whole cluster: what would harm them is tried on one that nobody else has. */
const scratch = `scratch_${randomBytes(6).toString("hex")}`;

/** The problems that there would be after a statement, which is not kept. */
async function problemsAfter(statement?: string): Promise<string[]> {
  await admin.query("BEGIN");
  try {
    if (statement) await admin.query(statement);
    return await problemsOfTheWall(admin, listed, statement?.includes(scratch) ? scratch : undefined);
  } finally {
    await admin.query("ROLLBACK");
  }
}

describe("the wall stands", () => {
  it("around every synchronised table, in the one way of protect_table()", async () => {
    expect(await problemsAfter()).toEqual([]);
  });

  it.each([
    ["a policy is dropped", `DROP POLICY reading ON "BlockDetail"`, /^BlockDetail: policies/],
    ["a policy is widened", `ALTER POLICY removing ON "Block" USING (true)`, /^Block: policies/],
    ["a policy is added", `CREATE POLICY more ON "Profile" FOR SELECT USING (true)`, /^Profile: policies/],
    ["row security is switched off", `ALTER TABLE "Proposal" DISABLE ROW LEVEL SECURITY`, /^Proposal: row-level/],
    ["the owner is let through", `ALTER TABLE "Block" NO FORCE ROW LEVEL SECURITY`, /^Block: its force/],
    ["a base column may be changed", `GRANT UPDATE ("spaceId") ON "Block" TO twofold_app`, /^Block: updatable base/],
    ["a right is given", `GRANT TRUNCATE ON "Block" TO twofold_app`, /^Block: grants/],
    ["sign-in may read people's rows", `GRANT SELECT ON "Block" TO twofold_auth`, /^Block: grants/],
    ["a key reaches over spaces", `CREATE UNIQUE INDEX leak ON "BlockDetail" ("blockId")`, /unique index leak/],
    ["a key only includes the space", `CREATE UNIQUE INDEX leak ON "Block" (id) INCLUDE ("spaceId")`, /index leak/],
    [
      "a foreign key is made",
      `ALTER TABLE "BlockDetail" ADD CONSTRAINT leak FOREIGN KEY ("spaceId", "blockId") REFERENCES "Block"`,
      /BlockDetail: there is a foreign key leak/,
    ],
    [
      "a table has the four columns and is not listed",
      `CREATE TABLE "Whim" (id uuid, "spaceId" uuid, "ownerId" uuid, "authorId" uuid)`,
      /^Whim has the four columns, and is not listed/,
    ],
    [
      "a function acts across, unlisted and unpinned",
      `CREATE FUNCTION peek() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'`,
      /^peek\(\) acts across the wall, and is not listed/,
    ],
    ["a function loses its search_path", `ALTER FUNCTION my_couple() RESET ALL`, /^my_couple\(\) has no search_path/],
    ["a function is open to everyone", `GRANT EXECUTE ON FUNCTION new_id() TO PUBLIC`, /^new_id\(\) may be called/],
    [
      "the server's role may skip the wall",
      `CREATE ROLE ${scratch} LOGIN BYPASSRLS`,
      /^scratch_\w+ can too much: bypass/,
    ],
    ["the server's role joins another", `CREATE ROLE ${scratch} LOGIN IN ROLE pg_monitor`, /can too much: member of/],
    ["someone inherits the crossing role", `CREATE ROLE ${scratch} IN ROLE twofold_crossing`, /^scratch_\w+ inherits/],
  ])("and this test sees it when %s", async (_what, statement, problem) => {
    expect(await problemsAfter(statement)).toContainEqual(expect.stringMatching(problem));
  });

  it("no counter is shared between spaces: there are no sequences at all", async () => {
    expect(await column(admin, "SELECT relname FROM pg_class WHERE relkind = 'S'")).toEqual([]);
  });

  it("and no view, which would read with its maker's rights", async () => {
    const views = `SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace`;
    expect(await column(admin, views)).toEqual([]);
  });
});

describe("the roles see no more than they must", () => {
  it("twofold_auth sees the sign-in tables and nothing else", async () => {
    const readable = `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND (has_table_privilege('twofold_auth', oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')
           OR has_any_column_privilege('twofold_auth', oid, 'SELECT, INSERT, UPDATE, REFERENCES')) ORDER BY 1`;
    expect(await column(admin, readable)).toEqual(["RecoveryCode", "Session", "User"]);
    const callable = `SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
      AND has_function_privilege('twofold_auth', oid, 'EXECUTE')`;
    expect(await column(admin, callable)).toEqual([]);
  });

  it("twofold_app sees no sign-in table, no couple and no membership", async () => {
    const rights = `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND NOT has_table_privilege('twofold_app', oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE')
      AND NOT has_any_column_privilege('twofold_app', oid, 'SELECT, INSERT, UPDATE') ORDER BY 1`;
    const hidden = ["Couple", "Membership", "RecoveryCode", "Session", "User", "_prisma_migrations"];
    expect(await column(admin, rights)).toEqual(hidden);
  });

  it("every table of people's is behind a forced wall, also those that are not synchronised", async () => {
    const open = `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
      AND NOT (relrowsecurity AND relforcerowsecurity) ORDER BY 1`;
    expect(await column(admin, open)).toEqual(["RecoveryCode", "Session", "User", "_prisma_migrations"]);
  });

  it("the owner, who migrates, sees nothing of people's", async () => {
    const [ada] = await world.couple();
    await ada.run(scheduleBlock, blockInput());
    const owner = new Connection({ connectionString: world.urls.owner });
    await owner.connect();
    try {
      const walled = [...listed, ...contents, "Stream", "Change", "Receipt", "Couple", "Membership", "Invitation"];
      for (const table of walled) {
        expect([table, await column(owner, `SELECT count(*)::text FROM "${table}"`)]).toEqual([table, ["0"]]);
      }
      const there = await column(admin, `SELECT count(*)::text FROM "Block"`);
      expect(Number(there[0])).toBeGreaterThan(0);
      // It may become the role that crosses, and must say so.
      await owner.query("SET ROLE twofold_crossing");
      expect(await column(owner, `SELECT count(*)::text FROM "Block"`)).toEqual(there);
    } finally {
      await owner.end();
    }
  });
});

describe("rows are what their schemas say", () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    "%s has the columns of its row schema",
    async (name, table) => {
      const { rows } = await admin.query<{ column: string; nullable: boolean; type: string }>(
        `SELECT column_name AS column, is_nullable = 'YES' AS nullable, data_type AS type FROM information_schema.columns
        WHERE table_schema = 'public' AND table_name = $1 ORDER BY 1`,
        [name],
      );
      const shape = (table.row as unknown as z.ZodObject).shape;
      const said = Object.entries(shape).map(([key, schema]) => ({
        column: key,
        nullable: z.safeParse(schema, null).success,
        type: typeOf(schema),
      }));
      const kept = rows.map(({ column, nullable, type }) => ({ column, nullable, type: IN_JSON[type] }));
      expect(kept.sort(byColumn)).toEqual(said.sort(byColumn));
    },
  );
});

describe("prisma/schema.prisma and the migrations agree", () => {
  const tablesOf = (schema: string) =>
    `SELECT concat_ws(' ', c.table_name, c.column_name, c.udt_name, c.datetime_precision, c.is_nullable, c.column_default)
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = '${schema}' AND table_name <> '_prisma_migrations' ORDER BY 1`;
  const indexesOf = (schema: string) =>
    `SELECT replace(indexdef, ' ${schema}.', ' ') FROM pg_indexes
      WHERE schemaname = '${schema}' AND tablename <> '_prisma_migrations' ORDER BY 1`;

  it("on every table, column, type, default and index that Prisma can say", async () => {
    const sql = await sqlOfSchema(world.urls.owner);
    await admin.query("BEGIN");
    try {
      await admin.query(`CREATE SCHEMA said; SET LOCAL search_path = said; ${sql}`);
      expect(await column(admin, tablesOf("public"))).toEqual(await column(admin, tablesOf("said")));
      const there = await column(admin, indexesOf("public"));
      const said = await column(admin, indexesOf("said"));
      expect(said.length).toBeGreaterThan(10);
      expect(said.filter((index) => !there.includes(index))).toEqual([]);
    } finally {
      await admin.query("ROLLBACK");
    }
  });
});

const byColumn = (a: { column: string }, b: { column: string }) => (a.column < b.column ? -1 : 1);

/** The type in a row's JSON of each type of Postgres that is used. */
const IN_JSON: Record<string, string> = {
  date: "string",
  uuid: "string",
  text: "string",
  "timestamp without time zone": "string",
  "timestamp with time zone": "string",
  boolean: "boolean",
  smallint: "number",
  integer: "number",
};

function typeOf(schema: unknown): string | undefined {
  const { type, anyOf } = z.toJSONSchema(schema as z.ZodType, { unrepresentable: "any" }) as {
    type?: string | string[];
    anyOf?: { type: string }[];
  };
  const said = [type ?? anyOf?.map((one) => one.type)].flat().find((one) => one !== "null");
  return said === "integer" ? "number" : said;
}
