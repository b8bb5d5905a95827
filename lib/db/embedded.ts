/**
 * The embedded PostgreSQL: a real server of our own, on loopback, under the data folder, for whoever gives no
 * DATABASE_URL. It outlives nothing: it is started again when it dies, and ended when we end.
 *
 * `fsync` stays on, in tests too: acknowledged means committed (design §4 rule 2).
 */
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { findBinaries } from "@/lib/db/embedded-binaries";
import { prepareCluster } from "@/lib/db/embedded-cluster";
import { endOrphan } from "@/lib/db/embedded-orphan";
import { findPlace, type Place } from "@/lib/db/embedded-place";
import { adminUrl, launch, ServerEnded, type ServerRun } from "@/lib/db/embedded-server";
import { StartError } from "@/lib/errors";
import { lockFolder } from "@/lib/folder-lock";

const FIRST_TRIES = 20;
const MAX_BACKOFF_MS = 10_000;
/** A run this long was healthy: the next restart is tried at once again. */
const HEALTHY_MS = 60_000;

export type EmbeddedDatabase = Readonly<{
  /** The superuser's address, with its password. It stays the same across restarts by the supervisor. */
  adminUrl: string;
  /** The process number of the server now running; `null` while there is none. */
  pid(): number | null;
  /** Ends the server (fast shutdown) and gives its place back. Safe to call twice. */
  stop(): Promise<void>;
}>;

/**
 * Starts the embedded database of a data folder, making it at the first start, and keeps it running until `stop()`.
 *
 * @param log receives one line, without a newline, for each thing an operator should know.
 * @throws StartError when it cannot be started, with what to do.
 */
export async function startEmbedded(options: {
  dataDir: string;
  log: (line: string) => void;
}): Promise<EmbeddedDatabase> {
  const { dataDir, log } = options;
  const binaries = await findBinaries();
  const place = await findPlace(dataDir, binaries);
  const lock = await lockFolder(place.dir);
  try {
    const { password } = await prepareCluster(place, binaries.major);
    await endOrphan(place, log);
    const { run, port } = await firstRun(place, password);
    const again = async (): Promise<ServerRun> => {
      await endOrphan(place, log);
      return launch(place, port, password);
    };
    const supervised = supervise(run, again, log);
    let stopped: Promise<void> | undefined;
    return {
      adminUrl: adminUrl(port, password),
      pid: supervised.pid,
      stop: () => (stopped ??= supervised.stop().finally(lock.release)),
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The first run, on a free port. What passes by itself is tried again; the rest is told. */
async function firstRun(place: Place, password: string): Promise<{ run: ServerRun; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const run = launch(place, port, password);
    try {
      await run.ready();
      return { run, port };
    } catch (error) {
      await run.end();
      if (!(error instanceof ServerEnded)) throw error;
      // Another program took the port meanwhile, or the last sessions of a crashed server are still leaving.
      const passes = /Address already in use|pre-existing shared memory block/.test(error.message);
      if (!passes || attempt === FIRST_TRIES) {
        throw new StartError(`The embedded database in ${place.cluster} did not start. ${error.message}`);
      }
      await sleep(500);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}

/** Starts the server again, on the same port, whenever it ends unasked. */
function supervise(
  first: ServerRun,
  again: () => Promise<ServerRun>,
  log: (line: string) => void,
): Pick<EmbeddedDatabase, "pid" | "stop"> {
  const state: { run: ServerRun | null; stopping: boolean } = { run: first, stopping: false };
  const isStopping = (): boolean => state.stopping;
  const wake = new AbortController();
  // The last resort of a process that exits without `stop()`: leave no server behind.
  const atExit = (): void => state.run?.askToEnd();
  process.once("exit", atExit);

  /** One try to have it back; leaves its run in `state` where there is one, ended or not. */
  const restart = async (): Promise<void> => {
    try {
      const run = await again();
      state.run = run;
      if (isStopping()) return run.askToEnd();
      await run.ready();
      log(`the database is back (process ${run.pid})`);
    } catch (error) {
      if (!isStopping()) log(`the database did not come back: ${(error as Error).message}`);
      await state.run?.end();
    }
  };

  const watch = async (): Promise<void> => {
    for (let failures = 0; ; failures += 1) {
      const since = Date.now();
      const how = await state.run?.ended;
      state.run = null;
      if (isStopping()) return;
      if (Date.now() - since > HEALTHY_MS) failures = 0;
      if (how !== undefined) log(`the database ended unexpectedly (${how}); starting it again`);
      const pause = failures === 0 ? 0 : Math.min(250 * 2 ** (failures - 1), MAX_BACKOFF_MS);
      await sleep(pause, undefined, { signal: wake.signal }).catch(() => undefined);
      if (isStopping()) return;
      await restart();
    }
  };

  const watching = watch();
  return {
    pid: () => state.run?.pid ?? null,
    stop: async () => {
      state.stopping = true;
      wake.abort();
      process.off("exit", atExit);
      await state.run?.end();
      await watching;
    },
  };
}
