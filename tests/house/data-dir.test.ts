import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, readdir, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openDataDir } from "@/lib/data-dir";
import { processIdentity } from "@/lib/process-identity";
import { temporaryFolder } from "@/tests/support/folder";

const root = path.resolve(import.meta.dirname, "../..");

async function leaveLock(folder: string, holder: { pid: number; identity: string; host?: string }): Promise<string> {
  const file = path.join(folder, "lock");
  await writeFile(file, JSON.stringify({ host: hostname(), ...holder }));
  return file;
}

describe("the data folder", () => {
  test("is made for its owner alone", async () => {
    const folder = path.join(await temporaryFolder(), "deep", "data");
    const opened = await openDataDir(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    await opened.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test("serves one start at a time, and the next one after it", async () => {
    const folder = await temporaryFolder();
    const first = await openDataDir(folder);
    await expect(openDataDir(folder)).rejects.toThrow(`in use by another start: process ${process.pid} on`);
    await first.release();
    await (await openDataDir(folder)).release();
  });

  test("goes to exactly one of many that start at once", async () => {
    const folder = await temporaryFolder();
    await leaveLock(folder, { pid: 999_999_999, identity: "999999999 gone" });
    const starts = await Promise.allSettled(Array.from({ length: 12 }, () => openDataDir(folder)));
    const opened = starts.filter((start) => start.status === "fulfilled");
    expect(opened).toHaveLength(1);
    await opened[0]!.value.release();
  });

  test("is free again when its holder was killed", async () => {
    const folder = await temporaryFolder();
    const program = `import("@/lib/data-dir").then(async ({ openDataDir }) => {
      await openDataDir(${JSON.stringify(folder)});
      console.log("open");
      setInterval(() => {}, 1000);
    });`;
    const holder = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], { cwd: root });
    onTestFinished(() => void holder.kill("SIGKILL"));
    await once(holder.stdout, "data");
    await expect(openDataDir(folder)).rejects.toThrow(`process ${holder.pid ?? 0}`);
    holder.kill("SIGKILL");
    await once(holder, "exit");
    await (await openDataDir(folder)).release();
  });

  test("is free when its holder's number now belongs to another process", async () => {
    const folder = await temporaryFolder();
    const identity = await processIdentity(process.ppid);
    await leaveLock(folder, { pid: process.ppid, identity: `${identity ?? ""} of an earlier life` });
    await (await openDataDir(folder)).release();
  });

  test("is free when its lock was cut short", async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, "lock"), "");
    await (await openDataDir(folder)).release();
  });

  test("held on another host is in use while that one gives signs of life", async () => {
    const folder = await temporaryFolder();
    const file = await leaveLock(folder, { pid: 1, identity: "1", host: "another-host" });
    await expect(openDataDir(folder)).rejects.toThrow("process 1 on another-host");
    const longAgo = new Date(Date.now() - 60_000);
    await utimes(file, longAgo, longAgo);
    await (await openDataDir(folder)).release();
  });

  test("that is a file is refused in words", async () => {
    const file = path.join(await temporaryFolder(), "file");
    await writeFile(file, "");
    await expect(openDataDir(file)).rejects.toThrow(/cannot be used \(there is a file in the way\).*DATA_DIR/);
  });

  test.skipIf(process.getuid?.() === 0)("that cannot be written is refused in words", async () => {
    const folder = path.join(await temporaryFolder(), "closed");
    await mkdir(folder);
    await chmod(folder, 0o500);
    await expect(openDataDir(folder)).rejects.toThrow(/cannot be used \(no permission\).*DATA_DIR/);
  });
});
