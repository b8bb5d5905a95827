import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import next from "next";
import { stampAddress } from "@/lib/auth/address";
import { originAllowed } from "@/lib/auth/origin";
import { resolveSession } from "@/lib/auth/session";
import { makeSearch } from "@/lib/calendar/make-search";
import { openDataDir } from "@/lib/data-dir";
import { openDatabase } from "@/lib/db/database";
import { prepareDatabase } from "@/lib/db/place";
import { openSignIn } from "@/lib/db/sign-in";
import { openDemo, type Demo } from "@/lib/demo/demo";
import { readEnv, type Env } from "@/lib/env";
import { isStartError, StartError } from "@/lib/errors";
import { securityHeaders } from "@/lib/headers";
import { log, logFault, step } from "@/lib/log";
import { setRuntime } from "@/lib/runtime";
import { ensureSecret } from "@/lib/secret";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeDocuments } from "@/lib/sync/documents/documents";
import { makeExecute } from "@/lib/sync/execute";
import { SOCKET_PATH } from "@/lib/sync/protocol";
import { openSockets, type SocketServer } from "@/lib/sync/socket";
import { keepTidy } from "@/lib/sync/tidy";
import { makeSigning } from "@/lib/vision/make-signing";

/** The composition root: the only place that builds things. From the environment to a server, and back again. */

/** What stops, newest first. */
const stops: (() => unknown)[] = [];
/** A stop that takes longer than this is a kill. Milliseconds. */
const STOP_PATIENCE = 15_000;

async function start(): Promise<void> {
  const env = readEnv();
  const dataDir = await openDataDir(env.dataDir);
  stops.push(() => dataDir.release());
  const secret = await ensureSecret(dataDir.path, env.secret);
  const prepared = await prepareDatabase(env.databaseUrl, dataDir.path, secret);
  stops.push(() => prepared.stop());

  const database = openDatabase(prepared.urls.app);
  const signIn = openSignIn(prepared.urls.auth);
  stops.push(() => Promise.all([database.close(), signIn.$disconnect()]));

  const sockets = openSockets({
    database,
    allowOrigin: ({ headers }) => originAllowed(headers, env),
    resolveSession,
  });
  const { hub, documentRooms } = sockets;
  const execute = makeExecute({ database, hub, secret });
  const catchUp = makeCatchUp(database);
  const search = makeSearch(database);
  const signing = makeSigning({ database, execute });
  setRuntime({ env, secret, database, signIn, hub, execute, catchUp, search, signing });
  sockets.serve({ execute, catchUp, documents: makeDocuments({ database, rooms: documentRooms }) });

  const demo = env.demo ? await step("Ten weeks of two people’s life ready", openDemo) : null;
  await step("Pages ready", () => listen(env, sockets));
  if (demo) sayHow(demo);
  stops.push(keepTidy(database));
}

async function listen(env: Env, sockets: SocketServer): Promise<void> {
  // Next attaches its upgrade listener to the server it is given. This one never listens, so that which upgrades are
  // Next's (hot reload) and which are ours is decided in one place, below.
  const nextUpgrades = createServer();
  const dev = env.nodeEnv === "development";
  const app = next({ dev, httpServer: nextUpgrades, hostname: env.host, port: env.port });
  await app.prepare();
  const page = app.getRequestHandler();
  const headers = Object.entries(securityHeaders(env));

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    stampAddress(request, env.trustedProxies);
    // Sockets only: a long-polling request would carry no Origin.
    if (isSocketPath(request)) return void response.writeHead(404).end();
    page(request, response).catch((error: unknown) => {
      logFault("A page failed", error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    stampAddress(request, env.trustedProxies);
    if (isSocketPath(request)) sockets.upgrade(request, socket, head);
    else if (!nextUpgrades.emit("upgrade", request, socket, head)) socket.destroy();
  });
  stops.push(() => app.close());
  stops.push(async () => {
    await sockets.close();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
    await closed;
  });

  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portTrouble(error, env)));
    server.listen(env.port, env.host, resolve);
  });
  log(`Twofold is at ${env.siteUrl ?? `http://${env.host === "127.0.0.1" ? "localhost" : env.host}:${env.port}`}`);
}

function sayHow({ people, around }: Demo): void {
  log("Open it as one of the two, and as the other in a private window or another browser:");
  for (const { name, email, password } of people) log(`  ${name}: ${email}, password ${password}`);
  log(`Their ten weeks lie around ${around}. To begin anew, delete the folder .data-demo.`);
}

function isSocketPath({ url = "" }: IncomingMessage): boolean {
  return url === SOCKET_PATH || url.startsWith(`${SOCKET_PATH}/`) || url.startsWith(`${SOCKET_PATH}?`);
}

function portTrouble(error: NodeJS.ErrnoException, { host, port }: Env): Error {
  if (error.code === "EADDRINUSE") {
    return new StartError(`Port ${port} is taken on ${host}. Stop what uses it, or set PORT to another.`);
  }
  if (error.code === "EACCES") return new StartError(`Port ${port} may not be used by this user. Set PORT above 1023.`);
  if (error.code === "EADDRNOTAVAIL")
    return new StartError(`This machine has no address ${host}. Set HOST to one it has.`);
  return error;
}

let stopping: Promise<void> | undefined;

function stop(code: number): Promise<void> {
  return (stopping ??= (async () => {
    setTimeout(() => process.exit(code || 1), STOP_PATIENCE).unref();
    for (const one of stops.reverse()) {
      try {
        await one();
      } catch (error) {
        logFault("While stopping", error);
      }
    }
    process.exit(code);
  })());
}

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (!stopping) log("Stopping …");
    void stop(0);
  });
}
// Whoever started us is gone: nothing may be left running.
process.on("disconnect", () => void stop(0));
process.on("unhandledRejection", (error) => logFault("Nobody waited for this", error));

start().catch((error: unknown) => {
  if (isStartError(error)) console.error(error.message);
  else console.error(error);
  void stop(1);
});
