/** Whether a module, with all that it imports, can run in a browser: "pure" as design §8 means it, looked up in the files. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { layerOf, SERVER_BASE } from "./layers.mjs";

const IMPORT = /^\s*(?:import|export)\s+(?!type\b)(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']/gm;
const SERVER_PACKAGES = /^(node:|pg$|next-auth|socket\.io$|@prisma\/|@node-rs\/|rate-limiter-flexible)/;

/**
 * The chain of imports by which a module reaches the server, such as `["lib/a", "lib/db/pool"]`; `null` when it does not.
 *
 * @param {string} root
 * @param {string} module path from the root, without extension
 */
export function wayToServer(root, module, seen = new Set()) {
  if (seen.has(module)) return null;
  seen.add(module);
  if (SERVER_BASE.test(module) || layerOf(module)?.layer === "db") return [module];
  const file = [".ts", ".tsx", "/index.ts"]
    .map((end) => path.join(root, module + end))
    .find((name) => existsSync(name));
  if (file === undefined) return null;
  for (const [, specifier] of readFileSync(file, "utf8").matchAll(IMPORT)) {
    if (SERVER_PACKAGES.test(specifier)) return [module, specifier];
    const next = moduleOf(specifier, module);
    const rest = next === null ? null : wayToServer(root, next, seen);
    if (rest !== null) return [module, ...rest];
  }
  return null;
}

/**
 * The module that an import names, as a path from the root without extension; `null` for a package.
 *
 * @param {string} specifier
 * @param {string} importer path from the root
 */
export function moduleOf(specifier, importer) {
  let found = null;
  if (specifier.startsWith("@/")) found = specifier.slice(2);
  else if (specifier.startsWith(".")) found = path.posix.join(path.posix.dirname(importer), specifier);
  return found?.replace(/\.(ts|tsx|js|mjs)$/, "") ?? null;
}
