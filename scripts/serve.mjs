/** Runs the server as a child and passes signals on to it. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { root } from "./run.mjs";

/** A Ctrl-C reaches us from the terminal and again from npm: the same wish, not a second one. */
const SAME_WISH_MS = 1_000;
const PARENT_CHECK_MS = 250;

/**
 * Runs `server.ts` until it ends, then exits with its code.
 *
 * The server gets a process group of its own, so that it hears of a Ctrl-C only from us, and once. It also gets a
 * channel to us: if we are killed, the channel closes (`process.on("disconnect")`) and it can stop itself.
 *
 * @param {"production" | "development"} nodeEnv
 * @param {boolean} [demo] two made-up partners on data of their own; what .env says is about the real ones
 */
export function serve(nodeEnv, demo = false) {
  const envFile = path.join(root, ".env");
  const args = [...(existsSync(envFile) && !demo ? [`--env-file=${envFile}`] : []), "--import", "tsx", "server.ts"];
  const server = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...(demo ? demoSettings() : {}), NODE_ENV: nodeEnv, NEXT_TELEMETRY_DISABLED: "1" },
    detached: process.platform !== "win32",
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });

  let lastWish = -Infinity;
  const passOn = (signal) => {
    const now = performance.now();
    if (now - lastWish < SAME_WISH_MS) return;
    lastWish = now;
    // Where there are no signals the console has told the server already.
    if (process.platform !== "win32") server.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, passOn);
  if (process.env.npm_lifecycle_event !== undefined) whenParentEnds(() => passOn("SIGTERM"));

  server.on("error", (error) => {
    console.error(`The server could not be run: ${error.message}`);
    process.exit(1);
  });
  server.on("exit", (code, signal) => {
    process.exit(signal === null ? code : 128 + constants.signals[signal]);
  });
}

function demoSettings() {
  return { TWOFOLD_DEMO: "yes", DATA_DIR: process.env.DATA_DIR || ".data-demo" };
}

/** npm runs us through a shell, and a SIGTERM to npm ends that shell without reaching us. */
function whenParentEnds(then) {
  const parent = process.ppid;
  const check = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(check);
    then();
  }, PARENT_CHECK_MS);
}
