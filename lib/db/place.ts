import { Client, escapeIdentifier } from "pg";
import { isPassing } from "@/lib/db/refusals";
import { startEmbedded } from "@/lib/db/embedded";
import { migrate } from "@/lib/db/migrate";
import { prepareRoles, type DatabaseUrls } from "@/lib/db/roles";
import { StartError } from "@/lib/errors";
import { log, step } from "@/lib/log";

const NAME = "twofold";

export interface PreparedDatabase {
  urls: DatabaseUrls;
  stop(): Promise<void>;
}

/**
 * Brings the database to where the server can use it: the given one or the embedded one, its roles, its migrations.
 * @throws StartError in words, with the setting to look at
 */
export async function prepareDatabase(
  given: string | null,
  dataDir: string,
  secret: string,
): Promise<PreparedDatabase> {
  const embedded = given
    ? null
    : await step("PostgreSQL started", () => startEmbedded({ dataDir, log: (line) => log(`PostgreSQL: ${line}`) }));
  try {
    const adminUrl = given ?? (await ownDatabase(embedded!.adminUrl));
    const urls = await step("Roles ready", () =>
      prepareRoles(adminUrl, secret).catch((error: unknown) => outOfReach(given, error)),
    );
    const applied = await step("Migrations up to date", () => migrate(urls.owner, process.cwd()));
    for (const name of applied) log(`Migrated: ${name}`);
    return { urls, stop: async () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** The address of our own database in the embedded server, made at the first start. */
async function ownDatabase(serverUrl: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(NAME)}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${NAME}`;
  return url.toString();
}

function outOfReach(given: string | null, error: unknown): never {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (given && (isPassing(error) || /^(28|3D)/.test(code))) {
    const { host, pathname } = new URL(given);
    throw new StartError(
      `The database at ${host}${pathname} does not let us in: ${(error as Error).message || code}. ` +
        "Look at DATABASE_URL, and whether that server runs.",
    );
  }
  throw error;
}
