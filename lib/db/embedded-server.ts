/** One run of the embedded PostgreSQL server process: launched, waited for, asked to end. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { CLEAN_ENV } from "@/lib/clean-env";
import { toolIn } from "@/lib/db/embedded-binaries";
import { identity, SUPERUSER } from "@/lib/db/embedded-cluster";
import type { Place } from "@/lib/db/embedded-place";

const run = promisify(execFile);
const HOST = "127.0.0.1";
/** Recovery after a crash replays the log, which may take a while. */
const READY_MS = 300_000;
const END_MS = 10_000;
const LOG_BYTES = 10_000_000;

/** Why a run ended or did not become ready: what the server itself wrote in this run. */
export class ServerEnded extends Error {
  override readonly name = "ServerEnded";
}

export type ServerRun = Readonly<{
  pid: number;
  /** Resolves to how it ended, such as `signal SIGKILL` or `code 1`. Never rejects. */
  ended: Promise<string>;
  /** Resolves when it answers; rejects with `ServerEnded` when it ends before or never answers. */
  ready(): Promise<void>;
  /** Fast shutdown, then harsher; resolves when it is gone. Nothing committed is lost by either. */
  end(): Promise<void>;
  /** Asks for a fast shutdown without waiting, for a process that is exiting. */
  askToEnd(): void;
}>;

/** The address of the superuser's database. */
export function adminUrl(port: number, password: string): string {
  return `postgres://${SUPERUSER}:${encodeURIComponent(password)}@${HOST}:${port}/postgres`;
}

/**
 * Starts the server on that loopback port. It leads a process group of its own, so that a Ctrl-C in the terminal reaches
 * us alone and we end it last, after the work that still needs it.
 */
export function launch(place: Place, port: number, password: string): ServerRun {
  const logFile = path.join(place.dir, "postgres.log");
  keepShort(logFile);
  const log = openSync(logFile, "a", 0o600);
  const logStart = statSync(logFile).size;
  const child = spawn(toolIn(place.binaries, "postgres"), ["-D", place.cluster, ...settings(port)], {
    ...identity(place),
    cwd: place.dir,
    ...CLEAN_ENV,
    detached: process.platform !== "win32",
    windowsHide: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const ended = endOf(child);
  const written = (): string => readFileSync(logFile).subarray(logStart).toString("utf8").trim();
  return {
    pid: child.pid ?? 0,
    ended,
    ready: () => ready(child, ended, adminUrl(port, password), written),
    end: () => end(child, ended, place),
    askToEnd: () => void child.kill("SIGINT"),
  };
}

function settings(port: number): string[] {
  const values = {
    listen_addresses: HOST,
    port: `${port}`,
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    log_line_prefix: "%m [%p] ",
    // What people write stays out of the log: neither statements nor the rows that errors quote.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function keepShort(logFile: string): void {
  try {
    if (statSync(logFile).size > LOG_BYTES) renameSync(logFile, `${logFile}.old`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
    return signal === null ? `code ${code ?? "unknown"}` : `signal ${signal}`;
  } catch (error) {
    return (error as Error).message;
  }
}

async function ready(child: ChildProcess, ended: Promise<string>, url: string, written: () => string): Promise<void> {
  for (const until = Date.now() + READY_MS; Date.now() < until; await sleep(25)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw new ServerEnded(`PostgreSQL ended with ${await ended}:\n${written()}`);
    }
    const refusal = await tryConnect(url);
    if (refusal === null) return;
    // Refused connections and "the database system is starting up" pass; anything else stays as it is.
    if (refusal.code !== "ECONNREFUSED" && refusal.code !== "57P03" && refusal.code !== "ECONNRESET") {
      throw new ServerEnded(`PostgreSQL runs, but refuses its superuser: ${refusal.message}`);
    }
  }
  child.kill("SIGINT");
  throw new ServerEnded(`PostgreSQL did not become ready within ${READY_MS / 1000} s:\n${written()}`);
}

async function tryConnect(url: string): Promise<(Error & { code?: string }) | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {
    // The server ended under the connection: the caller sees that by itself.
  });
  try {
    await client.connect();
    return null;
  } catch (error) {
    return error as Error & { code?: string };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function end(child: ChildProcess, ended: Promise<string>, place: Place): Promise<void> {
  if (process.platform === "win32") {
    // Windows has no signals: pg_ctl asks over PostgreSQL's own pipe.
    await run(toolIn(place.binaries, "pg_ctl"), ["stop", "-D", place.cluster, "-m", "fast"]).catch(() => child.kill());
    await ended;
    return;
  }
  for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"] as const) {
    child.kill(signal);
    const waiting = new AbortController();
    const gone = await Promise.race([
      ended.then(() => true),
      sleep(END_MS, false, { signal: waiting.signal }).catch(() => false),
    ]);
    waiting.abort();
    if (gone) return;
  }
  await ended;
}
