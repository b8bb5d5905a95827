/**
 * `npm run bench`: measures ours against a reference, prints a table, and keeps it in bench/results.md and .json.
 *
 *   npm run bench           all of it
 *   npm run bench -- live   one bench: those named, of calendar, doc, live, start, grid
 *
 * A figure is never a failure: only a bench that cannot run ends with an error.
 */
import { run, StepFailed } from "./run.mjs";
import { generate, install } from "./steps.mjs";

try {
  await install();
  await generate();
  process.exitCode = await run(process.execPath, ["--import", "tsx", "bench/run.ts", ...process.argv.slice(2)]);
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : error);
  process.exitCode = 1;
}
