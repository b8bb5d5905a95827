/** The folder in which one server keeps everything that is its own: its secret and, when embedded, its database. */
import { constants } from "node:fs";
import { access, mkdir, realpath } from "node:fs/promises";
import { StartError } from "@/lib/errors";
import { lockFolder } from "@/lib/folder-lock";

export type DataDir = Readonly<{
  /** The folder's real, absolute path. */
  path: string;
  /** Gives the folder back to the next start. */
  release(): Promise<void>;
}>;

/**
 * Makes the data folder where it is missing (mode 0700) and locks it for this process.
 *
 * @throws StartError when it cannot be made, read or written, or is in use by another start.
 */
export async function openDataDir(dataDir: string): Promise<DataDir> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    const path = await realpath(dataDir);
    const lock = await lockFolder(path);
    return { path, release: lock.release };
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(
      `The data folder ${dataDir} cannot be used (${describe(error)}). Make it writable for the user who starts ` +
        "Twofold, or name another folder with DATA_DIR.",
    );
  }
}

function describe(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case "EACCES":
    case "EPERM":
      return "no permission";
    case "EROFS":
      return "the disk is read-only";
    case "ENOSPC":
      return "the disk is full";
    case "ENOTDIR":
    case "EEXIST":
      return "there is a file in the way";
    default:
      return (error as Error).message;
  }
}
