import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { prepareRoles } from "@/lib/db/roles";
import { testDatabase, type TestDatabase } from "@/tests/support/database";

let made: TestDatabase;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.close());

it("two databases of one cluster are prepared at the same moment: their roles are the same ones", async () => {
  const adminUrl = inject("adminUrl");
  const cluster = new Client({ connectionString: adminUrl });
  await cluster.connect();
  const urls: string[] = [];
  for (const side of ["left", "right"]) {
    const url = new URL(adminUrl);
    url.pathname = `/${side}_${randomBytes(6).toString("hex")}`;
    await cluster.query(`CREATE DATABASE ${url.pathname.slice(1)}`);
    urls.push(url.toString());
  }
  await cluster.end();
  for (let i = 0; i < 20; i++) await Promise.all(urls.map((url) => prepareRoles(url, made.secret)));
  expect(await made.database.ping()).toBe(true);
});
