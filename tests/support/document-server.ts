/**
 * A server of documents in a process of its own, to be killed. It is told a database and a port, and says when it listens.
 * Who a cookie is of, it believes: `userId/sessionId`.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openDatabase } from "@/lib/db/database";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeDocuments } from "@/lib/sync/documents/documents";
import { openSockets } from "@/lib/sync/socket";

process.once("message", (message) => {
  const { url, port, compactAfter } = message as { url: string; port: number; compactAfter: number };
  const database = openDatabase(url);
  const sockets = openSockets({
    database,
    allowOrigin: () => true,
    resolveSession: (cookie) => {
      const [userId, sessionId] = (cookie ?? "").split("/");
      return Promise.resolve(userId && sessionId ? { userId, sessionId } : null);
    },
  });
  sockets.serve({
    execute: () => Promise.resolve({ ok: false, code: "unknown-command" }),
    catchUp: makeCatchUp(database),
    documents: makeDocuments({ database, rooms: sockets.documentRooms, compactAfter }),
  });
  const server = createServer();
  server.on("upgrade", (...upgrade) => sockets.upgrade(...upgrade));
  server.listen(port, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
});
process.once("disconnect", () => process.exit(0));
