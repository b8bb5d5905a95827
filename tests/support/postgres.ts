/** One real PostgreSQL for a whole Vitest run, of its own and gone afterwards. Tests make databases or couples in it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "@/lib/db/embedded";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's address, to be had with `inject("adminUrl")`. */
    adminUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "twofold-test-"));
  const database = await startEmbedded({
    dataDir,
    log: (line) => {
      console.error(`[postgres] ${line}`);
    },
  });
  project.provide("adminUrl", database.adminUrl);
  return async () => {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
