import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { io, type Socket } from "socket.io-client";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeDocuments } from "@/lib/sync/documents/documents";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { makeExecute } from "@/lib/sync/execute";
import { frames } from "@/lib/sync/frames";
import type { Id } from "@/lib/ids";
import {
  SCHEMA_VERSION,
  SOCKET_PATH,
  type CatchUpAnswer,
  type ClientToServer,
  type ServerToClient,
} from "@/lib/sync/protocol";
import { openSockets, type SocketServer } from "@/lib/sync/socket";
import type { Person, World } from "@/tests/support/people";

export type ClientSocket = Socket<ServerToClient, ClientToServer>;

export interface Wire {
  sockets: SocketServer;
  /** Another process's worth of sockets would share only the database: here one is enough. */
  dial(cookie: string, origin?: string | null): ClientSocket;
  /** A connected socket of the person, with their rooms joined. */
  open(person: Person): Promise<ClientSocket>;
  close(): Promise<void>;
}

export interface WireOptions {
  headsUpEvery?: number;
  /** What happens to a document that is being opened, after it was looked at and before its opener is in its room. */
  beforeRoom?: (key: DocumentKey) => Promise<void>;
}

/** The real socket server over a world, on loopback. A cookie is the session's id: who is behind one is not its matter. */
export async function openWire(
  world: World,
  people: () => readonly Person[],
  { headsUpEvery, beforeRoom = () => Promise.resolve() }: WireOptions = {},
): Promise<Wire> {
  const { database, secret } = world;
  const dialled: ClientSocket[] = [];
  const sockets = openSockets({
    database,
    allowOrigin: ({ headers }) => headers.origin === "http://localhost",
    resolveSession: async (cookie) => {
      const person = people().find(({ sessionId }) => sessionId === cookie);
      const row = person && (await world.signIn.session.findUnique({ where: { id: person.sessionId } }));
      return person && row?.revokedAt === null ? person : null;
    },
    ...(headsUpEvery ? { headsUpEvery } : {}),
  });
  const documents = makeDocuments({ database, rooms: sockets.documentRooms });
  sockets.serve({
    execute: makeExecute({ database, hub: sockets.hub, secret }),
    catchUp: makeCatchUp(database),
    documents: {
      ...documents,
      open: (speaker, raw, enter) =>
        documents.open(speaker, raw, async (key) => {
          await beforeRoom(key);
          await enter(key);
        }),
    },
  });
  const server = createServer();
  server.on("upgrade", (...upgrade) => sockets.upgrade(...upgrade));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function dial(cookie: string, origin: string | null = "http://localhost"): ClientSocket {
    const extraHeaders = { cookie, ...(origin === null ? {} : { origin }) };
    const socket: ClientSocket = io(url, {
      path: SOCKET_PATH,
      transports: ["websocket"],
      parser: frames,
      extraHeaders,
      forceNew: true,
    });
    dialled.push(socket);
    return socket;
  }

  return {
    sockets,
    dial,
    async open(person) {
      const socket = dial(person.sessionId);
      await new Promise<void>((resolve, reject) => {
        socket.on("connect", resolve);
        socket.on("connect_error", reject);
      });
      await ask(socket);
      return socket;
    },
    async close() {
      for (const socket of dialled) socket.close();
      await sockets.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const WANT = { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) };

/** A catch-up from nothing. */
export function ask(socket: ClientSocket): Promise<CatchUpAnswer> {
  return socket.emitWithAck("catch-up", { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want: WANT });
}

/** The next message of a kind, or the one that is wanted. */
export function next<Event extends keyof ServerToClient>(
  socket: ClientSocket,
  event: Event,
  wanted: (...args: Parameters<ServerToClient[Event]>) => boolean = () => true,
): Promise<Parameters<ServerToClient[Event]>> {
  // Socket.IO's types cannot follow an event whose name is a type parameter.
  const events = socket as unknown as Pick<NodeJS.EventEmitter, "on" | "off">;
  return new Promise((resolve) => {
    const listener = (...args: Parameters<ServerToClient[Event]>) => {
      if (!wanted(...args)) return;
      events.off(event, listener);
      resolve(args);
    };
    events.on(event, listener);
  });
}

/** When the server has hung up. */
export function hungUp(socket: ClientSocket): Promise<unknown> {
  return new Promise((resolve) => socket.on("disconnect", resolve));
}

export function seqOf(answer: CatchUpAnswer, spaceId: Id): number | undefined {
  return answer.ok ? answer.seqs[spaceId] : undefined;
}
