import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { child } from "@/bench/child";
import type { Open, Opened, Round, RoundResult } from "@/bench/doc/messages";
import { killing } from "@/bench/doc/killing";
import { opening } from "@/bench/doc/opening";
import { percentile, rowOf, type Row } from "@/bench/measure";
import type { Found } from "@/bench/run";
import { startEmbedded } from "@/lib/db/embedded";

/**
 * One partner types; how long until it is in the other's document, committed. The reference is a bare Socket.IO relay of
 * the same bytes with one INSERT, on the same PostgreSQL. Then what opening a long document costs, what it takes on disk
 * and in memory, and what is lost when the server is killed.
 */

const COUPLES = 100;
const CASES = [
  // One couple alone would give too few strokes to say anything of the slowest: they type as often as the hundred together.
  { name: "1 couple", couples: 1, every: 25 },
  { name: `${COUPLES} couples`, couples: COUPLES, every: 2_000 },
];
/**
 * Before the first round of a case, so many turns of it with strokes so many times as dense: both servers run as one does
 * that has been up for a while. A compiler at work is what the slowest strokes wait for, and ours, which has more code on
 * a stroke's way, is compiling for its first 15,000 strokes (`--trace-opt`), and anew for strokes of another shape.
 */
const HEATS = 24;
const DENSER = 5;
const HEAT = 4_000;
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
/** How many times the two sides take turns in a round: what the machine does meanwhile befalls both. */
const TURNS = 5;
/** Milliseconds of a turn. */
const WARM_UP = 400;
const LENGTH = 3_000;
const SIDES = ["ours", "reference"] as const;
/** Both sides by turns, so many times. */
const inTurns = (times: number) => Array.from({ length: times }, () => SIDES).flat();

export async function doc(): Promise<Found> {
  const dataDir = path.resolve("bench/.work/doc");
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const postgres = await startEmbedded({ dataDir, log: (line) => console.error(`PostgreSQL: ${line}`) });
  try {
    const rows = await typing(postgres.adminUrl);
    const opened = await opening(postgres.adminUrl);
    const killed = await killing(postgres.adminUrl);
    return { rows: [...rows, ...opened.rows, ...killed], notes: opened.notes };
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function typing(adminUrl: string): Promise<Row[]> {
  const servers = {
    ours: child<Open, Opened>("bench/doc/ours.ts"),
    reference: child<Open, Opened>("bench/doc/reference.ts"),
  };
  const load = child<Round, RoundResult>("bench/doc/load.ts");
  try {
    const opened = {
      ours: await servers.ours.ask({ adminUrl, couples: COUPLES }),
      reference: await servers.reference.ask({ adminUrl, couples: COUPLES }),
    };
    const rows: Row[] = [];
    for (const { name, couples, every } of CASES) {
      for (const side of inTurns(HEATS)) {
        await load.ask({ side, opened: opened[side], couples, every: every / DENSER, warmUp: HEAT, length: 0 });
      }
      const rounds: Record<(typeof SIDES)[number], number[][]> = { ours: [], reference: [] };
      for (let n = 0; n < ROUNDS; n++) {
        for (const side of SIDES) rounds[side].push([]);
        for (const side of inTurns(TURNS)) {
          const round = { side, opened: opened[side], couples, every, warmUp: WARM_UP, length: LENGTH };
          const { latencies, lost } = await load.ask(round);
          if (lost > 0) throw new Error(`${lost} strokes never arrived (${side})`);
          rounds[side][n]!.push(...latencies);
        }
        const against = (p: number) =>
          SIDES.map((side) => percentile(rounds[side][n]!, p).toFixed(2)).join(" against ");
        console.log(`${name}, round ${n + 1} of ${ROUNDS}: p50 ${against(0.5)}, p99 ${against(0.99)} ms`);
      }
      for (const p of [0.5, 0.99]) {
        const [ours, reference] = SIDES.map((side) => rounds[side].map((values) => percentile(values, p)));
        const what = { bench: "doc", case: name, metric: `stroke to the partner, p${p * 100}`, unit: "ms" };
        rows.push(rowOf(what, ours!, reference));
      }
    }
    return rows;
  } finally {
    await Promise.all([load.close(), servers.ours.close(), servers.reference.close()]);
  }
}
