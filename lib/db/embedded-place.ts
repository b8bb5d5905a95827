/**
 * Where the embedded database lives and whose it is. Normally `<dataDir>/postgres`, with the binaries in node_modules,
 * run by the user who runs this process.
 *
 * As root it is run by a system user, who must be able to enter every folder on the way. Where that user cannot (a
 * clone below /root), the database goes to `/var/lib/twofold/<hash of the data folder>` and a note in the data folder
 * says so; binaries that user cannot reach are copied beside the database.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, chown, cp, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { type Binaries, runsFor } from "@/lib/db/embedded-binaries";
import { canEnter, isRoot, lookUp, type SystemUser, systemUser } from "@/lib/db/embedded-user";
import { StartError } from "@/lib/errors";

const run = promisify(execFile);
const ELSEWHERE = "/var/lib/twofold";
const NOTE = "database-is-elsewhere.txt";
const COPY_PREFIX = "postgresql-";

export type Place = Readonly<{
  /** Holds all that is the database's: `cluster`, `superuser`, `postgres.log`. */
  dir: string;
  /** PostgreSQL's own data folder (PGDATA). */
  cluster: string;
  /** The folder of binaries to run. */
  binaries: string;
  /** The user to run them as; `null`: the one who runs this process. */
  user: SystemUser | null;
}>;

/**
 * Finds or makes the place of the embedded database of this data folder.
 *
 * @throws StartError when the one who starts cannot use it, with what to do.
 */
export async function findPlace(dataDir: string, binaries: Binaries): Promise<Place> {
  const data = await realpath(dataDir);
  if (!isRoot()) return ownPlace((await noted(data)) ?? path.join(data, "postgres"), binaries);

  const user = (await ownerOfCluster(data)) ?? (await systemUser());
  const dir = (await noted(data)) ?? (await choose(data, user));
  const cluster = path.join(dir, "cluster");
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await chown(dir, user.uid, user.gid);
  // A folder restored by root belongs to root, and PostgreSQL runs only on what belongs to its user.
  if ((await ownerOf(cluster)) === 0) await run("chown", ["-R", `${user.uid}:${user.gid}`, cluster]);
  const reachable = await runsFor(binaries.root, user);
  return { dir, cluster, user, binaries: reachable ? binaries.root : await copyBinaries(binaries, dir, user) };
}

async function ownPlace(dir: string, binaries: Binaries): Promise<Place> {
  const cluster = path.join(dir, "cluster");
  try {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const owner = await ownerOf(cluster);
    if (owner === null || process.getuid === undefined || owner === process.getuid()) {
      return { dir, cluster, binaries: binaries.root, user: null };
    }
  } catch {
    // No way in: told below.
  }
  throw new StartError(
    `The database in ${dir} belongs to another user. Start Twofold as the user who started it before (root, if it was ` +
      "root), or name a new data folder with DATA_DIR.",
  );
}

/** Once made, a cluster keeps its owner: whoever started first without being root. */
async function ownerOfCluster(data: string): Promise<SystemUser | null> {
  const dir = (await noted(data)) ?? path.join(data, "postgres");
  const owner = await ownerOf(path.join(dir, "cluster"));
  return owner === null || owner === 0 ? null : lookUp(owner);
}

async function ownerOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).uid;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function choose(data: string, user: SystemUser): Promise<string> {
  const inside = path.join(data, "postgres");
  if (await letIn(data, user)) return inside;
  if ((await ownerOf(inside)) !== null) {
    throw new StartError(
      `The database in ${inside} is run by the system user "${user.name}", who can no longer enter that folder. Let ` +
        `that user enter every folder on the way to it (chmod o+x), or move the clone where it was.`,
    );
  }
  const hash = createHash("sha256").update(data).digest("hex").slice(0, 16);
  const dir = path.join(ELSEWHERE, hash);
  await mkdir(ELSEWHERE, { recursive: true, mode: 0o755 });
  await writeFile(
    path.join(data, NOTE),
    `${dir}\n\nPostgreSQL does not run as root, and the user it runs as (${user.name}) cannot enter this folder. So the\n` +
      "database of this data folder is kept in the folder above. Back up both; this note is read at each start.\n",
    { mode: 0o600 },
  );
  return dir;
}

/** The data folder is closed to others; the database's user is let through it, and sees nothing in it. */
async function letIn(data: string, user: SystemUser): Promise<boolean> {
  if (await canEnter(user, data)) return true;
  if ((await ownerOf(data)) !== 0 || !(await canEnter(user, path.dirname(data)))) return false;
  await chown(data, 0, user.gid);
  await chmod(data, 0o710);
  return canEnter(user, data);
}

async function noted(data: string): Promise<string | null> {
  try {
    const [first = ""] = (await readFile(path.join(data, NOTE), "utf8")).split("\n");
    return path.isAbsolute(first) ? first : null;
  } catch {
    return null;
  }
}

/** A copy per release; older copies are removed. A copy cut short is never taken for whole: it is named last. */
async function copyBinaries(binaries: Binaries, dir: string, user: SystemUser): Promise<string> {
  const copy = path.join(dir, `${COPY_PREFIX}${binaries.release}`);
  if (!(await runsFor(copy, user))) {
    const draft = `${copy}.new`;
    await rm(draft, { recursive: true, force: true });
    await cp(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
    await run("chmod", ["-R", "a+rX", draft]);
    await rm(copy, { recursive: true, force: true });
    await rename(draft, copy);
  }
  for (const entry of await readdir(dir)) {
    const old = path.join(dir, entry);
    if (entry.startsWith(COPY_PREFIX) && old !== copy) await rm(old, { recursive: true, force: true });
  }
  if (await runsFor(copy, user)) return copy;
  throw new StartError(
    `PostgreSQL, copied to ${copy}, does not run as the system user "${user.name}". That user must be able to enter ` +
      "every folder on the way to it (chmod o+x); or set DATABASE_URL to a PostgreSQL of your own.",
  );
}
