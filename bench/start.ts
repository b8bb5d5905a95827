import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { rowOf, type Row } from "@/bench/measure";
import type { Found } from "@/bench/run";
import { bareEnv, serving } from "@/bench/serving";
import { stepsIn, type Step } from "@/bench/steps";

/**
 * From a bare clone to the first page, and the second start. What the first installs is most of it: its reference is
 * `npm ci` alone, on the same lockfile and the same cache. The second's is `next start` of the same build, without a
 * database or sockets.
 */

const run = promisify(execFile);
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);

export async function start(): Promise<Found> {
  const folder = await mkdtemp(path.join(tmpdir(), "twofold-bench-"));
  // The embedded PostgreSQL of root runs as another user, who has to come through here.
  await chmod(folder, 0o755);
  const rounds = Array.from({ length: ROUNDS }, (_, n) => path.join(folder, `clone-${n}`));
  const seconds = { clone: [] as number[], first: [] as number[], install: [] as number[] };
  const again = { second: [] as number[], next: [] as number[] };
  const steps: { first: Step[][]; second: Step[][] } = { first: [], second: [] };
  try {
    for (const [n, clone] of rounds.entries()) {
      seconds.clone.push(await timed(() => run("git", ["clone", "--quiet", process.cwd(), clone])));
      const first = await serving(clone, () => [NPM, "start"]);
      await first.stop();
      seconds.first.push(first.seconds);
      steps.first.push(stepsIn(first.output));

      const second = await serving(clone, () => [NPM, "start"]);
      await second.stop();
      again.second.push(second.seconds);
      steps.second.push(stepsIn(second.output));
      // Its pages need what server.ts builds: that it answers has to do.
      const next = await serving(clone, (port) => [process.execPath, NEXT, "start", "-p", `${port}`], false);
      await next.stop();
      again.next.push(next.seconds);

      await rm(path.join(clone, "node_modules"), { recursive: true, force: true });
      const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
      seconds.install.push(await timed(() => run(NPM, args, { cwd: clone, env: bareEnv() })));
      await rm(clone, { recursive: true, force: true });
      const figures = [first.seconds, seconds.install[n]!, second.seconds, next.seconds].map((s) => s.toFixed(1));
      console.log(
        `round ${n + 1} of ${ROUNDS}: first ${figures[0]} (npm ci ${figures[1]}), second ${figures[2]} (next start ${figures[3]}) s`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {
    rows: [
      rowOf(what("first start", "npm start to first page (reference: npm ci)"), seconds.first, seconds.install),
      rowOf(what("first start", "before it: git clone"), seconds.clone),
      ...stepRows("first start", steps.first, seconds.first),
      rowOf(what("second start", "npm start to first page (reference: next start)"), again.second, again.next),
      ...stepRows("second start", steps.second, again.second),
    ],
    notes: [
      `Rounds: ${ROUNDS}.`,
      "npm's cache is warm on both sides: what the network adds is not ours.",
      "`next start` answers with an error, since our pages need the server's own parts; it is counted to its first answer.",
    ],
  };
}

const NEXT = "node_modules/next/dist/bin/next";

function what(name: string, metric: string): Pick<Row, "bench" | "case" | "metric" | "unit"> {
  return { bench: "start", case: name, metric, unit: "s" };
}

/** The steps as the start itself tells them, in the order of its last round; and what it does not tell of. */
function stepRows(name: string, rounds: readonly Step[][], wholes: readonly number[]): Row[] {
  const told = rounds.at(-1)!.map((step) => {
    const values = rounds.flatMap((steps) =>
      steps.filter((one) => one.name === step.name).map(({ seconds }) => seconds),
    );
    return rowOf(what(name, `of it: ${step.name}`), values);
  });
  const rest = wholes.map((whole, n) => whole - rounds[n]!.reduce((sum, { seconds }) => sum + seconds, 0));
  return [...told, rowOf(what(name, "of it: npm, looking what is missing, loading, the page"), rest)];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
