import path from "node:path";
import type { Row } from "@/bench/measure";
import { readResults, table, withRun, writeResults } from "@/bench/results";
import { surroundings, type Surroundings } from "@/bench/surroundings";

/** What a bench gives back: its rows, and what a reader should know about them. */
export interface Found {
  rows: Row[];
  notes: string[];
}

const BENCHES: Record<string, () => Promise<() => Promise<Found>>> = {
  calendar: async () => (await import("@/bench/calendar")).calendar,
  doc: async () => (await import("@/bench/doc")).doc,
  live: async () => (await import("@/bench/live")).live,
  grid: async () => (await import("@/bench/grid")).grid,
  start: async () => (await import("@/bench/start")).start,
};

const FOLDER = path.resolve("bench");

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown.join('", "')}". There are ${Object.keys(BENCHES).join(", ")}.`);
  process.exit(1);
}
for (const name of named.length > 0 ? named : Object.keys(BENCHES)) {
  const where: Surroundings = await surroundings();
  console.log(`\n${name}: ${where.machine}; Node ${where.node}; load ${where.load.toFixed(1)}`);
  const bench = await BENCHES[name]!();
  const { rows, notes } = await bench();
  console.log(`\n${table(rows)}\n`);
  for (const note of notes) console.log(`- ${note}`);
  writeResults(FOLDER, withRun(readResults(FOLDER), name, { ...where, notes }, rows));
}
console.log("\nWritten to bench/results.md and bench/results.json.");
process.exit(0);
