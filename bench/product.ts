import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client } from "pg";
import { ownDatabase } from "@/bench/own-database";
import { originAllowed } from "@/lib/auth/origin";
import { resolveSession } from "@/lib/auth/session";
import { makeSearch } from "@/lib/calendar/make-search";
import { openDatabase, type Database } from "@/lib/db/database";
import { migrate } from "@/lib/db/migrate";
import { prepareRoles, type DatabaseUrls } from "@/lib/db/roles";
import { openSignIn } from "@/lib/db/sign-in";
import { readEnv } from "@/lib/env";
import { setRuntime, type Runtime } from "@/lib/runtime";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeDocuments, type Documents } from "@/lib/sync/documents/documents";
import { makeExecute } from "@/lib/sync/execute";
import { openSockets, type SocketServer } from "@/lib/sync/socket";
import { makeSigning } from "@/lib/vision/make-signing";

const SECRET = "a secret of benches, and of nothing else";

/** What stands around the product's parts to time them. */
export interface Watch {
  watching(database: Database): Database;
  timing(execute: Runtime["execute"]): Runtime["execute"];
}

export interface Product {
  /** A superuser's address of its database. */
  admin: string;
  urls: DatabaseUrls;
  database: Database;
  sockets: SocketServer;
  documents: Documents;
}

/**
 * Everything of server.ts that people's rows go through, on a database of its own; and nothing of Next.
 * @param name of the database, where a bench opens several
 */
export async function openProduct(adminUrl: string, watch?: Watch, name = "twofold"): Promise<Product> {
  const admin = await ownDatabase(adminUrl, name);
  const urls = await prepareRoles(admin, SECRET);
  await migrate(urls.owner, process.cwd());
  const env = readEnv({ NODE_ENV: "production" });
  const opened = openDatabase(urls.app);
  const database = watch ? watch.watching(opened) : opened;
  const sockets = openSockets({ database, allowOrigin: ({ headers }) => originAllowed(headers, env), resolveSession });
  const { hub } = sockets;
  const made = makeExecute({ database, hub, secret: SECRET });
  const execute = watch ? watch.timing(made) : made;
  const [catchUp, search, signIn] = [makeCatchUp(database), makeSearch(database), openSignIn(urls.auth)];
  setRuntime({
    env,
    secret: SECRET,
    database,
    signIn,
    hub,
    execute,
    catchUp,
    search,
    signing: makeSigning({ database, execute }),
  });
  const documents = makeDocuments({ database, rooms: sockets.documentRooms });
  sockets.serve({ execute, catchUp, documents });
  return { admin, urls, database, sockets, documents };
}

/** Answers its sockets on loopback from now on; at that address. */
export async function listen(sockets: SocketServer): Promise<string> {
  const server = createServer();
  server.on("upgrade", (...upgrade) => sockets.upgrade(...upgrade));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What autovacuum would have done in a minute: statistics, and a checkpoint so that the first round has none. */
export async function settle(admin: string): Promise<void> {
  const client = new Client({ connectionString: admin });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.query("CHECKPOINT");
  await client.end();
}
