import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { openDatabase } from "@/lib/db/database";
import { startEmbedded, type EmbeddedDatabase } from "@/lib/db/embedded";
import { prepareRoles } from "@/lib/db/roles";
import { openSignIn } from "@/lib/db/sign-in";
import { readEnv } from "@/lib/env";
import { setRuntime } from "@/lib/runtime";
import { makeSearch } from "@/lib/calendar/make-search";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeExecute } from "@/lib/sync/execute";
import { makeSigning } from "@/lib/vision/make-signing";

/** The whole product, running, on data of its own; and this process let in to its `lib`, as `server.ts` lets it in. */
export interface Product {
  url: string;
  database: EmbeddedDatabase;
  /** Stops the server, and starts it again on the same data and port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const UP_WITHIN = 60_000;

export async function startProduct(): Promise<Product> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "twofold-spec-"));
  const database = await startEmbedded({ dataDir, log: () => {} });
  const databaseUrl = await ownDatabase(database.adminUrl);
  const settings = {
    PORT: String(await freePort()),
    DATABASE_URL: databaseUrl,
    DATA_DIR: path.join(dataDir, "server"),
    TWOFOLD_SECRET: randomBytes(32).toString("base64url"),
  };
  let server = await startServer(settings);
  const close = await letIn(settings);
  return {
    url: `http://localhost:${settings.PORT}`,
    database,
    async restart() {
      await ended(server, "SIGKILL");
      server = await startServer(settings);
    },
    async stop() {
      await close();
      await ended(server, "SIGTERM");
      await database.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function startServer(settings: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
    env: { ...process.env, ...settings, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The server is not up:\n${said}`)), UP_WITHIN);
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes("Twofold is at")) return;
      clearTimeout(late);
      resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => reject(new Error(`The server ended:\n${said}`)));
  });
  child.stderr.on("data", (chunk: Buffer) => process.stderr.write(`[server] ${chunk.toString()}`));
  return child;
}

/** Lets this process act as the server's own `lib` does: for making people and couples without clicking. */
async function letIn(settings: { DATABASE_URL: string; TWOFOLD_SECRET: string }): Promise<() => Promise<void>> {
  const secret = settings.TWOFOLD_SECRET;
  const urls = await prepareRoles(settings.DATABASE_URL, secret);
  const database = openDatabase(urls.app, { connections: 4 });
  const signIn = openSignIn(urls.auth);
  // Nobody's screen is open yet when a fixture acts: there is nobody to tell.
  const hub = { push() {}, paired() {}, left() {}, endSession() {} };
  const execute = makeExecute({ database, hub, secret });
  const [catchUp, search] = [makeCatchUp(database), makeSearch(database)];
  const signing = makeSigning({ database, execute });
  setRuntime({ env: readEnv(settings), secret, database, signIn, hub, execute, catchUp, search, signing });
  return async () => {
    await Promise.all([database.close(), signIn.$disconnect()]);
  };
}

async function ownDatabase(serverUrl: string): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  await client.query("CREATE DATABASE product");
  await client.end();
  const url = new URL(serverUrl);
  url.pathname = "/product";
  return url.toString();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.on("exit", () => resolve());
    if (!child.kill(signal)) resolve();
  });
}
