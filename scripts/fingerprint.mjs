/** What a step depends on, as one hash: a step is done again when it changes. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

/**
 * The hash of these files and folders of the repository, by path and content. What is missing counts as missing.
 *
 * @param {string[]} entries paths from the root
 * @param {(file: string) => boolean} ignored
 */
export function fingerprint(entries, ignored = () => false) {
  const hash = createHash("sha256");
  for (const file of entries.flatMap(filesBelow).sort()) {
    if (ignored(file)) continue;
    hash.update(`${file}\0`).update(
      createHash("sha256")
        .update(readFileSync(path.join(root, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}

function filesBelow(entry) {
  const found = statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [entry];
  return readdirSync(path.join(root, entry)).flatMap((name) => filesBelow(path.posix.join(entry, name)));
}

/** The text of a file of the repository, or `null` where there is none. */
export function textOf(file) {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}
