import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { openDataDir } from "@/lib/data-dir";
import { findBinaries } from "@/lib/db/embedded-binaries";
import { findPlace } from "@/lib/db/embedded-place";
import type { PrismaClient } from "@/lib/db/generated/client";
import { prepareDatabase } from "@/lib/db/place";
import { rolePassword } from "@/lib/db/roles";
import { openSignIn } from "@/lib/db/sign-in";
import type { Env } from "@/lib/env";
import { StartError } from "@/lib/errors";
import { ensureSecret } from "@/lib/secret";

/**
 * Does something with the sign-in tables beside the server: on the database that is given, on the embedded one of a
 * server that runs, or else on the embedded one started for as long as it takes.
 *
 * @throws StartError in words, where there is no server's data to work on
 */
export async function withSignIn<T>(env: Env, work: (signIn: PrismaClient, secret: string) => Promise<T>): Promise<T> {
  // The secret would be made anew where there is none, and nothing in the database would fit it.
  if (env.secret === null && !existsSync(path.join(env.dataDir, "secret"))) {
    throw new StartError(`There is no Twofold in ${env.dataDir}. Name its data folder with DATA_DIR, as at its start.`);
  }
  const secret = await ensureSecret(env.dataDir, env.secret);
  const serverUrl = env.databaseUrl ?? (await runningUrl(env.dataDir));
  if (serverUrl !== null) return connected(asSignIn(serverUrl, secret), (signIn) => work(signIn, secret));

  const dataDir = await openDataDir(env.dataDir);
  const prepared = await prepareDatabase(null, dataDir.path, secret);
  try {
    return await connected(prepared.urls.auth, (signIn) => work(signIn, secret));
  } finally {
    await prepared.stop();
    await dataDir.release();
  }
}

async function connected<T>(url: string, work: (signIn: PrismaClient) => Promise<T>): Promise<T> {
  const signIn = openSignIn(url);
  try {
    return await work(signIn);
  } finally {
    await signIn.$disconnect();
  }
}

/** The embedded database of a server that runs on this data folder; null when none does. */
async function runningUrl(dataDir: string): Promise<string | null> {
  if (!existsSync(path.join(dataDir, "lock"))) return null;
  const { cluster } = await findPlace(dataDir, await findBinaries());
  const lines = await readFile(path.join(cluster, "postmaster.pid"), "utf8").then(
    (text) => text.split("\n"),
    () => [],
  );
  const port = Number(lines[3]); // PostgreSQL writes its port on the fourth line
  return port > 0 ? `postgres://127.0.0.1:${port}/twofold` : null;
}

function asSignIn(serverUrl: string, secret: string): string {
  const url = new URL(serverUrl);
  url.username = "twofold_auth";
  url.password = rolePassword(secret, "twofold_auth");
  return url.toString();
}
