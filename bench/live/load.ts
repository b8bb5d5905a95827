/**
 * The load's process: both partners' sockets of every couple, so that one clock times a move from hand to screen. Moves
 * are sent at fixed times whatever the server does (an open loop), each couple in a phase of its own.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { answer } from "@/bench/child";
import { anHourAfter, wallTime, type Couple } from "@/bench/couple";
import { dials, type Arrived, type Line } from "@/bench/live/dial";
import type { Round, RoundResult } from "@/bench/live/messages";
import { newId } from "@/lib/ids";
import { SCHEMA_VERSION, type CommandMessage } from "@/lib/sync/protocol";

/** How long to wait for the last moves of a round. Milliseconds. */
const PATIENCE = 5_000;

answer(round);

async function round({ side, opened, couples, every, warmUp, length }: Round): Promise<RoundResult> {
  const moving = opened.couples.slice(0, couples);
  const pending = new Map<string, { sent: number; counted: boolean; by: 0 | 1 }>();
  const latencies: number[] = [];
  const arrived: Arrived = (at, block, localStart) => {
    const now = performance.now();
    const move = pending.get(`${block} ${localStart}`);
    if (!move || move.by === at) return;
    pending.delete(`${block} ${localStart}`);
    if (move.counted) latencies.push(now - move.sent);
  };
  const lines: Line[] = [];
  for (const couple of moving) lines.push(await dials[side](opened.url, couple, arrived));

  const begin = performance.now() + 100;
  let refused = 0;
  const hands = moving.map(async (couple, n) => {
    for (let at = begin + (every * (n + Math.random())) / moving.length; at < begin + warmUp + length;) {
      await sleep(at - performance.now());
      const { key, move, by } = nextMove(couple);
      const counted = at >= begin + warmUp;
      const acknowledged = lines[n]!.send(move, by);
      // The sending itself is our own time, not the server's: the clock starts when the packet is written.
      pending.set(key, { sent: performance.now(), counted, by });
      acknowledged.then(
        (ok) => (refused += ok ? 0 : 1),
        () => (refused += 1),
      );
      at += every * (0.75 + Math.random() / 2);
    }
  });
  await Promise.all(hands);
  for (const until = performance.now() + PATIENCE; pending.size > 0 && performance.now() < until;) await sleep(10);
  for (const line of lines) line.close();
  if (refused > 0) throw new Error(`${refused} moves were refused`);
  return { latencies, lost: pending.size };
}

const MINUTE = 60_000;
/** Summer, which has no hours missing, has so many places before one comes again: more than a bench makes moves. */
const PLACES = 120_000;
let moves = 0;

/** A move by either of the two, to where the block has not been: the time it arrives at names it. */
function nextMove({ coupleId, people, blocks }: Couple): { key: string; move: CommandMessage; by: 0 | 1 } {
  moves += 1;
  const by = Math.random() < 0.5 ? 0 : 1;
  const id = blocks[moves % blocks.length]!;
  const localStart = wallTime(Date.UTC(2026, 5, 1) + (moves % PLACES) * MINUTE);
  const as = { userId: people[by].userId, coupleId };
  const input = { id, localStart, localEnd: anHourAfter(localStart) };
  return { key: `${id} ${localStart}`, move: { v: SCHEMA_VERSION, id: newId(), name: "block.move", input, as }, by };
}
