/**
 * The load's process: both partners' sockets and documents of every couple, so that one clock times a keystroke from one
 * document to the other. Strokes come at fixed times whatever the server does, each couple in a phase of its own.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import * as Y from "yjs";
import { answer } from "@/bench/child";
import type { Pair, Round, RoundResult } from "@/bench/doc/messages";
import { makeHand } from "@/bench/doc/trace";
import { connected, OPTIONS, OUR_OPTIONS } from "@/bench/live/dial";
import { unpack } from "@/lib/sync/documents/packing";
import type { OpenAnswer, UpdateMessage } from "@/lib/sync/documents/protocol";
import { SCHEMA_VERSION } from "@/lib/sync/protocol";

/** How long to wait for the last strokes of a round. Milliseconds. */
const PATIENCE = 5_000;

/** One of two: what they type is sent, and what the other types comes into their document. */
interface Desk {
  send(bytes: Uint8Array): Promise<boolean>;
  close(): void;
}

/** What is in the documents of the relay, which keeps none: they grow from round to round as ours do. */
const relayed = new Map<string, Uint8Array>();

type Arrived = (bytes: Uint8Array) => void;

const desks = {
  async ours(url: string, pair: Pair, at: 0 | 1, doc: Y.Doc, arrived: Arrived): Promise<Desk> {
    const { cookie } = pair.people![at];
    const socket = await connected(io(url, { ...OUR_OPTIONS, extraHeaders: { cookie, origin: url } }));
    const key = { spaceId: pair.coupleId, documentId: pair.documentId };
    socket.on("document-update", ({ bytes }: UpdateMessage) => arrived(bytes));
    const opened = (await socket.emitWithAck("document-open", { ...key, v: SCHEMA_VERSION, have: 0 })) as OpenAnswer;
    if (!opened.ok) throw new Error(opened.code);
    for (const update of unpack(opened.updates)) Y.applyUpdate(doc, update);
    const request = { ...key, part: 0, parts: 1 };
    return desk(doc, socket, (bytes) => socket.emitWithAck("document-append", { ...request, bytes }));
  },

  async reference(url: string, { coupleId }: Pair, _at: 0 | 1, doc: Y.Doc, arrived: Arrived): Promise<Desk> {
    const before = relayed.get(coupleId);
    if (before) Y.applyUpdate(doc, before);
    const socket = await connected(io(url, { ...OPTIONS, query: { room: coupleId } }));
    // Socket.IO's own frames bring buffers; Yjs wants bare arrays of bytes.
    socket.on("said", (bytes: Uint8Array) => arrived(new Uint8Array(bytes)));
    return desk(doc, socket, (bytes) => socket.emitWithAck("say", bytes));
  },
};

answer(round);

async function round({ side, opened, couples, every, warmUp, length }: Round): Promise<RoundResult> {
  const latencies: number[] = [];
  const pending = new Set<object>();
  const all: Desk[] = [];
  const written: { pair: Pair; doc: Y.Doc }[] = [];
  const begin = performance.now() + 500;
  let refused = 0;

  const hands = opened.pairs.slice(0, couples).map(async (pair, n) => {
    const docs = [new Y.Doc(), new Y.Doc()] as const;
    written.push({ pair, doc: docs[0] });
    const sent: { clock: number; at: number; counted: boolean }[][] = [[], []];
    const open = (at: 0 | 1) =>
      desks[side](opened.url, pair, at, docs[at], (bytes) => {
        Y.applyUpdate(docs[at], bytes, "the other");
        const now = performance.now();
        const line = sent[1 - at]!;
        const there = Y.getState(docs[at].store, docs[1 - at]!.clientID);
        while (line[0] && line[0].clock < there) {
          const stroke = line.shift()!;
          pending.delete(stroke);
          if (stroke.counted) latencies.push(now - stroke.at);
        }
      });
    const pairOfDesks = [await open(0), await open(1)] as const;
    all.push(...pairOfDesks);
    const strokes = [makeHand(2 * n + 1), makeHand(2 * n + 2)];
    for (const at of [0, 1] as const) {
      docs[at].on("update", (bytes: Uint8Array, origin: unknown) => {
        if (origin === "the other" || !all.includes(pairOfDesks[at])) return;
        void pairOfDesks[at].send(bytes).then(
          (ok) => (refused += ok ? 0 : 1),
          () => (refused += 1),
        );
      });
    }
    for (let at = begin + (every * (n + Math.random())) / couples; at < begin + warmUp + length;) {
      await sleep(at - performance.now());
      const by = Math.random() < 0.5 ? 0 : 1;
      const clock = Y.getState(docs[by].store, docs[by].clientID);
      const stroke = { clock, at: performance.now(), counted: at >= begin + warmUp };
      if (strokes[by]!.stroke(docs[by].getText("text"))) {
        sent[by]!.push(stroke);
        pending.add(stroke);
      }
      at += every * (0.75 + Math.random() / 2);
    }
  });
  await Promise.all(hands);
  for (const until = performance.now() + PATIENCE; pending.size > 0 && performance.now() < until;) await sleep(10);
  if (side === "reference") for (const { pair, doc } of written) relayed.set(pair.coupleId, Y.encodeStateAsUpdate(doc));
  for (const one of all) one.close();
  if (refused > 0) throw new Error(`${refused} strokes were refused (${side})`);
  return { latencies, lost: pending.size };
}

function desk(doc: Y.Doc, socket: Socket, say: (bytes: Uint8Array) => Promise<{ ok: boolean }>): Desk {
  return {
    send: (bytes) => say(bytes).then(({ ok }) => ok),
    close() {
      socket.close();
      doc.destroy();
    },
  };
}
