/**
 * The reference's process: the least that a relay which loses nothing can do. One prepared INSERT of the message, then
 * the other socket of the room has it, then the sender's acknowledgement. No checks, no order, no catching up.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Client, Pool } from "pg";
import { Server } from "socket.io";
import { answer } from "@/bench/child";
import type { Opened, ServerQuestion } from "@/bench/live/messages";
import { newId } from "@/lib/ids";

answer((question: ServerQuestion) =>
  question.ask === "open" ? open(question.adminUrl, question.couples) : Promise.resolve(null),
);

async function open(adminUrl: string, count: number): Promise<Opened> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query("CREATE DATABASE relay");
  await admin.end();
  const url = new URL(adminUrl);
  url.pathname = "/relay";
  const pool = new Pool({ connectionString: url.toString(), max: 10, keepAlive: true, idleTimeoutMillis: 60_000 });
  await pool.query("CREATE TABLE moves (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, move jsonb NOT NULL)");

  const server = createServer();
  const io = new Server(server, { transports: ["websocket"], serveClient: false });
  io.on("connection", (socket) => {
    const room = String(socket.handshake.query.room);
    void socket.join(room);
    socket.on("move", (move: unknown, acknowledge: (ack: { ok: true }) => void) => {
      void pool
        .query({ name: "keep", text: "INSERT INTO moves (move) VALUES ($1)", values: [JSON.stringify(move)] })
        .then(() => {
          socket.to(room).emit("moved", move);
          acknowledge({ ok: true });
        });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const person = () => ({ userId: newId(), sessionId: newId(), cookie: "" });
  const couples = Array.from({ length: count }, () => ({
    coupleId: newId(),
    people: [person(), person()] as [ReturnType<typeof person>, ReturnType<typeof person>],
    blocks: Array.from({ length: 20 }, newId),
  }));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, couples };
}
