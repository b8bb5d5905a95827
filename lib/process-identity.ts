/** Tells one process from another that got the same number later, so that a lock left by a crash is seen as stale. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { CLEAN_ENV } from "@/lib/clean-env";

const run = promisify(execFile);

/**
 * What a running process is known by: its number with its start time, where the system tells it. `null` when no such
 * process runs. Equal identities mean the same process; a reused number gives another identity.
 */
export async function processIdentity(pid: number): Promise<string | null> {
  if (!isRunning(pid)) return null;
  if (process.platform === "linux") return linuxIdentity(pid);
  if (process.platform === "win32") return `${pid}`;
  try {
    const { stdout } = await run("ps", ["-o", "lstart=", "-p", `${pid}`], CLEAN_ENV);
    return `${pid} ${stdout.trim()}`;
  } catch {
    return null;
  }
}

/** Whether a process of this number runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The start time counts ticks since boot (field 22 of proc(5) stat), so it means something only with the boot's id. */
async function linuxIdentity(pid: number): Promise<string | null> {
  try {
    const [stat, boot] = await Promise.all([
      readFile(`/proc/${pid}/stat`, "utf8"),
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
    ]);
    // The name in field 2 may hold spaces and brackets; the fields after its last bracket are plain.
    const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (state === "Z" || state === "X") return null;
    return `${pid} ${fields[18] ?? ""} ${boot.trim()}`;
  } catch {
    return null;
  }
}
