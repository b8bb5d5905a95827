import { io, type Socket } from "socket.io-client";
import type { Couple, Person } from "@/bench/couple";
import type { Side } from "@/bench/live/messages";
import type { BlockRow } from "@/lib/calendar/schema";
import type { CommandMessage } from "@/lib/sync/protocol";
import { SCHEMA_VERSION, type CatchUpAnswer, type ChangesMessage } from "@/lib/sync/protocol";

/** What the load sees of a couple's two sockets, on either side. */
export interface Line {
  /** Sends a move; resolves when it is acknowledged, to whether it was done. */
  send(move: CommandMessage): Promise<boolean>;
  close(): void;
}

/** The first sends, the second listens. @param arrived is called with the block and the time it has now */
export type Dial = (url: string, couple: Couple, arrived: (block: string, localStart: string) => void) => Promise<Line>;

interface Answered {
  ok: boolean;
}

const WANT = { from: Date.UTC(2026, 0), to: Date.UTC(2027, 0) };

export const dials: Record<Side, Dial> = {
  async ours(url, { people }, arrived) {
    const open = async ({ cookie }: Person) => {
      const socket = await connected(io(url, { ...OPTIONS, extraHeaders: { cookie, origin: url } }));
      const ask = { v: SCHEMA_VERSION, as: null, cursors: {}, held: null, want: WANT };
      const answer = (await socket.emitWithAck("catch-up", ask)) as CatchUpAnswer;
      if (!answer.ok) throw new Error(`catch-up: ${answer.code}`);
      return socket;
    };
    const [sender, listener] = [await open(people[0]), await open(people[1])];
    listener.on("changes", ({ changes }: ChangesMessage) => {
      for (const change of changes) {
        if ("put" in change && change.table === "Block") arrived(change.put.id, (change.put as BlockRow).localStart);
      }
    });
    return line("command", sender, listener);
  },

  async reference(url, { coupleId }, arrived) {
    const open = () => connected(io(url, { ...OPTIONS, query: { room: coupleId } }));
    const [sender, listener] = [await open(), await open()];
    listener.on("moved", ({ input }: CommandMessage) => {
      const { id, localStart } = input as { id: string; localStart: string };
      arrived(id, localStart);
    });
    return line("move", sender, listener);
  },
};

const OPTIONS = { transports: ["websocket"], forceNew: true, reconnection: false };

function connected(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.on("connect", () => resolve(socket));
    socket.on("connect_error", reject);
  });
}

function line(event: string, sender: Socket, listener: Socket): Line {
  return {
    send: (move) => sender.emitWithAck(event, move).then((ack: Answered) => ack.ok),
    close: () => [sender, listener].forEach((socket) => socket.close()),
  };
}
