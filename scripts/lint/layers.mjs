/**
 * Which part of the house a file belongs to, and which parts it may import (design §8):
 *
 *   env, errors ← db ← sync ← auth, couple ← features ← components ← app, server.ts
 *
 * Tests, scripts, benchmarks and configuration stand outside and may import anything.
 */

/** A feature that may import another's schema and pure modules is named here, with the other: `insights: ["calendar"]`. */
const FEATURES_IMPORT = {
  demo: ["calendar", "checkin", "boundaries", "vision"],
  checkin: ["calendar"],
  boundaries: ["calendar", "words"],
  vision: ["calendar", "checkin"],
};

/** What the registry lists, and the browser runs: no server below it. Components hand these commands to the client. */
const SHARED_FILES = /^lib\/(?<folder>[^/]+)\/(schema|commands|seeds|messages\.[a-z]{2})$/;

/** Straight below lib, yet nothing for a browser. */
export const SERVER_BASE = /^lib\/(env|clean-env|secret|data-dir|folder-lock|process-identity|runtime)$/;

/** Small pure modules of lib/sync that components use directly; all else of it goes through lib/sync/client. */
const SYNC_FOR_COMPONENTS = /^lib\/sync\/(zone|text|documents\/schema|messages\.[a-z]{2})$/;

/**
 * @param {string} module path from the root, without extension
 * @returns {{ layer: string, folder?: string } | null} `null`: outside of the rules
 */
export function layerOf(module) {
  if (module === "lib/runtime") return { layer: "runtime" };
  if (/^lib\/[^/]+$/.test(module)) return { layer: "base" };
  if (module.startsWith("lib/db/")) return { layer: "db" };
  if (/^lib\/sync\/(registry|tables|seeds)$/.test(module)) return { layer: "registry" };
  if (/^lib\/sync\/(documents\/)?client(\/|$)/.test(module)) return { layer: "client" };
  if (module.startsWith("lib/sync/")) return { layer: "sync" };
  const shared = SHARED_FILES.exec(module);
  if (shared !== null) return { layer: "shared", folder: shared.groups.folder };
  const folder = /^lib\/([^/]+)\//.exec(module)?.[1];
  if (folder === "auth" || folder === "couple") return { layer: folder, folder };
  if (folder !== undefined) return { layer: "feature", folder };
  if (module.startsWith("components/")) return { layer: "components" };
  if (module.startsWith("app/") || module === "server" || module === "proxy") return { layer: "app" };
  return null;
}

const SERVER_SIDE = ["base", "db", "sync", "registry", "shared", "runtime"];

const MAY_IMPORT = {
  base: ["base"],
  // A typed slot for what server.ts built: it names the types of all it holds.
  runtime: [...SERVER_SIDE, "auth", "couple", "feature"],
  db: ["base", "db"],
  sync: ["base", "db", "sync", "registry"],
  // The sanctioned exception: the registry lists every feature's tables and commands.
  registry: ["base", "sync", "registry", "shared"],
  client: ["base", "sync", "registry", "client"],
  shared: ["base", "sync", "shared", "auth", "couple", "feature"],
  auth: [...SERVER_SIDE, "auth"],
  couple: [...SERVER_SIDE, "couple", "auth"],
  feature: [...SERVER_SIDE, "feature", "auth", "couple"],
  components: ["base", "sync", "client", "shared", "auth", "couple", "feature", "components"],
  app: null,
};

/**
 * Why this import is not allowed, in words; `null` when it is.
 *
 * @param {string} from module path from the root, without extension
 * @param {string} to likewise
 * @param {boolean} typeOnly
 */
export function forbidden(from, to, typeOnly) {
  const source = layerOf(from);
  const target = layerOf(to);
  if (source === null || MAY_IMPORT[source.layer] === null) return null;
  if (target === null) return "the house does not import what stands outside of it";
  if (!MAY_IMPORT[source.layer].includes(target.layer)) return `${source.layer} must not import ${target.layer}`;
  if (source.layer === "components") return forbiddenInComponents(to, target, typeOnly);
  return forbiddenAcrossFeatures(source, target);
}

function forbiddenInComponents(to, target, typeOnly) {
  if (SERVER_BASE.test(to)) return "components must not import what only the server has";
  if (target.layer === "sync" && !typeOnly && !SYNC_FOR_COMPONENTS.test(to)) {
    return "components import lib/sync/client, and only types of the rest of lib/sync";
  }
  return null;
}

/** Auth and couple stand below the features and may be imported by them; one feature by another only where listed. */
function forbiddenAcrossFeatures(source, target) {
  if (source.folder === undefined || target.folder === undefined || source.folder === target.folder) return null;
  if (source.layer === "shared" && target.layer !== "shared") return "schema and commands run in the browser too";
  if (["auth", "couple"].includes(target.folder)) return null;
  if (FEATURES_IMPORT[source.folder]?.includes(target.folder)) return null;
  return `lib/${source.folder} must not import lib/${target.folder}`;
}
