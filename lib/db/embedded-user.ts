/** PostgreSQL refuses to run as root. This finds the system user it runs as instead, and what that user may enter. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { StartError } from "@/lib/errors";

const run = promisify(execFile);
const NAME = "postgres";

export type SystemUser = Readonly<{ name: string; uid: number; gid: number }>;

/** Whether this process runs as root, and so has to start PostgreSQL as somebody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The system user `postgres`, made where it is missing.
 *
 * @throws StartError when it is missing and cannot be made.
 */
export async function systemUser(): Promise<SystemUser> {
  const known = await lookUp(NAME);
  if (known !== null) return known;
  try {
    await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME]);
  } catch {
    // Told below: what matters is only whether the user is there now.
  }
  const made = await lookUp(NAME);
  if (made !== null) return made;
  throw new StartError(
    `PostgreSQL does not run as root, and the system user "${NAME}" could not be made. Make it (useradd --system ` +
      `--user-group ${NAME}), start Twofold as another user than root, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/** The system user of this number or name; `null` when there is none. */
export async function lookUp(user: string | number): Promise<SystemUser | null> {
  try {
    const ask = async (flag: string): Promise<string> => (await run("id", [flag, `${user}`])).stdout.trim();
    return { name: await ask("-un"), uid: Number(await ask("-u")), gid: Number(await ask("-g")) };
  } catch {
    return null;
  }
}

/** Whether that user can enter the folder, which needs every folder on the way to it. Asked, not computed from modes. */
export async function canEnter(user: SystemUser, folder: string): Promise<boolean> {
  try {
    await run("/bin/sh", ["-c", 'cd "$0"', folder], { uid: user.uid, gid: user.gid, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}
