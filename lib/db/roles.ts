import { createHmac } from "node:crypto";
import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { StartError } from "@/lib/errors";

/**
 * The roles of docs/privacy.md. The owner migrates and serves nobody; `twofold_app` serves people's rows under the wall;
 * `twofold_auth` sees the sign-in tables; `twofold_crossing` owns the few functions that act across the wall;
 * `twofold_backup` reads everything. Their passwords follow from the server's secret, so that none has to be kept.
 */
export const OWNER = "twofold_owner";
const SERVING = ["twofold_app", "twofold_auth"] as const;

export interface DatabaseUrls {
  owner: string;
  app: string;
  auth: string;
}

/** Who prepares, and who will own. */
interface Setting {
  admin: Client;
  adminUrl: string;
  secret: string;
  database: string;
  owner: string;
  isSuper: boolean;
}

/**
 * Makes what is missing of the roles, where the given login may, and answers with the address of each. What is right
 * already is left alone, so that a login without the right to make roles will do once someone else has made them.
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
    const setting = { admin, adminUrl, secret, database, owner, isSuper };
    await run(setting, [...(await roles(setting)), ...(isSuper ? possession(setting) : [])]);
    await run(setting, await rights(setting));
    await backup(setting);
    const as = (role: string) => withLogin(adminUrl, role, rolePassword(secret, role));
    return { owner: isSuper ? as(OWNER) : adminUrl, app: as("twofold_app"), auth: as("twofold_auth") };
  } finally {
    await admin.end();
  }
}

export function rolePassword(secret: string, role: string): string {
  return createHmac("sha256", secret).update(`role/${role}`).digest("base64url");
}

/** Statements for the roles that are not there, or whose password is another (the secret has changed). */
async function roles({ admin, adminUrl, secret, isSuper }: Setting): Promise<string[]> {
  const statements: string[] = [];
  for (const role of isSuper ? [OWNER, ...SERVING] : SERVING) {
    const password = rolePassword(secret, role);
    if (!(await exists(admin, role))) statements.push(`CREATE ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)}`);
    else if (!(await opens(withLogin(adminUrl, role, password)))) {
      statements.push(`ALTER ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)}`);
    }
  }
  if (!(await exists(admin, "twofold_crossing"))) statements.push("CREATE ROLE twofold_crossing NOLOGIN");
  return statements;
}

/** What only a superuser does, each time: the database belongs to the owner, and is nobody else's by default. */
function possession({ database, owner }: Setting): string[] {
  const name = escapeIdentifier(database);
  return [
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC`,
    `ALTER DATABASE ${name} OWNER TO ${escapeIdentifier(owner)}`,
    `ALTER SCHEMA public OWNER TO ${escapeIdentifier(owner)}`,
  ];
}

/** Statements for the rights that are missing. */
async function rights({ admin, database, owner }: Setting): Promise<string[]> {
  const { rows } = await admin.query<{ crosses: boolean; unasked: boolean; shut: string[] }>(
    `SELECT pg_has_role($1, 'twofold_crossing', 'SET') AS crosses, pg_has_role($1, 'twofold_crossing', 'USAGE') AS unasked,
            ARRAY(SELECT r FROM unnest($2::text[]) r WHERE NOT has_database_privilege(r, $3, 'CONNECT')) AS shut`,
    [owner, [owner, ...SERVING], database],
  );
  const { crosses, unasked, shut } = rows[0]!;
  const statements: string[] = [];
  // Inheriting the crossing role would undo FORCE for the owner: it may become it, and must say so.
  if (!crosses || unasked) {
    statements.push(`GRANT twofold_crossing TO ${escapeIdentifier(owner)} WITH INHERIT FALSE, SET TRUE`);
  }
  if (shut.length > 0) {
    statements.push(
      `GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO ${shut.map(escapeIdentifier).join(", ")}`,
    );
  }
  return statements;
}

/** The role for backups, where a superuser can make it. Without one, whoever runs the database's host backs it up. */
async function backup({ admin, secret, database, isSuper }: Setting): Promise<void> {
  if (!isSuper) return;
  const password = escapeLiteral(rolePassword(secret, "twofold_backup"));
  const verb = (await exists(admin, "twofold_backup")) ? "ALTER" : "CREATE";
  await again(() => admin.query(`${verb} ROLE twofold_backup LOGIN BYPASSRLS PASSWORD ${password}`));
  await again(() => admin.query("GRANT pg_read_all_data TO twofold_backup"));
  await again(() => admin.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(database)} TO twofold_backup`));
}

async function exists(admin: Client, role: string): Promise<boolean> {
  const { rowCount } = await admin.query("SELECT FROM pg_roles WHERE rolname = $1", [role]);
  return rowCount === 1;
}

/** Whether a login's password is right. Another obstacle, such as a right to connect that is still to come, is none here. */
async function opens(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return true;
  } catch (error) {
    return !/^28/.test((error as { code?: string }).code ?? "");
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function run({ admin, owner }: Setting, statements: readonly string[]): Promise<void> {
  for (const [i, statement] of statements.entries()) {
    try {
      await again(() => admin.query(statement));
    } catch (error) {
      const rest = statements.slice(i).map((text) => `  ${text.replace(/PASSWORD '.*'/, "PASSWORD '…'")};`);
      throw new StartError(
        `DATABASE_URL's login (${owner}) may not prepare the database: ${(error as Error).message}.\n` +
          "Give DATABASE_URL a superuser's login, or one with CREATEROLE, or have a superuser run:\n" +
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
