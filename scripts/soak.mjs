/**
 * `npm run soak`: the same as two tests of documents do in `npm test`, for as long as one likes: pages on a bad network, and
 * a server that is killed. It ends with the seed of a failure, if there is one.
 *
 *   npm run soak             1,500 random days, 60 kills
 *   npm run soak -- 100 5    so many, and so many
 */
import { runPackage, StepFailed } from "./run.mjs";
import { generate, install } from "./steps.mjs";

const [runs = "1500", kills = "60"] = process.argv.slice(2);

try {
  await install();
  await generate();
  const args = ["run", "tests/sync/documents/converging.pg.test.ts", "--testTimeout=86400000"];
  process.exitCode = await runPackage("vitest/vitest.mjs", args, { env: { SOAK_RUNS: runs, SOAK_KILLS: kills } });
} catch (error) {
  console.error(error instanceof StepFailed ? error.message : error);
  process.exitCode = 1;
}
