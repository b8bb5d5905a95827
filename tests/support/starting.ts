import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test as base } from "playwright/test";

export { expect } from "playwright/test";

/** The server as `npm start` runs it, with nothing given but these settings. */
export function start(settings: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
    env: { ...process.env, NODE_ENV: "production", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, "exit").then(([code]) => ({ code: code as number | null, said }));
  return { child, ended, said: () => said };
}

/** A test with a data folder that is not there yet, and a free port. */
export const test = base.extend<{ dataDir: string; port: string }>({
  // eslint-disable-next-line no-empty-pattern
  dataDir: async ({}, provide) => {
    const folder = await mkdtemp(path.join(tmpdir(), "twofold-start-"));
    await provide(folder);
    await rm(folder, { recursive: true, force: true });
  },
  // eslint-disable-next-line no-empty-pattern
  port: async ({}, provide) => {
    const probe = createServer().listen(0, "127.0.0.1");
    await once(probe, "listening");
    const { port } = probe.address() as AddressInfo;
    probe.close();
    await once(probe, "close");
    await provide(String(port));
  },
});
