import { io, type Socket } from "socket.io-client";
import type { SyncStore } from "@/lib/sync/client/store";
import type { DocumentLine, DocumentSide } from "@/lib/sync/documents/client/line";
import type { No } from "@/lib/sync/documents/protocol";
import { frames } from "@/lib/sync/frames";
import {
  SOCKET_PATH,
  type Ack,
  type CatchUpAnswer,
  type ClientToServer,
  type Seqs,
  type ServerToClient,
} from "@/lib/sync/protocol";

/** No answer for this long: the line is dead, whatever the socket thinks. Milliseconds. */
const PATIENCE = 5_000;
/** The same for documents, which may be large, and the line slow. Milliseconds. */
const DOCUMENT_PATIENCE = 30_000;
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 8_000;
/** An acknowledged change whose push has not come after this long is asked for. Milliseconds. */
const PUSH_DUE = 1_000;

export type ConnectionState = "connecting" | "live" | "offline";

export interface Connection {
  readonly state: ConnectionState;
  subscribe(listener: () => void): () => void;
  /** Whether something of an attached side is not saved yet. */
  readonly unsaved: boolean;
  /** Lets the page's documents speak over the same socket from now on. */
  attach(documents: DocumentSide): void;
  open(): void;
  /** Looks whether anything was missed: after sleep, or when the network is back. */
  wake(): void;
  close(): void;
}

/** What a page does when it can go no further as it is. */
export interface Ways {
  signedOut(): void;
  otherVersion(): void;
  /** Someone else has signed in on this device: nothing of the former person's may stay on the page. */
  otherPerson(): void;
}

/**
 * Joins a store to the server by one socket: asks on each connection for what was missed, holds pushes back while an
 * answer is on its way (so that they meet in the order of `seq`), and sends the outbox in order, one at a time, the same
 * command again until it is decided.
 */
export function makeConnection(store: SyncStore, ways: Ways): Connection {
  let socket: Socket<ServerToClient, ClientToServer> | null = null;
  const listeners = new Set<() => void>();
  let state: ConnectionState = "connecting";
  let asking = false;
  /** Numbers the questions: an answer to one from before a disconnect comes too late. */
  let question = 0;
  /** Whether someone asked while an answer was on its way, which may be older than what they know of. */
  let askAgain = false;
  let sending = false;
  let pause = FIRST_PAUSE;
  let heldBack: Parameters<ServerToClient["changes"]>[0][] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let documents: DocumentSide | null = null;

  const documentLine: DocumentLine = {
    async ask(event, message) {
      if (!socket?.connected) return { ok: false, code: "unavailable", retry: true };
      let answer: { ok: true } | No;
      try {
        // Socket.IO's types cannot follow an event whose name is a type parameter.
        const asking = socket.timeout(DOCUMENT_PATIENCE) as unknown as {
          emitWithAck(event: string, message: unknown): Promise<typeof answer>;
        };
        answer = await asking.emitWithAck(event, message);
      } catch {
        answer = noAnswer();
      }
      leaveFor(answer);
      return answer as never;
    },
    // Not as Socket.IO's volatile: it drops what comes close after something else, and a caret comes after each letter.
    sayWhere: (message) => void socket?.emit("document-awareness", message),
    leave: (key) => void socket?.emit("document-close", key),
  };

  function become(next: ConnectionState): void {
    if (state === next) return;
    state = next;
    if (state === "live") documents?.goLive(documentLine);
    else documents?.goOffline();
    for (const listener of listeners) listener();
  }

  async function ask(): Promise<void> {
    if (!socket?.connected) return;
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    askAgain = false;
    const mine = ++question;
    let answer: CatchUpAnswer;
    try {
      answer = (await socket.timeout(PATIENCE).emitWithAck("catch-up", store.catchUpRequest())) as CatchUpAnswer;
    } catch {
      answer = noAnswer();
    }
    if (mine !== question) return;
    asking = false;
    if (answer.ok && answer.actor.userId !== store.actor.userId) return ways.otherPerson();
    if (answer.ok) {
      store.takeCatchUp(answer);
      const late = heldBack;
      heldBack = [];
      for (const message of late) takePush(message);
      pause = FIRST_PAUSE;
      become("live");
      void send();
    } else if (!leaveFor(answer)) {
      become("offline");
      later();
    }
    askOnceMore();
  }

  function askOnceMore(): void {
    if (askAgain) void ask();
  }

  async function send(): Promise<void> {
    if (sending || state !== "live") return;
    sending = true;
    for (let next = store.nextToSend; next && socket?.connected; next = store.nextToSend) {
      let ack: Ack;
      try {
        ack = (await socket.timeout(PATIENCE).emitWithAck("command", next.message)) as Ack;
      } catch {
        ack = noAnswer();
      }
      if (leaveFor(ack)) break;
      if (store.takeAck(next, ack) === "again") {
        become("offline");
        later();
        break;
      }
      if (ack.ok) expectPush(ack.seqs);
      pause = FIRST_PAUSE;
    }
    sending = false;
  }

  /** Leaves this page as it is where an answer says that it can go no further; answers whether it does. */
  function leaveFor(answer: { ok: true } | No): boolean {
    if (answer.ok) return false;
    if (answer.code === "signed-out") ways.signedOut();
    else if (answer.code === "other-version") ways.otherVersion();
    else return false;
    return true;
  }

  /** A line that does not answer is hung up, for Socket.IO to dial anew. */
  function noAnswer(): { ok: false; code: string; retry: true } {
    if (socket?.connected) socket.io.engine.close();
    return { ok: false, code: "unavailable", retry: true };
  }

  /** What is acknowledged comes as a push as well; one that is lost is asked for. */
  function expectPush(seqs: Seqs): void {
    if (!store.isBehind(seqs)) return;
    setTimeout(() => {
      if (store.isBehind(seqs)) void ask();
    }, PUSH_DUE);
  }

  /** Tries again after a pause that grows: by asking where there is a socket, by a new one where there is none. */
  function later(): void {
    if (socket?.disconnected && socket.active) return; // Socket.IO is at it
    clearTimeout(timer);
    timer = setTimeout(wake, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  function takePush(message: Parameters<ServerToClient["changes"]>[0]): void {
    if (asking) heldBack.push(message);
    else if (store.takePush(message) === "gap") void ask();
  }

  /** Asks, or dials at once: also where Socket.IO is in one of its pauses, which it would sit out. */
  function wake(): void {
    if (socket?.connected) void ask();
    else socket?.disconnect().connect();
  }

  function listen(to: Socket<ServerToClient, ClientToServer>): void {
    to.on("connect", () => void ask());
    to.on("disconnect", () => {
      question++;
      asking = false;
      heldBack = [];
      become("offline");
    });
    to.on("connect_error", (error) => {
      if (error.message === "signed-out") return ways.signedOut();
      become("offline");
      later();
    });
    to.on("changes", takePush);
    to.on("heads-up", (seqs) => {
      if (store.isBehind(seqs)) void ask();
    });
    to.on("spaces-changed", () => void ask());
    to.on("session-ended", ways.signedOut);
    to.on("document-update", (message) => documents?.take["document-update"](message));
    to.on("document-awareness", (message) => documents?.take["document-awareness"](message));
    to.on("document-joined", (key) => documents?.take["document-joined"](key));
    to.on("document-heads", (heads) => documents?.take["document-heads"](heads));
    to.on("document-closed", (key) => documents?.take["document-closed"](key));
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get unsaved() {
      return documents?.unsaved ?? false;
    },
    attach(side) {
      documents = side;
      if (state === "live") side.goLive(documentLine);
    },
    open() {
      socket = io({
        path: SOCKET_PATH,
        parser: frames,
        transports: ["websocket"],
        timeout: PATIENCE,
        reconnectionDelay: FIRST_PAUSE,
        reconnectionDelayMax: LONGEST_PAUSE,
      });
      listen(socket);
      store.onWork = () => {
        if (store.wantsMore) void ask();
        void send();
      };
    },
    wake,
    close() {
      clearTimeout(timer);
      store.onWork = () => undefined;
      socket?.close();
      socket = null;
    },
  };
}
