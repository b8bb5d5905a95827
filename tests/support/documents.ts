import * as Y from "yjs";
import { newId, type Id } from "@/lib/ids";
import type { DocumentLine } from "@/lib/sync/documents/client/line";
import { OpenDocuments } from "@/lib/sync/documents/client/open-documents";
import type { DocumentState } from "@/lib/sync/documents/client/replica";
import { unpack } from "@/lib/sync/documents/packing";
import type { OpenAnswer } from "@/lib/sync/documents/protocol";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";
import type { Person, World } from "@/tests/support/people";
import { ask, type ClientSocket, type Wire } from "@/tests/support/sockets";

/** A document as its maker may make it; in the maker's I where no space is named. */
export async function makeDocument(
  world: World,
  by: Person,
  { spaceId = by.userId, ownerId = by.userId }: { spaceId?: Id; ownerId?: Id | null } = {},
): Promise<DocumentKey> {
  const id = newId();
  await world.database.withActor(by, (tx) =>
    tx.query(`INSERT INTO "Document" (id, "spaceId", "ownerId", "authorId", kind) VALUES ($1, $2, $3, $4, 'test')`, [
      id,
      spaceId,
      ownerId,
      by.userId,
    ]),
  );
  return { spaceId, documentId: id };
}

/** One that both write. */
export function jointDocument(world: World, by: Person): Promise<DocumentKey> {
  return makeDocument(world, by, { spaceId: by.coupleId!, ownerId: null });
}

export const openRequest = (key: DocumentKey, have = 0) => ({ ...key, v: SCHEMA_VERSION, have });
export const appendRequest = (key: DocumentKey, bytes: Uint8Array) => ({ ...key, part: 0, parts: 1, bytes });

/** The update that an edit makes of a document. */
export function updateOf(doc: Y.Doc, edit: (text: Y.Text) => void): Uint8Array {
  const made: Uint8Array[] = [];
  const listen = (update: Uint8Array) => made.push(update);
  doc.on("update", listen);
  doc.transact(() => edit(textIn(doc)));
  doc.off("update", listen);
  return made[0]!;
}

export function textIn(doc: Y.Doc): Y.Text {
  return doc.getText("text");
}

/** The text of what an opening has answered. */
export function textOf(answer: OpenAnswer): string {
  if (!answer.ok) throw new Error(answer.code);
  const doc = new Y.Doc();
  for (const update of unpack(answer.updates)) Y.applyUpdate(doc, update);
  return textIn(doc).toJSON();
}

/** How many rows a table has of a document, seen from above the wall. */
export async function countRows(world: World, table: string, { documentId }: DocumentKey): Promise<number> {
  const { rows } = await world.admin.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "${table}" WHERE "documentId" = $1`,
    [documentId],
  );
  return rows[0]!.count;
}

/** A page with documents, on a socket of the wire as the page's connection uses its own. */
export interface DocumentPage {
  documents: OpenDocuments;
  socket: ClientSocket;
  /** The document, held; once it is open. */
  open(key: DocumentKey): Promise<Y.Doc>;
  state(key: DocumentKey): DocumentState;
  /** Once the document is as wanted. */
  until(key: DocumentKey, wanted: (state: DocumentState) => boolean): Promise<void>;
}

export function openPage(wire: Wire, person: Person): Promise<DocumentPage> {
  return onSocket(wire.dial(person.sessionId));
}

/** A page on a socket that is being dialled, once it is there. */
export async function onSocket(socket: ClientSocket): Promise<DocumentPage> {
  const documents = new OpenDocuments();
  const line = lineOf(socket);
  const live = async () => {
    const { id } = socket;
    // Of a line that is cut meanwhile nothing comes.
    const answer = await ask(socket).catch(() => null);
    if (answer?.ok && socket.id === id) documents.goLive(line);
  };
  socket.on("connect", () => void live());
  socket.on("disconnect", () => documents.goOffline());
  listen(socket, documents);
  await new Promise<void>((resolve) => socket.on("connect", () => resolve()));
  return pageOf(documents, socket);
}

export function listen(socket: ClientSocket, { take }: OpenDocuments): void {
  socket.on("document-update", take["document-update"]);
  socket.on("document-awareness", take["document-awareness"]);
  socket.on("document-joined", take["document-joined"]);
  socket.on("document-heads", take["document-heads"]);
  socket.on("document-closed", take["document-closed"]);
}

/** A line over a bare socket. No answer is answered as such at once when the socket is down. */
export function lineOf(socket: ClientSocket, patience = 20_000): DocumentLine {
  const asking = socket as unknown as {
    timeout(ms: number): { emitWithAck(event: string, message: unknown): Promise<never> };
  };
  return {
    ask: async (event, message) => {
      try {
        return await asking.timeout(patience).emitWithAck(event, message);
      } catch {
        return { ok: false, code: "unavailable", retry: true } as never;
      }
    },
    sayWhere: (message) => void socket.emit("document-awareness", message),
    leave: (key) => void socket.emit("document-close", key),
  };
}

function pageOf(documents: OpenDocuments, socket: ClientSocket): DocumentPage {
  const page: DocumentPage = {
    documents,
    socket,
    async open(key) {
      documents.hold(key, () => undefined);
      await page.until(key, ({ phase }) => phase !== "opening");
      return page.state(key).doc;
    },
    state: (key) => documents.state(key)!,
    until: (key, wanted) =>
      new Promise((resolve) => {
        const look = () => {
          if (!wanted(page.state(key))) return;
          letGo();
          resolve();
        };
        const letGo = documents.hold(key, look);
        page.state(key).doc.on("update", look);
        look();
      }),
  };
  return page;
}
