/** The steps from a bare clone to something that runs. Each looks whether it is needed, and does nothing if not. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint, textOf } from "./fingerprint.mjs";
import { root, run, runPackage, StepFailed, timed } from "./run.mjs";

const GENERATED = "lib/db/generated";
const GENERATED_FROM = `${GENERATED}/.generated-from`;
const BUILT_FROM = ".next/built-from";

/** What `next build` reads. A file that is not here may change without a new build. */
const BUILD_SOURCES = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.js",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "tsconfig.json",
];

/** Installs the dependencies where node_modules does not hold what package-lock.json names. */
export function install() {
  return timed("dependencies installed", async () => {
    if (isInstalled()) return false;
    console.log("Installing the dependencies from package-lock.json …");
    // The build needs the development packages too, whatever NODE_ENV says.
    const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
    const npm = process.env.npm_execpath;
    const code = npm?.endsWith(".js")
      ? await run(process.execPath, [npm, ...args])
      : await run(process.platform === "win32" ? "npm.cmd" : "npm", args);
    if (code !== 0) throw new StepFailed("The dependencies could not be installed; npm says why above.");
  });
}

/** npm writes its own list last, so an installation cut short, changed by hand or of another lockfile is seen. */
function isInstalled() {
  const there = textOf("node_modules/.package-lock.json");
  if (there === null) return false;
  const installed = JSON.parse(there).packages;
  const { packages } = JSON.parse(textOf("package-lock.json"));
  return Object.entries(packages).every(([name, wanted]) => {
    if (name === "") return true;
    // Packages for other platforms are in the lockfile only.
    if (installed[name] === undefined) return wanted.optional === true || wanted.devOptional === true;
    return installed[name].version === wanted.version && installed[name].integrity === wanted.integrity;
  });
}

/** Generates the database client where the schema or Prisma changed. */
export function generate() {
  return timed("database client generated", async () => {
    const source = fingerprint(["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"]);
    if (textOf(GENERATED_FROM) === source) return false;
    const code = await runPackage("prisma/build/index.js", ["generate"], {
      quiet: true,
      env: {
        // Generating needs no schema engine, but looks for one, and would download it. Any file that exists will do.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    });
    if (code !== 0) throw new StepFailed("The database client could not be generated; Prisma says why above.");
    writeFileSync(path.join(root, GENERATED_FROM), source);
  });
}

/** Builds the site where its sources changed. The mark is taken away before and set after: half a build is none. */
export function build() {
  return timed("site built", async () => {
    const source = fingerprint(BUILD_SOURCES, (file) => file.startsWith(`${GENERATED}/`));
    if (textOf(BUILT_FROM) === source && textOf(".next/BUILD_ID") !== null) return false;
    console.log("Building the site …");
    rmSync(path.join(root, BUILT_FROM), { force: true });
    const code = await runPackage("next/dist/bin/next", ["build"], {
      env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    });
    if (code !== 0) throw new StepFailed("The site could not be built; Next says why above.");
    writeFileSync(path.join(root, BUILT_FROM), source);
  });
}
