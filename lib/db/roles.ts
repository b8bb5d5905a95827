import { createHmac } from "node:crypto";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { StartError } from "@/lib/errors";

/**
 * The roles of docs/privacy.md. The owner migrates and serves nobody; `twofold_app` serves people's rows under the wall;
 * `twofold_auth` sees the sign-in tables; `twofold_crossing` owns the few functions that act across the wall;
 * `twofold_backup` reads everything. Their passwords follow from the server's secret, so that none has to be kept.
 */
export const OWNER = "twofold_owner";
const LOGINS = [OWNER, "twofold_app", "twofold_auth", "twofold_backup"] as const;

export interface DatabaseUrls {
  owner: string;
  app: string;
  auth: string;
  backup: string;
}

/**
 * Makes what is missing of the roles, where the given login may, and answers with the address of each.
 * @param adminUrl a superuser (who then makes an owner that is none), or the owner itself, who may create roles
 * @throws StartError with the statements that someone with more rights must run
 */
export async function prepareRoles(adminUrl: string, secret: string): Promise<DatabaseUrls> {
  const admin = new Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await admin.connect();
  try {
    await admin.query("SELECT pg_advisory_lock(hashtext('twofold roles'))");
    const { rows } = await admin.query<{ version: number; super: boolean; user: string; database: string }>(
      `SELECT current_setting('server_version_num')::int AS version, rolsuper AS super, rolname AS user,
              current_database() AS database FROM pg_roles WHERE rolname = current_user`,
    );
    const { version, super: isSuper, user, database } = rows[0]!;
    if (version < 160_000) throw new StartError("The database is older than PostgreSQL 16. Twofold needs 16 or later.");
    const owner = isSuper ? OWNER : user;
    await run(admin, await missing(admin, secret, owner), owner);
    await run(admin, rights(database, owner, isSuper), owner);
    const as = (role: string) => withLogin(adminUrl, role, rolePassword(secret, role));
    return {
      owner: isSuper ? as(OWNER) : adminUrl,
      app: as("twofold_app"),
      auth: as("twofold_auth"),
      backup: as("twofold_backup"),
    };
  } finally {
    await admin.end();
  }
}

export function rolePassword(secret: string, role: string): string {
  return createHmac("sha256", secret).update(`role/${role}`).digest("base64url");
}

async function missing(admin: Client, secret: string, owner: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    "SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'twofold%'",
  );
  const there = new Set(rows.map(({ name }) => name));
  const logins = LOGINS.filter((role) => role !== OWNER || owner === OWNER).map((role) => {
    const password = escapeLiteral(rolePassword(secret, role));
    return there.has(role)
      ? `ALTER ROLE ${role} LOGIN PASSWORD ${password}`
      : `CREATE ROLE ${role} LOGIN ${role === "twofold_backup" ? "BYPASSRLS" : ""} PASSWORD ${password}`;
  });
  return [...logins, ...(there.has("twofold_crossing") ? [] : ["CREATE ROLE twofold_crossing NOLOGIN"])];
}

function rights(database: string, owner: string, isSuper: boolean): string[] {
  const name = escapeIdentifier(database);
  const me = escapeIdentifier(owner);
  return [
    // Inheriting the crossing role would undo FORCE for the owner: it may become it, and must say so.
    `GRANT twofold_crossing TO ${me} WITH INHERIT FALSE, SET TRUE`,
    `GRANT CONNECT ON DATABASE ${name} TO ${me}, twofold_app, twofold_auth, twofold_backup`,
    ...(isSuper
      ? [
          `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
          `ALTER DATABASE ${name} OWNER TO ${me}`,
          `ALTER SCHEMA public OWNER TO ${me}`,
          "GRANT pg_read_all_data TO twofold_backup",
        ]
      : []),
  ];
}

async function run(admin: Client, statements: string[], owner: string): Promise<void> {
  for (const [i, statement] of statements.entries()) {
    try {
      await again(() => admin.query(statement));
    } catch (error) {
      const rest = statements.slice(i).map((text) => `  ${text.replace(/PASSWORD '.*'/, "PASSWORD '…'")};`);
      throw new StartError(
        `DATABASE_URL's login (${owner}) may not prepare the database: ${(error as Error).message}.\n` +
          `Give DATABASE_URL a superuser's login, or a login with CREATEROLE and BYPASSRLS, or run as a superuser:\n` +
          `${rest.join("\n")}\n` +
          "The passwords follow from TWOFOLD_SECRET: base64url(HMAC-SHA-256(secret, 'role/' + role name)).",
      );
    }
  }
}

/**
 * Roles belong to the whole cluster, and the lock above to one database: where another start changes the same role at
 * this moment, PostgreSQL refuses instead of waiting.
 */
async function again(work: () => Promise<unknown>): Promise<void> {
  for (let left = 20; ; left--) {
    try {
      await work();
      return;
    } catch (error) {
      if (left === 0 || !/tuple concurrently updated/.test((error as Error).message)) throw error;
    }
  }
}

function withLogin(url: string, user: string, password: string): string {
  const parsed = new URL(url);
  parsed.username = user;
  parsed.password = password;
  return parsed.toString();
}
