import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, start, test } from "@/tests/support/starting";

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
