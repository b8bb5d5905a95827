import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Pool } from "pg";
import { Server } from "socket.io";
import { ownDatabase } from "@/bench/own-database";

/**
 * The least that a relay which loses nothing can do: one prepared INSERT of the message, then the other socket of the room
 * has it, then the sender's acknowledgement. No checks, no order, no catching up. It answers its address.
 * @param column the type of the column that keeps the messages
 * @param asValue a message as the value of that column
 */
export async function openRelay(
  adminUrl: string,
  column: "jsonb" | "bytea",
  asValue: (message: unknown) => unknown,
): Promise<string> {
  const connectionString = await ownDatabase(adminUrl, "relay");
  const pool = new Pool({ connectionString, max: 10, keepAlive: true, idleTimeoutMillis: 60_000 });
  await pool.query(
    `CREATE TABLE messages (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, message ${column} NOT NULL)`,
  );

  const server = createServer();
  const io = new Server(server, { transports: ["websocket"], serveClient: false });
  io.on("connection", (socket) => {
    const room = String(socket.handshake.query.room);
    void socket.join(room);
    socket.on("say", (message: unknown, acknowledge: (ack: { ok: true }) => void) => {
      void pool
        .query({ name: "keep", text: "INSERT INTO messages (message) VALUES ($1)", values: [asValue(message)] })
        .then(() => {
          socket.to(room).emit("said", message);
          acknowledge({ ok: true });
        });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
