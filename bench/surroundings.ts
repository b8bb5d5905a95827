import { execFileSync } from "node:child_process";
import { cpus, loadavg, totalmem } from "node:os";
import { findBinaries } from "@/lib/db/embedded-binaries";

/** Where and when a bench ran: without it a figure means nothing. */
export interface Surroundings {
  /** UTC, ISO 8601. */
  date: string;
  /** Short hash; says when the working tree held more than that. */
  commit: string;
  machine: string;
  node: string;
  postgres: string | null;
  /** One-minute load average before the run: what else the machine was doing. */
  load: number;
  /** What a reader should know beside the figures. */
  notes: string[];
}

export async function surroundings(): Promise<Surroundings> {
  const { release } = await findBinaries();
  const [cpu] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return {
    date: new Date().toISOString().slice(0, 16).replace("T", " ") + " UTC",
    commit: commit(),
    machine: `${cpus().length} × ${cpu?.model.trim() ?? "unknown"}, ${memory} GiB, ${process.platform} ${process.arch}`,
    node: process.versions.node,
    postgres: release,
    load: loadavg()[0] ?? 0,
    notes: [],
  };
}

function commit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  try {
    // The results themselves change with every run.
    const changed = git("status", "--porcelain", "--untracked-files=no", "--", ":!bench/results.*");
    return `${git("rev-parse", "--short", "HEAD")}${changed === "" ? "" : " with changes"}`;
  } catch {
    return "unknown";
  }
}
