import { spawn, type ChildProcess } from "node:child_process";
import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** A program that serves pages, being started by a bench. */
export interface Serving {
  /** Seconds from its start to the first answer. */
  seconds: number;
  /** What it has printed. */
  output: string;
  stop(): Promise<void>;
}

const PATIENCE_MS = 600_000;
const STOP_PATIENCE_MS = 30_000;
const EVERY_MS = 20;

/**
 * Starts a program and asks it for its first page until it answers.
 * @param args the program and its arguments, for that port
 * @param whole whether only the page itself will do, or an error of it, too
 */
export async function serving(cwd: string, args: (port: number) => string[], whole = true): Promise<Serving> {
  const port = await freePort();
  const [command, ...rest] = args(port);
  const began = performance.now();
  const own = spawn(command!, rest, { cwd, env: bareEnv(port), stdio: ["ignore", "pipe", "pipe"], detached: true });
  let output = "";
  for (const stream of [own.stdout, own.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  // An interrupted bench leaves nothing running.
  const atExit = () => own.kill("SIGKILL");
  process.once("exit", atExit);
  own.once("exit", () => process.off("exit", atExit));
  while (!(await answers(`http://127.0.0.1:${port}/`, whole))) {
    if (own.exitCode !== null) throw new Error(`${command!} ended:\n${output}`);
    if (performance.now() - began > PATIENCE_MS) {
      await stop(own);
      throw new Error(`${command!} did not answer:\n${output}`);
    }
    await sleep(EVERY_MS);
  }
  return { seconds: (performance.now() - began) / 1000, output, stop: () => stop(own) };
}

async function answers(url: string, whole: boolean): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { accept: "text/html" } });
    await response.arrayBuffer();
    return !whole || response.status === 200;
  } catch {
    return false;
  }
}

/** Ends it as a terminal's Ctrl-C would, and waits until it is gone; one that stays is killed. */
async function stop(own: ChildProcess): Promise<void> {
  if (own.exitCode !== null || own.signalCode !== null) return;
  const gone = new Promise((resolve) => own.once("exit", resolve));
  process.kill(-own.pid!, "SIGINT");
  const late = setTimeout(() => process.kill(-own.pid!, "SIGKILL"), STOP_PATIENCE_MS);
  await gone;
  clearTimeout(late);
}

/** The environment of a terminal: nothing of npm's, which runs this bench, and no settings but the port. */
export function bareEnv(port?: number): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|DATABASE_URL|SITE_URL|DATA_DIR|HOST$|TWOFOLD_|TSX_)/.test(name),
  );
  return {
    ...Object.fromEntries(kept),
    NEXT_TELEMETRY_DISABLED: "1",
    ...(port ? { PORT: String(port) } : {}),
  } as never;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
