import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { child } from "@/bench/child";
import type { Opened, Profile, Round, RoundResult, ServerQuestion, Side } from "@/bench/live/messages";
import { percentile, rowOf, type Row } from "@/bench/measure";
import type { Found } from "@/bench/run";
import { startEmbedded } from "@/lib/db/embedded";

/**
 * One partner moves a block; how long until the other's socket has it, committed. The reference is a bare Socket.IO relay
 * with one INSERT, on the same PostgreSQL. Four processes: PostgreSQL, ours, the reference, the load.
 */

const COUPLES = 100;
const CASES = [
  // One couple alone would give too few moves to say anything of the slowest: they move as often as the hundred together.
  { name: "1 couple", couples: 1, every: 25 },
  { name: `${COUPLES} couples`, couples: COUPLES, every: 2_000 },
];
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
/** Milliseconds of a round. */
const WARM_UP = 2_000;
const LENGTH = 10_000;

export async function live(): Promise<Found> {
  const dataDir = path.resolve("bench/.work/live");
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  const postgres = await startEmbedded({ dataDir, log: (line) => console.error(`PostgreSQL: ${line}`) });
  const servers = {
    ours: child<ServerQuestion, unknown>("bench/live/ours.ts"),
    reference: child<ServerQuestion, unknown>("bench/live/reference.ts"),
  };
  const load = child<Round, RoundResult>("bench/live/load.ts");
  try {
    const question = { ask: "open", adminUrl: postgres.adminUrl, couples: COUPLES } as const;
    const ours = (await servers.ours.ask(question)) as Opened;
    const reference = (await servers.reference.ask(question)) as Opened;
    const opened = { ours, reference };
    const run = async (side: Side, { couples, every }: (typeof CASES)[number]) => {
      const round = { side, opened: opened[side], couples, every, warmUp: WARM_UP, length: LENGTH };
      const { latencies, lost } = await load.ask(round);
      if (lost > 0) throw new Error(`${lost} moves never arrived (${side})`);
      return latencies;
    };
    const found: Found = { rows: [], notes: [] };
    for (const one of CASES) {
      const rounds: Record<Side, number[][]> = { ours: [], reference: [] };
      for (let n = 0; n < ROUNDS; n++) {
        for (const side of ["ours", "reference"] as const) rounds[side].push(await run(side, one));
        const middles = [rounds.ours[n]!, rounds.reference[n]!].map((values) => percentile(values, 0.5).toFixed(2));
        console.log(`${one.name}, round ${n + 1} of ${ROUNDS}: p50 ${middles.join(" against ")} ms`);
      }
      found.rows.push(...rowsOf(one.name, rounds));
    }
    await servers.ours.ask({ ask: "profile" });
    for (const one of CASES) {
      const latencies = await run("ours", one);
      found.rows.push(...whereItGoes(one.name, latencies, (await servers.ours.ask({ ask: "profile" })) as Profile));
    }
    return found;
  } finally {
    await Promise.all([load.close(), servers.ours.close(), servers.reference.close()]);
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function rowsOf(name: string, { ours, reference }: Record<Side, number[][]>): Row[] {
  return [0.5, 0.99].map((p) =>
    rowOf(
      { bench: "live", case: name, metric: `move to the partner, p${p * 100}`, unit: "ms" },
      ours.map((values) => percentile(values, p)),
      reference.map((values) => percentile(values, p)),
    ),
  );
}

/** Where the time goes, of one more round that is not counted above. */
function whereItGoes(name: string, latencies: readonly number[], profile: Profile): Row[] {
  const whole = percentile(latencies, 0.5);
  const parts = {
    "sockets, both ways": whole - profile.execute,
    "check, queue, connection": profile.before,
    "round trip 1 (locks, standing, reads)": profile.read,
    plan: profile.plan,
    "round trip 2 (writes, index, receipt, commit)": profile.write,
    push: profile.push,
  };
  return Object.entries(parts).map(([part, ms]) =>
    rowOf({ bench: "live", case: name, metric: `of it: ${part}`, unit: "ms" }, [ms]),
  );
}
