import { readdirSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { prepareRoles } from "@/lib/db/roles";
import { temporaryFolder } from "@/tests/support/folder";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

it("two databases of one cluster are prepared at the same moment: their roles are the same ones", async () => {
  const adminUrl = inject("adminUrl");
  const cluster = new Client({ connectionString: adminUrl });
  await cluster.connect();
  const urls: string[] = [];
  for (const side of ["left", "right"]) {
    const url = new URL(adminUrl);
    url.pathname = `/${side}_${randomBytes(6).toString("hex")}`;
    await cluster.query(`CREATE DATABASE ${url.pathname.slice(1)}`);
    urls.push(url.toString());
  }
  await cluster.end();
  for (let i = 0; i < 20; i++) await Promise.all(urls.map((url) => prepareRoles(url, made.secret)));
  expect(await made.database.ping()).toBe(true);
});

/** The address of another login of the same server. */
function as(url: string, user: string, database: string): string {
  const other = new URL(url);
  other.username = user;
  other.password = "its password";
  other.pathname = `/${database}`;
  return other.toString();
}

const migrations = readdirSync("prisma/migrations")
  .filter((name) => !name.endsWith(".toml"))
  .sort();

it("a login that may only make roles prepares a database of its own, without the role for backups", async () => {
  // A cluster of its own: on the run's, a superuser has made the roles already.
  const server = await startEmbedded({ dataDir: await temporaryFolder(), log: () => undefined });
  try {
    const cluster = new Client({ connectionString: server.adminUrl });
    await cluster.connect();
    await cluster.query("CREATE ROLE host LOGIN CREATEROLE PASSWORD 'its password'");
    await cluster.query("CREATE DATABASE theirs OWNER host");
    await cluster.end();
    const url = as(server.adminUrl, "host", "theirs");
    const { owner, app } = await prepareRoles(url, made.secret);
    expect(owner).toBe(url);
    expect(await migrate(owner, process.cwd())).toEqual(migrations);
    expect(await prepareRoles(url, made.secret)).toMatchObject({ app });
    const serving = new Client({ connectionString: app });
    await serving.connect();
    expect((await serving.query('SELECT * FROM "Block"')).rows).toEqual([]);
    await expect(serving.query('SELECT * FROM "User"')).rejects.toThrow(/permission denied/);
    await serving.end();
  } finally {
    await server.stop();
  }
});

it("a login without rights is told what a superuser must run, and will do once that is done", async () => {
  const adminUrl = inject("adminUrl");
  const name = `poor_${randomBytes(6).toString("hex")}`;
  const cluster = new Client({ connectionString: adminUrl });
  await cluster.connect();
  await cluster.query(`CREATE ROLE ${name} LOGIN PASSWORD 'its password'`);
  await cluster.query(`CREATE DATABASE ${name} OWNER ${name}`);
  const url = as(adminUrl, name, name);
  const refused = await prepareRoles(url, made.secret).catch((error: unknown) => error as Error);
  expect(refused).toMatchObject({ name: "StartError" });
  const told = /^ {2}(GRANT .*);$/gm.exec((refused as Error).message)![1]!;
  await cluster.query(told);
  await cluster.end();
  expect(await prepareRoles(url, made.secret)).toMatchObject({ owner: url });
});
