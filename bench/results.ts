import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Row } from "@/bench/measure";
import type { Surroundings } from "@/bench/surroundings";

/**
 * What is kept of the runs: `results.json` for programs, `results.md` for people. A run of some benches replaces the
 * rows of these and leaves the others, so each bench remembers where and when it ran.
 */
export interface Results {
  runs: Record<string, Surroundings>;
  rows: Row[];
}

/** `before` with the rows of one bench replaced, and the benches in the order of their names. */
export function withRun(before: Results, bench: string, surroundings: Surroundings, rows: readonly Row[]): Results {
  const runs = { ...before.runs, [bench]: surroundings };
  const all = [...before.rows.filter((row) => row.bench !== bench), ...rows];
  // A stable sort: within a bench the rows stay as it gave them.
  all.sort((a, b) => (a.bench < b.bench ? -1 : a.bench > b.bench ? 1 : 0));
  return { runs: Object.fromEntries(Object.entries(runs).sort(([a], [b]) => (a < b ? -1 : 1))), rows: all };
}

/** The kept results; none where there are none yet, or they cannot be read. */
export function readResults(folder: string): Results {
  try {
    const read = JSON.parse(readFileSync(path.join(folder, "results.json"), "utf8")) as Partial<Results>;
    return { runs: read.runs ?? {}, rows: read.rows ?? [] };
  } catch {
    return { runs: {}, rows: [] };
  }
}

export function writeResults(folder: string, results: Results): void {
  const rounded = { ...results, rows: results.rows.map(rounding) };
  writeFileSync(path.join(folder, "results.json"), `${JSON.stringify(rounded, null, 2)}\n`);
  writeFileSync(path.join(folder, "results.md"), asMarkdown(rounded));
}

export function asMarkdown({ runs, rows }: Results): string {
  const parts = Object.entries(runs).map(([bench, run]) => {
    const own = rows.filter((row) => row.bench === bench);
    const where = [
      `${run.date}, commit ${run.commit}`,
      run.machine,
      `Node ${run.node}${run.postgres ? `, PostgreSQL ${run.postgres}` : ""}`,
      `load of the machine at the beginning ${run.load.toFixed(1)}`,
    ].join("; ");
    return `## ${bench}\n\n${where}.\n\n${table(own)}\n${run.notes.map((note) => `\n- ${note}`).join("")}\n`;
  });
  return `# Measured\n\nWritten by \`npm run bench\`. Ours and the reference run side by side, in turns; each figure is the median of the rounds.\nA ratio says more than the figures, which are this machine's.\n\n${parts.join("\n")}`;
}

/** A table in Markdown, padded as Prettier would. */
export function table(rows: readonly Row[]): string {
  const cells = [
    ["case", "metric", "unit", "ours", "reference", "ratio"],
    ...rows.map((row) => [
      row.case,
      row.metric,
      row.unit,
      figure(row.ours),
      row.reference === null ? "" : figure(row.reference),
      row.ratio === null ? "" : `${row.ratio.toFixed(2)}×`,
    ]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((line) => line[column]!.length), 3));
  const lines = cells.map(
    (line) => `| ${line.map((cell, column) => pad(cell, widths[column]!, column)).join(" | ")} |`,
  );
  const rule = widths.map((width, column) => (column < TEXTS ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [lines[0], `| ${rule.join(" | ")} |`, ...lines.slice(1)].join("\n");
}

/** The first columns are texts, the others numbers. */
const TEXTS = 3;

function pad(cell: string, width: number, column: number): string {
  return column < TEXTS ? cell.padEnd(width) : cell.padStart(width);
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function rounding(row: Row): Row {
  const three = (value: number | null) => (value === null ? null : Number(value.toFixed(3)));
  return { ...row, ours: three(row.ours)!, reference: three(row.reference), ratio: three(row.ratio) };
}
