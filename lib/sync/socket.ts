import { createServer, type IncomingMessage, type Server as HttpServer } from "node:http";
import type { Duplex } from "node:stream";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { Server, type Socket } from "socket.io";
import type { Database } from "@/lib/db/database";
import type { Id } from "@/lib/ids";
import { logFault } from "@/lib/log";
import type { Documents } from "@/lib/sync/documents/documents";
import type { DocumentRooms } from "@/lib/sync/documents/rooms";
import { openDocumentRooms, type SocketDocuments } from "@/lib/sync/documents/socket";
import type { Speaker } from "@/lib/sync/execute";
import { frames } from "@/lib/sync/frames";
import type { Hub } from "@/lib/sync/hub";
import {
  LARGEST_COMMAND,
  SOCKET_PATH,
  type Ack,
  type CatchUpAnswer,
  type ClientToServer,
  type Seqs,
  type ServerToClient,
} from "@/lib/sync/protocol";

/** Rule 6: how often a socket hears where its streams are. Milliseconds. */
const HEADS_UP_EVERY = 30_000;

/** Commands and questions of one person in ten seconds before they are asked to wait. Far above what hands can do. */
const MESSAGES_PER_TEN_SECONDS = 600;

interface SocketData extends SocketDocuments {
  /** The couple whose room the socket is in. */
  coupleId: Id | null;
}
type Io = Server<ClientToServer, ServerToClient, object, SocketData>;
type OneSocket = Socket<ClientToServer, ServerToClient, object, SocketData>;

export interface SocketOptions {
  database: Database;
  /** Whether the Origin of a handshake may speak to this server (docs/decisions/sign-in.md). */
  allowOrigin(request: IncomingMessage): boolean;
  /** The session of a cookie header. Throws when the database is out of reach. */
  resolveSession(cookieHeader: string | null): Promise<Speaker | null>;
  headsUpEvery?: number;
}

/** The ways in. They come after the hub, since executing pushes through it. */
export interface SocketHandlers {
  documents: Documents;
  execute(speaker: Speaker, message: unknown): Promise<Ack>;
  catchUp(speaker: Speaker, request: unknown): Promise<CatchUpAnswer>;
}

export interface SocketServer {
  hub: Hub;
  documentRooms: DocumentRooms;
  /** Begins to answer. */
  serve(handlers: SocketHandlers): void;
  /** Takes over a WebSocket upgrade for `SOCKET_PATH`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

export function openSockets({
  database,
  allowOrigin,
  resolveSession,
  headsUpEvery = HEADS_UP_EVERY,
}: SocketOptions): SocketServer {
  // A server that never listens: server.ts decides which upgrades come here, so that Next's own listener has no say.
  const upgrades: HttpServer = createServer();
  const io: Io = new Server(upgrades, {
    path: SOCKET_PATH,
    parser: frames,
    transports: ["websocket"], // a same-origin polling GET carries no Origin
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: 4 * LARGEST_COMMAND, // in bytes, where that is in characters
    allowRequest: (request, answer) => answer(null, allowOrigin(request)),
  });
  // Its part of the wire and of the sockets' data is all that documents see of them.
  const documentRooms = openDocumentRooms(io, database);
  const limiter = new RateLimiterMemory({ points: MESSAGES_PER_TEN_SECONDS, duration: 10 });

  io.use((socket, next) => {
    resolveSession(socket.handshake.headers.cookie ?? null).then(
      (speaker) => {
        if (!speaker) return next(new Error("signed-out"));
        socket.data = { speaker, coupleId: null, whereabouts: new Map() };
        next();
      },
      () => next(new Error("unavailable")),
    );
  });

  return {
    hub: hubOf(io, documentRooms.empty),
    documentRooms: documentRooms.rooms,
    serve(handlers) {
      io.on("connection", (socket) => welcome(socket, handlers));
    },
    upgrade: (request, socket, head) => void upgrades.emit("upgrade", request, socket, head),
    close: () => io.close(),
  };

  function welcome(socket: OneSocket, { execute, catchUp, documents }: SocketHandlers) {
    const { speaker } = socket.data;
    void socket.join([sessionRoom(speaker.sessionId), userRoom(speaker.userId)]);

    socket.on("command", (message, answer) => {
      if (typeof answer !== "function") return;
      void within(speaker, () => execute(speaker, message)).then(orHangUp(speaker, answer));
    });

    socket.on("catch-up", (request, answer) => {
      if (typeof answer !== "function") return;
      const work = () => joinThenCatchUp(socket, () => catchUp(speaker, request));
      void within(speaker, work).then(orHangUp(speaker, answer));
    });

    documentRooms.welcome(documentSocket(socket), documents, (asking, work, tell) => {
      void within(asking, work).then(orHangUp(asking, tell));
    });

    const headsUp = setInterval(() => void tellWhereStreamsAre(socket), headsUpEvery);
    socket.on("disconnect", () => clearInterval(headsUp));
  }

  /** Answers; a session that has ended, also while its socket was being opened, is closed with that (rule 11). */
  function orHangUp<Answer extends { ok: true } | { ok: false; code: string }>(
    { sessionId }: Speaker,
    tell: (answer: Answer) => void,
  ) {
    return (answer: Answer) => {
      tell(answer);
      if (!answer.ok && answer.code === "signed-out") endSession(io, sessionId);
    };
  }

  async function within<Answer>(speaker: Speaker, work: () => Promise<Answer>) {
    try {
      await limiter.consume(speaker.userId);
    } catch {
      return { ok: false as const, code: "busy", retry: true };
    }
    try {
      return await work();
    } catch (error) {
      logFault("A question failed", error);
      return { ok: false as const, code: "unavailable", retry: true };
    }
  }

  /**
   * Rule 6: the rooms first, then the snapshot; once more when the couple turns out to be another than the room's. Who
   * never asks hears nothing, and who asks is looked at after joining.
   */
  async function joinThenCatchUp(socket: OneSocket, catchUp: () => Promise<CatchUpAnswer>): Promise<CatchUpAnswer> {
    await socket.join(streamRoom(socket.data.speaker.userId));
    let answer = await catchUp();
    while (answer.ok && answer.actor.coupleId !== socket.data.coupleId) {
      if (socket.data.coupleId) await socket.leave(streamRoom(socket.data.coupleId));
      socket.data.coupleId = answer.actor.coupleId;
      if (socket.data.coupleId) await socket.join(streamRoom(socket.data.coupleId));
      answer = await catchUp();
    }
    return answer;
  }

  async function tellWhereStreamsAre(socket: OneSocket) {
    const { userId, sessionId } = socket.data.speaker;
    try {
      const [found] = await database.withActor({ userId }, (tx) =>
        tx.query<{ live: boolean; seqs: Seqs }>(
          `SELECT session_live($2, $1) AS live,
                  (SELECT coalesce(jsonb_object_agg("spaceId", seq), '{}') FROM "Stream") AS seqs`,
          [userId, sessionId],
        ),
      );
      // It ran out, or was ended where no process could say so.
      if (!found!.live) return endSession(io, sessionId);
      socket.emit("heads-up", found!.seqs);
      await documentRooms.tellHeads(documentSocket(socket));
    } catch {
      // The database is away: the next one will tell.
    }
  }
}

function documentSocket(socket: OneSocket) {
  return socket as unknown as Parameters<ReturnType<typeof openDocumentRooms>["welcome"]>[0];
}

function hubOf(io: Io, emptyDocumentRooms: (spaceId: Id) => void): Hub {
  return {
    push(message) {
      try {
        io.to(streamRoom(message.spaceId)).emit("changes", message);
      } catch (error) {
        logFault("A push failed", error);
      }
    },
    paired(_coupleId, userIds) {
      io.to(userIds.map(userRoom)).emit("spaces-changed", "paired");
    },
    left(coupleId, userIds) {
      io.socketsLeave(streamRoom(coupleId));
      emptyDocumentRooms(coupleId);
      io.to(userIds.map(userRoom)).emit("spaces-changed", "left");
    },
    endSession: (sessionId) => endSession(io, sessionId),
  };
}

function endSession(io: Io, sessionId: Id): void {
  io.to(sessionRoom(sessionId)).emit("session-ended");
  io.in(sessionRoom(sessionId)).disconnectSockets(true);
}

const sessionRoom = (sessionId: Id) => `session:${sessionId}`;
const userRoom = (userId: Id) => `user:${userId}`;
const streamRoom = (spaceId: Id) => `stream:${spaceId}`;
