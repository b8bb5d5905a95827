import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";
import { openDatabase, type Database } from "@/lib/db/database";
import type { PrismaClient } from "@/lib/db/generated/client";
import { migrate } from "@/lib/db/migrate";
import { prepareRoles, type DatabaseUrls } from "@/lib/db/roles";
import { openSignIn } from "@/lib/db/sign-in";

/** Roles belong to the whole cluster: every test of a run shares the secret that their passwords follow from. */
const SECRET = "a secret of tests, and of nothing else, 32+";
const TEMPLATE = "twofold_template";

export interface TestDatabase {
  database: Database;
  signIn: PrismaClient;
  secret: string;
  urls: DatabaseUrls;
  /** A superuser in this database: for looking behind the wall, never for acting. */
  admin: Client;
  close(): Promise<void>;
}

/** A database of one's own in the run's cluster, migrated, empty. The first to ask migrates; the rest are copies. */
export async function testDatabase(): Promise<TestDatabase> {
  const adminUrl = inject("adminUrl");
  const name = `test_${randomBytes(8).toString("hex")}`;
  const cluster = new Client({ connectionString: adminUrl });
  await cluster.connect();
  try {
    await cluster.query("SELECT pg_advisory_lock(hashtext('twofold template'))");
    const { rowCount } = await cluster.query("SELECT FROM pg_database WHERE datname = $1", [TEMPLATE]);
    if (rowCount === 0) {
      await cluster.query(`CREATE DATABASE ${TEMPLATE}_making`);
      const { owner } = await prepareRoles(inDatabase(adminUrl, `${TEMPLATE}_making`), SECRET);
      await migrate(owner, process.cwd());
      await cluster.query(`ALTER DATABASE ${TEMPLATE}_making RENAME TO ${TEMPLATE}`);
    }
    await cluster.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} OWNER twofold_owner`);
    await cluster.query("SELECT pg_advisory_unlock(hashtext('twofold template'))");
  } finally {
    await cluster.end();
  }
  const url = inDatabase(adminUrl, name);
  const urls = await prepareRoles(url, SECRET);
  const admin = new Client({ connectionString: url });
  await admin.connect();
  const database = openDatabase(urls.app, { connections: 8 });
  const signIn = openSignIn(urls.auth);
  return {
    database,
    signIn,
    secret: SECRET,
    urls,
    admin,
    async close() {
      await Promise.all([database.close(), signIn.$disconnect(), admin.end()]);
    },
  };
}

function inDatabase(url: string, name: string): string {
  const parsed = new URL(url);
  parsed.pathname = `/${name}`;
  return parsed.toString();
}
