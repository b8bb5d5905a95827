import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test as base } from "playwright/test";

/** The server as `npm start` runs it, with nothing given but these settings. */
function start(settings: Record<string, string>) {
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

const test = base.extend<{ dataDir: string; port: string }>({
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

test("it comes up from nothing with its own database, says so, and ends cleanly", async ({ dataDir, port }) => {
  const server = start({ DATA_DIR: dataDir, PORT: port });
  await expect.poll(server.said, { timeout: 60_000 }).toContain(`Twofold is at http://localhost:${port}`);
  const health = await fetch(`http://localhost:${port}/healthz`);
  expect(await health.json()).toMatchObject({ database: "up" });
  expect(health.headers.get("x-content-type-options")).toBe("nosniff");
  expect((await stat(path.join(dataDir, "secret"))).mode & 0o777).toBe(0o600);

  const second = await start({ DATA_DIR: dataDir, PORT: port }).ended;
  expect(second.code).toBe(1);
  expect(second.said).toMatch(/in use|already|another/i);

  const elsewhere = await mkdtemp(path.join(tmpdir(), "twofold-start-"));
  const taken = await start({ DATA_DIR: elsewhere, PORT: port }).ended;
  expect(taken.code).toBe(1);
  expect(taken.said).toContain(`Port ${port} is taken`);
  await rm(elsewhere, { recursive: true, force: true });

  server.child.kill("SIGTERM");
  expect((await server.ended).code).toBe(0);
  await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
});

test("a database that is out of reach is told with the setting to look at", async ({ dataDir, port }) => {
  const settings = { DATA_DIR: dataDir, PORT: port, DATABASE_URL: "postgres://nobody:secret-word@127.0.0.1:1/none" };
  const { code, said } = await start(settings).ended;
  expect(code).toBe(1);
  expect(said).toContain("DATABASE_URL");
  expect(said).not.toContain("secret-word");
});

test("settings that cannot be are told all at once, by name", async ({ dataDir }) => {
  const { code, said } = await start({ DATA_DIR: dataDir, PORT: "99999", SITE_URL: "home.example/path" }).ended;
  expect(code).toBe(1);
  expect(said).toContain("PORT");
  expect(said).toContain("SITE_URL");
});

test("the secret is made once and kept", async ({ dataDir, port }) => {
  const secrets: string[] = [];
  for (let round = 0; round < 2; round++) {
    const server = start({ DATA_DIR: dataDir, PORT: port });
    await expect.poll(server.said, { timeout: 60_000 }).toContain("Twofold is at");
    secrets.push(await readFile(path.join(dataDir, "secret"), "utf8"));
    server.child.kill("SIGINT");
    expect((await server.ended).code).toBe(0);
  }
  expect(secrets[1]).toBe(secrets[0]);
});
