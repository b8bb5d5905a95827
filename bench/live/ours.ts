/**
 * The server's process: everything of server.ts that a move goes through, and nothing of Next. The sockets resolve real
 * session cookies; each command is checked against its session in the database, as always.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { answer } from "@/bench/child";
import { makeSearch } from "@/lib/calendar/make-search";
import { makeCouple, wallTime, type Couple } from "@/bench/couple";
import type { Opened, ServerQuestion } from "@/bench/live/messages";
import { Stopwatch } from "@/bench/live/stopwatch";
import { originAllowed } from "@/lib/auth/origin";
import { resolveSession } from "@/lib/auth/session";
import { openDatabase } from "@/lib/db/database";
import { migrate } from "@/lib/db/migrate";
import { prepareRoles } from "@/lib/db/roles";
import { openSignIn } from "@/lib/db/sign-in";
import { readEnv } from "@/lib/env";
import { setRuntime } from "@/lib/runtime";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeDocuments } from "@/lib/sync/documents/documents";
import { makeExecute } from "@/lib/sync/execute";
import { openSockets } from "@/lib/sync/socket";

const SECRET = "a secret of benches, and of nothing else";
const BLOCKS = 20;

const stopwatch = new Stopwatch();

answer((question: ServerQuestion) =>
  question.ask === "open" ? open(question.adminUrl, question.couples) : Promise.resolve(stopwatch.read()),
);

async function open(adminUrl: string, count: number): Promise<Opened> {
  const admin = await ownDatabase(adminUrl);
  const urls = await prepareRoles(admin, SECRET);
  await migrate(urls.owner, process.cwd());
  const env = readEnv({ NODE_ENV: "production" });
  const database = stopwatch.watching(openDatabase(urls.app));
  const sockets = openSockets({ database, allowOrigin: ({ headers }) => originAllowed(headers, env), resolveSession });
  const { hub } = sockets;
  const execute = stopwatch.timing(makeExecute({ database, hub, secret: SECRET }));
  const catchUp = makeCatchUp(database);
  setRuntime({
    env,
    secret: SECRET,
    database,
    signIn: openSignIn(urls.auth),
    hub,
    execute,
    catchUp,
    search: makeSearch(database),
  });
  sockets.serve({ execute, catchUp, documents: makeDocuments({ database, rooms: sockets.documentRooms }) });
  const couples: Couple[] = [];
  const starts = Array.from({ length: BLOCKS }, (_, n) => wallTime(Date.UTC(2026, 4, 1, 8 + n * 3)));
  for (let n = 0; n < count; n++) couples.push(await makeCouple(starts));
  await settle(admin);
  const server = createServer();
  server.on("upgrade", (...upgrade) => sockets.upgrade(...upgrade));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, couples };
}

async function ownDatabase(adminUrl: string): Promise<string> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("CREATE DATABASE twofold");
  await client.end();
  const url = new URL(adminUrl);
  url.pathname = "/twofold";
  return url.toString();
}

/** What autovacuum would have done in a minute: statistics, and a checkpoint so that the first round has none. */
async function settle(admin: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.query("CHECKPOINT");
  await client.end();
}
