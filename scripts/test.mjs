/**
 * `npm test`: everything, from a bare clone. The last line is `N passed, N failed`.
 *
 *   npm test              all of it
 *   npm test -- checks    types, lint, format
 *   npm test -- unit      Vitest: *.test.ts, and *.pg.test.ts against a PostgreSQL of the run's own
 *   npm test -- browser   the build, then Playwright: *.spec.ts
 *
 * A failure does not stop what comes after it. Further arguments go to Vitest or Playwright (`npm test -- unit env`).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { root, runPackage, StepFailed, timed } from "./run.mjs";
import { build, generate, install } from "./steps.mjs";

const PARTS = { checks, unit, browser };
const total = { passed: 0, failed: 0 };
const reports = mkdtempSync(path.join(tmpdir(), "twofold-reports-"));
const [part, ...rest] = process.argv.slice(2);

try {
  if (part !== undefined && !Object.hasOwn(PARTS, part)) {
    throw new StepFailed(`Unknown part "${part}". There are ${Object.keys(PARTS).join(", ")}.`);
  }
  await install();
  await generate();
  for (const [name, runPart] of Object.entries(PARTS)) {
    if (part === undefined || part === name) await runPart(rest);
  }
} catch (error) {
  // A step without which nothing further makes sense.
  total.failed += 1;
  console.error(error.name === "StepFailed" ? error.message : error);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

async function checks() {
  // Writes the types of the routes, which a bare clone has not got yet.
  await one("route types", () => runPackage("next/dist/bin/next", ["typegen"], { quiet: true, env: telemetryOff() }));
  // Beside each other: none of them takes more than one core.
  await Promise.all([
    one("types", () => runPackage("typescript/bin/tsc", ["--noEmit"])).then(buildAhead),
    one("lint", () => runPackage("eslint/bin/eslint.js", ["."])),
    one("format", () => runPackage("prettier/bin/prettier.cjs", ["--check", "--log-level=warn", "."])),
  ]);
}

/** Linting takes longest, and leaves a core free: what the browser tests need is built on it. They tell if it fails. */
async function buildAhead() {
  if (part === undefined) await build().catch(() => undefined);
}

async function unit(args) {
  const report = path.join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  await many(
    "unit tests",
    () => runPackage("vitest/vitest.mjs", ["run", ...reporters, ...args]),
    () => {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
      return { passed: numPassedTests, failed: numFailedTests };
    },
  );
}

async function browser(args) {
  if (!readdirSync(path.join(root, "tests"), { recursive: true }).some((file) => file.endsWith(".spec.ts"))) {
    console.log("• browser tests: there are none yet");
    return;
  }
  const { ensureBrowser } = await import("./browser.mjs");
  await timed("browser installed", ensureBrowser);
  await one("build", () => build().then(() => 0));
  const report = path.join(reports, "playwright.json");
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, ...telemetryOff() };
  await many(
    "browser tests",
    () => runPackage("playwright/cli.js", ["test", "--reporter=list,json", ...args], { env }),
    () => {
      const { stats } = JSON.parse(readFileSync(report, "utf8"));
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
    },
  );
}

/** A check that passes or fails as one. */
async function one(name, check) {
  const since = performance.now();
  const passed = (await check()) === 0;
  if (passed) total.passed += 1;
  else total.failed += 1;
  console.log(`${passed ? "✓" : "✗"} ${name} (${((performance.now() - since) / 1000).toFixed(1)} s)`);
}

/** A runner that counts by itself. One that fails without a failed test, or runs none, has failed as a whole. */
async function many(name, check, count) {
  await timed(name, async () => {
    const code = await check();
    let counted = { passed: 0, failed: 0 };
    try {
      counted = count();
    } catch {
      console.error(`✗ ${name}: the runner left no report`);
    }
    const none = counted.passed + counted.failed === 0;
    if (none) console.error(`✗ ${name}: none ran`);
    if (counted.failed === 0 && (none || code !== 0)) counted.failed = 1;
    total.passed += counted.passed;
    total.failed += counted.failed;
  });
}

function telemetryOff() {
  return { NEXT_TELEMETRY_DISABLED: "1" };
}
