/** What a crash leaves behind: a PostgreSQL that still runs on our files, or the file that says one does. */
import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { toolIn } from "@/lib/db/embedded-binaries";
import type { Place } from "@/lib/db/embedded-place";
import { StartError } from "@/lib/errors";
import { isRunning } from "@/lib/process-identity";

const run = promisify(execFile);
const PATIENCE_MS = 15_000;

/**
 * Ends the PostgreSQL a crashed start left running on this cluster, and removes a stale `postmaster.pid`. To be called
 * only by the holder of the place's lock, so that it can never end another start's database.
 *
 * @throws StartError when it does not end.
 */
export async function endOrphan(place: Place, log: (line: string) => void): Promise<void> {
  const pidFile = path.join(place.cluster, "postmaster.pid");
  const pid = await readPid(pidFile);
  if (pid === null) return;
  if (process.platform === "win32") {
    // pg_ctl asks the process over PostgreSQL's own pipe, so it ends nothing else; with none there it only fails.
    await run(toolIn(place.binaries, "pg_ctl"), ["stop", "-D", place.cluster, "-m", "fast"]).catch(() => undefined);
  } else if (await isPostgresOf(pid, place.cluster)) {
    log(`ending the database that an earlier start left running (process ${pid})`);
    await end(pid, place.cluster);
  }
  // PostgreSQL would refuse to start if that number now belonged to any other process.
  await rm(pidFile, { force: true });
}

async function end(pid: number, cluster: string): Promise<void> {
  // Fast, then immediate shutdown. Both keep all that was committed.
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH") return;
      break;
    }
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(50)) {
      if (!(await isPostgresOf(pid, cluster))) return;
    }
  }
  throw new StartError(`Process ${pid}, a PostgreSQL of an earlier start, still runs on ${cluster}. Stop it first.`);
}

/** Whether this process is a PostgreSQL server started on this cluster, by its command line. */
async function isPostgresOf(pid: number, cluster: string): Promise<boolean> {
  if (!isRunning(pid)) return false;
  try {
    const command =
      process.platform === "linux"
        ? (await readFile(`/proc/${pid}/cmdline`, "utf8")).replaceAll("\0", " ")
        : (await run("ps", ["-o", "command=", "-p", `${pid}`])).stdout;
    return command.includes(`/postgres -D ${cluster} `);
  } catch {
    return false;
  }
}

async function readPid(file: string): Promise<number | null> {
  try {
    const [first = ""] = (await readFile(file, "utf8")).split("\n");
    const pid = Number(first);
    return Number.isSafeInteger(pid) && pid > 0 ? pid : 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
