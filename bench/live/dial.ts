import { io, type Socket } from "socket.io-client";
import type { Couple, Person } from "@/bench/couple";
import type { Side } from "@/bench/live/messages";
import type { BlockRow } from "@/lib/calendar/schema";
import { frames } from "@/lib/sync/frames";
import type { CommandMessage } from "@/lib/sync/protocol";
import { SCHEMA_VERSION, type CatchUpAnswer, type ChangesMessage } from "@/lib/sync/protocol";

/** What the load sees of a couple's two sockets, on either side. */
export interface Line {
  /** Sends a move by one of the two; resolves when it is acknowledged, to whether it was done. */
  send(move: CommandMessage, by: 0 | 1): Promise<boolean>;
  close(): void;
}

/** Told when a socket of one of the two has a block at a time. */
export type Arrived = (at: 0 | 1, block: string, localStart: string) => void;

export type Dial = (url: string, couple: Couple, arrived: Arrived) => Promise<Line>;

interface Answered {
  ok: boolean;
}

const WANT = { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) };

export const dials: Record<Side, Dial> = {
  async ours(url, { people }, arrived) {
    const open = async ({ cookie }: Person) => {
      const socket = await connected(io(url, { ...OUR_OPTIONS, extraHeaders: { cookie, origin: url } }));
      const ask = { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want: WANT };
      const answer = (await socket.emitWithAck("catch-up", ask)) as CatchUpAnswer;
      if (!answer.ok) throw new Error(`catch-up: ${answer.code}`);
      return socket;
    };
    const sockets = [await open(people[0]), await open(people[1])] as const;
    for (const at of [0, 1] as const) {
      sockets[at].on("changes", ({ changes }: ChangesMessage) => {
        for (const change of changes) {
          if (!("put" in change) || change.table !== "Block") continue;
          arrived(at, change.put.id, (change.put as BlockRow).localStart);
        }
      });
    }
    return line("command", sockets);
  },

  async reference(url, { coupleId }, arrived) {
    const open = () => connected(io(url, { ...OPTIONS, query: { room: coupleId } }));
    const sockets = [await open(), await open()] as const;
    for (const at of [0, 1] as const) {
      sockets[at].on("said", ({ input }: CommandMessage) => {
        const { id, localStart } = input as { id: string; localStart: string };
        arrived(at, id, localStart);
      });
    }
    return line("say", sockets);
  },
};

/** Of a socket that dials once, and no other way. */
export const OPTIONS = { transports: ["websocket"], forceNew: true, reconnection: false };

/** The same of a socket to our server. */
export const OUR_OPTIONS = { ...OPTIONS, parser: frames };

/** The socket, once it is. */
export function connected(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.on("connect", () => resolve(socket));
    socket.on("connect_error", reject);
  });
}

function line(event: string, sockets: readonly [Socket, Socket]): Line {
  return {
    send: (move, by) => sockets[by].emitWithAck(event, move).then((ack: Answered) => ack.ok),
    close: () => sockets.forEach((socket) => socket.close()),
  };
}
