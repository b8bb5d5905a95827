import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ensureSecret } from "@/lib/secret";
import { temporaryFolder } from "@/tests/support/folder";

describe("the secret", () => {
  test("is made once, readable by its owner alone, and kept", async () => {
    const folder = await temporaryFolder();
    const made = await ensureSecret(folder, null);
    expect(Buffer.from(made, "base64url")).toHaveLength(32);
    expect(await ensureSecret(folder, null)).toBe(made);
    expect((await stat(path.join(folder, "secret"))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["secret"]);
  });

  test("is one, however many starts race", async () => {
    const folder = await temporaryFolder();
    const made = await Promise.all(Array.from({ length: 20 }, () => ensureSecret(folder, null)));
    expect(new Set(made).size).toBe(1);
  });

  test("given by the operator is used and not written down", async () => {
    const folder = await temporaryFolder();
    const given = "x".repeat(32);
    expect(await ensureSecret(folder, given)).toBe(given);
    expect(await readdir(folder)).toEqual([]);
  });

  test("that was cut short is refused, not replaced", async () => {
    const folder = await temporaryFolder();
    const file = path.join(folder, "secret");
    await writeFile(file, "abc\n");
    await expect(ensureSecret(folder, null)).rejects.toThrow(`The secret in ${file} is shorter`);
    expect(await readFile(file, "utf8")).toBe("abc\n");
  });
});
