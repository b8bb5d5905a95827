/** The embedded database's files: made once, refused when another major version of PostgreSQL made them. */
import { execFile } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { chown, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { CLEAN_ENV } from "@/lib/clean-env";
import { toolIn } from "@/lib/db/embedded-binaries";
import type { Place } from "@/lib/db/embedded-place";
import { StartError } from "@/lib/errors";

const run = promisify(execFile);

/** The name of the embedded database's superuser. */
export const SUPERUSER = "postgres";

/**
 * Makes the cluster where it is missing, and gives the superuser's password, kept in `<dir>/superuser` (0600).
 *
 * @throws StartError for a cluster of another major version, or one whose password is lost.
 */
export async function prepareCluster(place: Place, major: string): Promise<{ password: string }> {
  const passwordFile = path.join(place.dir, "superuser");
  const version = await readIfThere(path.join(place.cluster, "PG_VERSION"));
  const kept = await readIfThere(passwordFile);
  if (version !== null && version !== major) throw otherMajor(place, version, major);
  if (version !== null && kept === null) {
    throw new StartError(
      `The password of the database in ${place.cluster} is missing: restore ${passwordFile} from the backup that the ` +
        "database came from.",
    );
  }
  const password = kept ?? randomBytes(24).toString("base64url");
  if (kept === null) {
    const draft = `${passwordFile}.new`;
    await writeFile(draft, `${password}\n`, { mode: 0o600, flush: true });
    await rename(draft, passwordFile);
  }
  if (version === null) await initialise(place, password);
  return { password };
}

/** An initialisation cut short leaves only a draft, and is begun anew. */
async function initialise(place: Place, password: string): Promise<void> {
  const draft = `${place.cluster}.new`;
  const passwordFile = path.join(place.dir, `initdb.${randomUUID()}`);
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: "wx" });
  try {
    if (place.user !== null) await chown(passwordFile, place.user.uid, place.user.gid);
    await run(
      toolIn(place.binaries, "initdb"),
      [
        `--pgdata=${draft}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        // PostgreSQL's own locale: sorts the same on every machine, with none installed and none to change under it.
        "--no-locale",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
      ],
      { ...identity(place), cwd: place.dir, ...CLEAN_ENV },
    );
    await rename(draft, place.cluster);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    const { stderr, message } = error as Error & { stderr?: string };
    throw new StartError(`The embedded database could not be made in ${place.cluster}:\n${(stderr ?? message).trim()}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** The part of spawn's options that says who runs the program. */
export function identity({ user }: Place): { uid?: number; gid?: number } {
  return user === null ? {} : { uid: user.uid, gid: user.gid };
}

function otherMajor(place: Place, version: string, major: string): StartError {
  return new StartError(
    `The database in ${place.cluster} was made by PostgreSQL ${version}; this release of Twofold brings ${major}, which ` +
      `cannot read it. Nothing was changed. To move it:\n` +
      `  1. Start the release of Twofold that made it, and dump it as its superuser (name ${SUPERUSER}, password in\n` +
      `     ${path.join(place.dir, "superuser")}, port in line 4 of cluster/postmaster.pid) with PostgreSQL ${major}'s\n` +
      `     pg_dumpall --clean --if-exists. Stop it.\n` +
      `  2. Load that file with psql into a new PostgreSQL ${major}, and set DATABASE_URL to it.`,
  );
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
