import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { access, chmod, mkdir, readFile, realpath, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { describe, expect, inject, onTestFinished, test, vi } from "vitest";
import { type EmbeddedDatabase, startEmbedded } from "@/lib/db/embedded";
import { processIdentity } from "@/lib/process-identity";
import { temporaryFolder } from "@/tests/support/folder";

const root = path.resolve(import.meta.dirname, "../..");
const asRoot = process.getuid?.() === 0;

async function start(dataDir: string): Promise<EmbeddedDatabase & { lines: string[] }> {
  const lines: string[] = [];
  const database = await startEmbedded({ dataDir, log: (line) => lines.push(line) });
  onTestFinished(() => database.stop());
  return { ...database, lines };
}

async function ask(url: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ answer: string }>(sql);
    return rows[0]?.answer ?? "";
  } finally {
    await client.end();
  }
}

/** A server started by another process, which is then killed: only the database is left. */
async function crash(dataDir: string): Promise<{ pid: number }> {
  const program = `import("@/lib/db/embedded").then(async ({ startEmbedded }) => {
    const database = await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} });
    console.log(database.pid());
  });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [printed] = (await once(child.stdout, "data")) as [Buffer];
  child.kill("SIGKILL");
  await once(child, "exit");
  return { pid: Number(printed.toString()) };
}

describe("the embedded database", () => {
  test("is PostgreSQL 18 that keeps what it acknowledged, on loopback alone, with a password", async () => {
    const url = inject("adminUrl");
    expect(await ask(url, "select current_setting('server_version_num') as answer")).toMatch(/^18/);
    expect(await ask(url, "select current_setting('fsync') as answer")).toBe("on");
    expect(await ask(url, "select current_setting('synchronous_commit') as answer")).toBe("on");
    expect(await ask(url, "select current_setting('data_checksums') as answer")).toBe("on");
    expect(await ask(url, "select current_setting('listen_addresses') as answer")).toBe("127.0.0.1");
    expect(await ask(url, "select current_setting('unix_socket_directories') as answer")).toBe("");
    expect(await ask(url, "select current_setting('TimeZone') as answer")).toBe("UTC");
    const open = "select string_agg(distinct auth_method, ',') as answer from pg_hba_file_rules";
    expect(await ask(url, open)).toBe("scram-sha-256");
    await expect(ask(url.replace(/:[^:@/]+@/, ":wrong@"), "select 1")).rejects.toThrow(
      "password authentication failed",
    );
  });

  test("keeps its data and its password from one start to the next", async () => {
    const dataDir = await temporaryFolder();
    const first = await start(dataDir);
    await ask(first.adminUrl, "create table kept as select 'still here' as answer");
    expect((await stat(path.join(dataDir, "postgres", "superuser"))).mode & 0o777).toBe(0o600);
    const pid = first.pid()!;
    await first.stop();
    await first.stop();
    expect(await processIdentity(pid)).toBeNull();

    const second = await start(dataDir);
    expect(await ask(second.adminUrl, "select answer from kept")).toBe("still here");
    expect(new URL(second.adminUrl).password).toBe(new URL(first.adminUrl).password);
  });

  test("is started again at the same address when it is killed", async () => {
    const database = await start(await temporaryFolder());
    const killed = database.pid()!;
    process.kill(killed, "SIGKILL");
    await vi.waitFor(() => expect(database.lines.join("\n")).toContain("the database is back"), 20_000);
    expect(database.pid()).not.toBe(killed);
    expect(await ask(database.adminUrl, "select 'up' as answer")).toBe("up");
    expect(database.lines[0]).toBe("the database ended unexpectedly (signal SIGKILL); starting it again");
  });

  test("stays down when it is stopped right after it was killed", async () => {
    const database = await start(await temporaryFolder());
    process.kill(database.pid()!, "SIGKILL");
    await database.stop();
    expect(database.pid()).toBeNull();
  });

  test("left running by a crash is ended before its data is opened again", async () => {
    const dataDir = await temporaryFolder();
    const left = await crash(dataDir);
    expect(await processIdentity(left.pid)).not.toBeNull();
    const database = await start(dataDir);
    expect(await processIdentity(left.pid)).toBeNull();
    expect(database.lines[0]).toContain(`process ${left.pid}`);
  });

  test("starts in spite of a postmaster.pid whose number is now another program's", async () => {
    const dataDir = await temporaryFolder();
    await (await start(dataDir)).stop();
    const cluster = path.join(await realpath(dataDir), "postgres", "cluster");
    await writeFile(path.join(cluster, "postmaster.pid"), `${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n`);
    const database = await start(dataDir);
    expect(await ask(database.adminUrl, "select 'up' as answer")).toBe("up");
  });

  test("begins anew where its making was cut short", async () => {
    const dataDir = await temporaryFolder();
    const half = path.join(dataDir, "postgres", "cluster.new");
    await mkdir(half, { recursive: true });
    await writeFile(path.join(half, "PG_VERSION"), "18\n");
    const database = await start(dataDir);
    expect(await ask(database.adminUrl, "select 'up' as answer")).toBe("up");
    await expect(access(half)).rejects.toThrow("ENOENT");
  });

  test("of another major version is refused with words on how to move, and left alone", async () => {
    const dataDir = await temporaryFolder();
    await (await start(dataDir)).stop();
    const version = path.join(dataDir, "postgres", "cluster", "PG_VERSION");
    await writeFile(version, "17\n");
    await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 17; .* brings 18[\s\S]*pg_dumpall/);
    expect(await readFile(version, "utf8")).toBe("17\n");
  });

  test("whose password is lost says where it was", async () => {
    const dataDir = await temporaryFolder();
    await (await start(dataDir)).stop();
    await rm(path.join(dataDir, "postgres", "superuser"));
    await expect(start(dataDir)).rejects.toThrow("postgres/superuser from the backup");
  });

  test("serves one start at a time", async () => {
    const dataDir = await temporaryFolder();
    const first = await start(dataDir);
    await expect(start(dataDir)).rejects.toThrow(`in use by another start: process ${process.pid}`);
    expect(await ask(first.adminUrl, "select 'up' as answer")).toBe("up");
  });

  test("keeps what people write out of its log", async () => {
    const dataDir = await temporaryFolder();
    const database = await start(dataDir);
    await ask(database.adminUrl, "create table titles (title text primary key)");
    const insert = "insert into titles values ('a title of mine')";
    await ask(database.adminUrl, insert);
    await expect(ask(database.adminUrl, insert)).rejects.toThrow("duplicate key");
    const log = await readFile(path.join(dataDir, "postgres", "postgres.log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("a title of mine");
  });

  test.runIf(asRoot)(
    "goes elsewhere when its system user cannot enter the data folder, and says so there",
    async () => {
      const closed = await temporaryFolder();
      const dataDir = path.join(closed, "clone", "data");
      await mkdir(dataDir, { recursive: true });
      await chmod(closed, 0o700);
      const hash = createHash("sha256")
        .update(await realpath(dataDir))
        .digest("hex")
        .slice(0, 16);
      const elsewhere = path.join("/var/lib/twofold", hash);
      onTestFinished(() => rm(elsewhere, { recursive: true, force: true }));

      const first = await start(dataDir);
      await ask(first.adminUrl, "create table kept as select 'still here' as answer");
      await first.stop();
      expect(await readFile(path.join(dataDir, "database-is-elsewhere.txt"), "utf8")).toContain(`${elsewhere}\n`);
      expect((await stat(elsewhere)).mode & 0o777).toBe(0o700);
      const second = await start(dataDir);
      expect(await ask(second.adminUrl, "select answer from kept")).toBe("still here");
    },
  );
});
