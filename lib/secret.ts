/** The server's one secret, from which sign-in cookies are sealed. Made once, kept beside the data, never logged. */
import { randomBytes, randomUUID } from "node:crypto";
import { chmod, link, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { StartError } from "@/lib/errors";

const MIN_LENGTH = 32;

/**
 * The secret of this server: `given` by the operator, else the one in `<dataDir>/secret`, which is made at the first
 * start (32 random bytes, base64url, mode 0600). Two racing starts agree on one.
 *
 * @throws StartError when the file is there but holds no usable secret: making another would sign everybody out.
 */
export async function ensureSecret(dataDir: string, given: string | null): Promise<string> {
  if (given !== null) return given;
  const file = path.join(dataDir, "secret");
  const kept = await readIfThere(file);
  if (kept === null) {
    await publish(file, randomBytes(32).toString("base64url"));
  } else if (process.platform !== "win32") {
    await chmod(file, 0o600);
  }
  const secret = (kept ?? (await readFile(file, "utf8"))).trim();
  if (secret.length < MIN_LENGTH) {
    throw new StartError(
      `The secret in ${file} is shorter than ${MIN_LENGTH} characters. Restore it from a backup, or delete the file ` +
        "to have a new one made; everybody then signs in again.",
    );
  }
  return secret;
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Whoever links first has made the secret; a reader never sees half of one. */
async function publish(file: string, secret: string): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600, flag: "wx", flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
}
