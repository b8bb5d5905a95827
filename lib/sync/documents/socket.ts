import { RateLimiterMemory } from "rate-limiter-flexible";
import type { DefaultEventsMap, Server, Socket } from "socket.io";
import { actAs, BEGIN, COMMIT, type Database } from "@/lib/db/database";
import { isRefusal } from "@/lib/errors";
import type { Id } from "@/lib/ids";
import { logFault } from "@/lib/log";
import { documentAnswerTo } from "@/lib/sync/documents/answers";
import { readWhereabouts, writeWhereabouts } from "@/lib/sync/documents/awareness";
import type { Documents } from "@/lib/sync/documents/documents";
import type { Enter } from "@/lib/sync/documents/open";
import { Parts } from "@/lib/sync/documents/parts";
import type { DocumentsToClient, DocumentsToServer, No } from "@/lib/sync/documents/protocol";
import type { DocumentRooms } from "@/lib/sync/documents/rooms";
import { keyText, type DocumentKey } from "@/lib/sync/documents/schema";
import * as sql from "@/lib/sync/documents/statements";
import { checkAppend, checkAwareness, checkKey } from "@/lib/sync/documents/wire";
import type { Speaker } from "@/lib/sync/execute";
import { writeAhead } from "@/lib/sync/frames";

/** What documents keep of a socket: by room, which client of Yjs has said where it is, and with which clock. */
export interface SocketDocuments {
  speaker: Speaker;
  whereabouts: Map<string, { client: number; clock: number }>;
}

type Io = Server<DocumentsToServer, DocumentsToClient, DefaultEventsMap, SocketDocuments>;
type OneSocket = Socket<DocumentsToServer, DocumentsToClient, DefaultEventsMap, SocketDocuments>;

/** Words of awareness of one socket in a second, half as many again as a client says. */
const AWARENESS_A_SECOND = 15;

/** Questions about the past in ten seconds: each may cost what a whole document costs. */
const PAST_IN_TEN_SECONDS = 30;

/** How an answer to one person is worked out: within their limits, and a session that has ended is hung up on. */
export type Answering = <Answer extends { ok: true } | No>(
  speaker: Speaker,
  work: () => Promise<Answer | No>,
  tell: (answer: Answer | No) => void,
) => void;

/** The rooms of documents on this process's sockets, and what sockets say about documents. */
export function openDocumentRooms(io: Io, database: Database) {
  const awarenessLimit = new RateLimiterMemory({ points: AWARENESS_A_SECOND, duration: 1 });
  const pastLimit = new RateLimiterMemory({ points: PAST_IN_TEN_SECONDS, duration: 10 });

  const rooms: DocumentRooms = {
    prepare(message, from) {
      const room = io.to(roomOf(message));
      const others = from ? room.except(from) : room;
      writeAhead("document-update", message);
      return () => {
        try {
          others.emit("document-update", message);
        } catch (error) {
          logFault("A relay failed", error);
        }
      };
    },
  };

  return {
    rooms,

    /** Begins to answer a socket. */
    welcome(socket: OneSocket, documents: Documents, answering: Answering): void {
      const { speaker } = socket.data;
      const parts = new Parts();
      /** Of each opening that is under way, the rooms that were left meanwhile: it does not lead into them any more. */
      const openings = new Set<Set<string>>();

      socket.on("document-open", (request, answer) => {
        if (typeof answer !== "function") return;
        const left = new Set<string>();
        openings.add(left);
        answering(
          speaker,
          () => documents.open(speaker, request, entrance(socket, left)),
          (said) => {
            openings.delete(left);
            answer(said);
            // Looked at once more, now that it is in the room (D4).
            if (said.ok) void tellHeads(socket);
          },
        );
      });

      socket.on("document-append", (raw, answer) => {
        if (typeof answer !== "function") return;
        const work = async () => {
          const request = checkAppend(raw);
          const whole = parts.take(request);
          if (whole === null) return { ok: true as const, seq: null };
          if (whole === "malformed") return { ok: false as const, code: "malformed" };
          const key = { spaceId: request.spaceId, documentId: request.documentId };
          return documents.append(speaker, key, whole, socket.id);
        };
        answering(speaker, () => work().catch(documentAnswerTo), answer);
      });

      socket.on("document-history", (key, answer) => {
        if (typeof answer !== "function") return;
        answering(speaker, () => limited(speaker, () => documents.sessions(speaker, key)), answer);
      });

      socket.on("document-version", (request, answer) => {
        if (typeof answer !== "function") return;
        answering(speaker, () => limited(speaker, () => documents.version(speaker, request)), answer);
      });

      socket.on("document-awareness", (raw) => void hear(socket, raw));

      socket.on("document-close", (raw) => {
        const room = roomNamed(raw);
        if (!room) return;
        for (const left of openings) left.add(room);
        sayGone(socket, room);
        void socket.leave(room);
      });

      socket.on("disconnecting", () => {
        for (const room of socket.data.whereabouts.keys()) sayGone(socket, room);
      });
    },

    /** A couple has ended: nobody is in a room of theirs any more (D8). */
    empty(spaceId: Id): void {
      for (const room of io.sockets.adapter.rooms.keys()) {
        if (!room.startsWith(`${ROOM}${spaceId}/`)) continue;
        io.to(room).emit("document-closed", keyOf(room));
        io.socketsLeave(room);
      }
    },

    tellHeads,
  };

  /**
   * Tells a socket where its open documents are (D5); what it may not read any more, it does not hear any more. Where the
   * database is away, the next time tells.
   */
  async function tellHeads(socket: OneSocket): Promise<void> {
    const open = [...socket.rooms].filter((room) => room.startsWith(ROOM)).map(keyOf);
    if (open.length === 0) return;
    const heads = await readHeads(socket.data.speaker.userId, open).catch(() => null);
    if (!heads) return;
    const there = new Set(heads.map(keyText));
    for (const key of open.filter((one) => !there.has(keyText(one)))) {
      sayGone(socket, roomOf(key));
      await socket.leave(roomOf(key));
      socket.emit("document-closed", key);
    }
    if (heads.length > 0) socket.emit("document-heads", heads);
  }

  async function readHeads(userId: Id, open: readonly DocumentKey[]): Promise<(DocumentKey & { seq: number })[]> {
    const results = await database.pipeline((tx) => tx.send([BEGIN, actAs(userId), sql.heads(open), COMMIT]));
    return results[2] as (DocumentKey & { seq: number })[];
  }

  /** D11: passed on to the room as it comes, to nobody else, and kept nowhere. */
  async function hear(socket: OneSocket, raw: unknown): Promise<void> {
    try {
      await awarenessLimit.consume(socket.id);
      const { bytes, ...key } = checkAwareness(raw);
      const room = roomOf(key);
      const said = readWhereabouts(bytes);
      if (!said || !socket.rooms.has(room) || isAnothers(socket, room, said.client)) return;
      const before = socket.data.whereabouts.get(room);
      if (before && before.client !== said.client) sayGone(socket, room);
      if (said.state) socket.data.whereabouts.set(room, { client: said.client, clock: said.clock });
      else socket.data.whereabouts.delete(room);
      const written = writeWhereabouts(said, socket.data.speaker.userId);
      socket.to(room).emit("document-awareness", { ...key, bytes: written });
    } catch (error) {
      // Too often, or nothing that can be read: it is dropped, and the next one tells.
      if (error instanceof Error && !isRefusal(error)) logFault("Awareness failed", error);
    }
  }

  /** Whether a client of Yjs is another person's here: nobody says where the other is. */
  function isAnothers(socket: OneSocket, room: string, client: number): boolean {
    return inRoom(room).some(
      ({ data }) => data.speaker.userId !== socket.data.speaker.userId && data.whereabouts.get(room)?.client === client,
    );
  }

  function sayGone(socket: OneSocket, room: string): void {
    const last = socket.data.whereabouts.get(room);
    if (!last) return;
    socket.data.whereabouts.delete(room);
    // The same page has come by another socket since.
    if (inRoom(room).some(({ data }) => data.whereabouts.get(room)?.client === last.client)) return;
    const gone = { client: last.client, clock: last.clock + 1, state: null };
    socket.to(room).emit("document-awareness", {
      ...keyOf(room),
      bytes: writeWhereabouts(gone, socket.data.speaker.userId),
    });
  }

  function inRoom(room: string): OneSocket[] {
    const ids = [...(io.sockets.adapter.rooms.get(room) ?? [])];
    return ids.flatMap((id) => io.sockets.sockets.get(id) ?? []);
  }

  function entrance(socket: OneSocket, left: ReadonlySet<string>): Enter {
    return async (key) => {
      if (left.has(roomOf(key)) || socket.rooms.has(roomOf(key))) return;
      await socket.join(roomOf(key));
      socket.to(roomOf(key)).emit("document-joined", key);
    };
  }

  async function limited<Answer>({ userId }: Speaker, work: () => Promise<Answer>): Promise<Answer | No> {
    try {
      await pastLimit.consume(userId);
    } catch {
      return { ok: false, code: "busy", retry: true };
    }
    return work();
  }
}

const ROOM = "document:";
const roomOf = (key: DocumentKey) => `${ROOM}${keyText(key)}`;

function keyOf(room: string): DocumentKey {
  const [spaceId, documentId] = room.slice(ROOM.length).split("/");
  return { spaceId: spaceId!, documentId: documentId! };
}

function roomNamed(raw: unknown): string | null {
  try {
    return roomOf(checkKey(raw));
  } catch {
    return null;
  }
}
