/** Running one program as a step: told with its time, ended with us, its failure in words. */
import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root, which every step runs in. */
export const root = path.resolve(fileURLToPath(import.meta.url), "..", "..");

const SIGNALS = ["SIGINT", "SIGTERM"];

/** A step that did not work; what the program printed has said why. */
export class StepFailed extends Error {
  name = "StepFailed";
}

/**
 * Runs a program in the repository's root and resolves to its exit code.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, quiet?: boolean }} options `quiet` drops its standard output
 * @returns {Promise<number>}
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", quiet ? "ignore" : "inherit", "inherit"],
    });
    let asked = null;
    const passOn = (signal) => {
      asked = signal;
      child.kill(signal);
    };
    const done = () => {
      for (const signal of SIGNALS) process.off(signal, passOn);
      // Asked to stop: the steps after this one are not wanted either.
      if (asked !== null) process.exit(128 + constants.signals[asked]);
    };
    for (const signal of SIGNALS) process.on(signal, passOn);
    child.on("error", (error) => {
      done();
      reject(new StepFailed(`${command} could not be run: ${error.message}`));
    });
    child.on("exit", (code) => {
      done();
      resolve(code ?? 1);
    });
  });
}

/** Runs a program of an installed package, by its entry file: no shell, no wrapper, the same on every system. */
export function runPackage(entry, args, options) {
  return run(process.execPath, [path.join("node_modules", entry), ...args], options);
}

/** Does one step and prints its name with its time; a step that says `false` had nothing to do and is not told. */
export async function timed(name, step) {
  const since = performance.now();
  const done = await step();
  if (done !== false) console.log(`• ${name} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
  return done;
}
