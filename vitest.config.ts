import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": path.resolve(import.meta.dirname) } },
  test: {
    // Both kinds: *.test.ts is pure, *.pg.test.ts asks the run's one PostgreSQL (tests/support/postgres.ts).
    include: ["tests/**/*.test.ts"],
    globalSetup: ["tests/support/postgres.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // An act ends with a microtask (lib/sync/client/undo.ts): tests that wind the clock wind these on, too.
    fakeTimers: { toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date", "queueMicrotask"] },
  },
});
