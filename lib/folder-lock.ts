/**
 * A lock on a folder: one running server per data folder. It is a file that names its holder, so that it survives no
 * crash: a holder that no longer runs, or whose number now belongs to another process, holds nothing.
 *
 * A holder on another host (two containers on one volume) cannot be looked up. It shows that it lives by touching the
 * file, and counts as gone after `FOREIGN_SILENCE_MS`.
 */
import { readFileSync, rmSync } from "node:fs";
import { readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { StartError } from "@/lib/errors";
import { processIdentity } from "@/lib/process-identity";

const TOUCH_MS = 5_000;
const FOREIGN_SILENCE_MS = 30_000;
/** Taking over a stale lock takes milliseconds; a take-over this old was itself cut short. */
const TAKEOVER_MS = 10_000;

type Holder = Readonly<{ pid: number; identity: string; host: string }>;

export type FolderLock = Readonly<{ release(): Promise<void> }>;

/**
 * Locks the folder for this process.
 *
 * @throws StartError naming the process that holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = path.join(folder, "lock");
  const mine = JSON.stringify({
    pid: process.pid,
    identity: (await processIdentity(process.pid)) ?? `${process.pid}`,
    host: hostname(),
  } satisfies Holder);

  while (!(await createOnly(file, mine))) {
    const text = await readHolder(file);
    const holder = parseHolder(text);
    if (holder !== null && (await isHeld(file, holder))) {
      throw new StartError(
        `${folder} is in use by another start: process ${holder.pid} on ${holder.host}. ` +
          "Stop that one first, or give this one a folder of its own with DATA_DIR.",
      );
    }
    await removeStale(file, text);
  }

  const touch = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {
      // The next touch tries again; a lock that is gone is noticed by whoever looks for it.
    });
  }, TOUCH_MS);
  touch.unref();

  const atExit = (): void => {
    try {
      if (readFileSync(file, "utf8") === mine) rmSync(file);
    } catch {
      // Already gone: nothing is held.
    }
  };
  process.once("exit", atExit);
  return {
    release: async () => {
      clearInterval(touch);
      process.off("exit", atExit);
      if ((await readText(file)) === mine) await rm(file, { force: true });
    },
  };
}

async function createOnly(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** The lock's text, given a moment to be complete: it is made and filled in two steps. */
async function readHolder(file: string): Promise<string | null> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const text = await readText(file);
    if (text === null || parseHolder(text) !== null) return text;
    await sleep(50);
  }
  return readText(file);
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function parseHolder(text: string | null): Holder | null {
  try {
    const read = JSON.parse(text ?? "") as Partial<Holder>;
    if (typeof read.pid !== "number" || typeof read.identity !== "string" || typeof read.host !== "string") return null;
    return { pid: read.pid, identity: read.identity, host: read.host };
  } catch {
    return null;
  }
}

async function isHeld(file: string, holder: Holder): Promise<boolean> {
  if (holder.host === hostname()) return (await processIdentity(holder.pid)) === holder.identity;
  const age = await ageOf(file);
  return age !== null && age < FOREIGN_SILENCE_MS;
}

/** Milliseconds since the file was last written or touched; `null` when it is gone. */
async function ageOf(file: string): Promise<number | null> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return null;
  }
}

/** Removes the lock if it is still the one found stale. One process at a time, or a fresh lock might be removed. */
async function removeStale(file: string, found: string | null): Promise<void> {
  const takeover = `${file}.takeover`;
  if (!(await createOnly(takeover, `${process.pid}`))) {
    const age = await ageOf(takeover);
    if (age !== null && age > TAKEOVER_MS) await rm(takeover, { force: true });
    else await sleep(50);
    return;
  }
  try {
    if ((await readText(file)) === found) await rm(file, { force: true });
  } finally {
    await rm(takeover, { force: true });
  }
}
