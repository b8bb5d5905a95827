import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase, type Database, type Statement } from "@/lib/db/database";
import { refusalOf } from "@/lib/db/refusals";
import * as sql from "@/lib/sync/documents/statements";
import type { DocumentKey } from "@/lib/sync/documents/schema";
import { countRows, jointDocument } from "@/tests/support/documents";
import { openWorld, type Person, type World } from "@/tests/support/people";

let world: World;
/** Of one connection: what one statement leaves behind, the next one meets. */
let database: Database;
let ada: Person;
let key: DocumentKey;

beforeAll(async () => {
  world = await openWorld();
  database = openDatabase(world.urls.app, { connections: 1 });
  [ada] = await world.couple();
  key = await jointDocument(world, ada);
});
afterAll(async () => {
  await database.close();
  await world.close();
});

const follow = (after: number): Statement =>
  sql.append(ada.userId, ada.sessionId, key, after, new Uint8Array([0, after]));
const sendIf = (statement: Statement, judge: () => boolean) => database.pipeline((tx) => tx.sendIf(statement, judge));
const stored = () => countRows(world, "DocumentUpdate", key);

// Each of them leaves the one connection to the next; the first is sent before the server has prepared the statement.
describe("a statement that is judged while the server is at work on it", () => {
  it("is not there when it may not count, and the connection is in no transaction after it", async () => {
    for (let times = 0; times < 2; times++) {
      expect(await sendIf(follow(0), () => false)).toBe(false);
      expect(await stored()).toBe(0);
      const rows = await database.pipeline((tx) =>
        tx.send([{ name: "actor", text: "SELECT current_setting('app.user_id', true) AS actor", values: [] }]),
      );
      expect(rows).toEqual([[{ actor: "" }]]);
    }
  });

  it("is committed when it may", async () => {
    expect(await sendIf(follow(0), () => true)).toBe(true);
    expect(await stored()).toBe(1);
  });

  it("is taken back when the judge throws, and what it threw is told", async () => {
    const judging = sendIf(follow(1), () => {
      throw new Error("No judge");
    });
    await expect(judging).rejects.toThrow("No judge");
    expect(await stored()).toBe(1);
  });

  it("tells what it failed of where it might have counted, and nothing where it could not", async () => {
    const failed = await sendIf(follow(0), () => true).catch((error: unknown) => refusalOf(error)?.code);
    expect(failed).toBe("not-yours");
    expect(await sendIf(follow(0), () => false)).toBe(false);
    expect(await sendIf(follow(1), () => true)).toBe(true);
    expect(await stored()).toBe(2);
  });

  it("is not there when the connection breaks before it has been judged", async () => {
    const breaking = database.pipeline(async (tx) => {
      const [[row]] = (await tx.send([{ name: "me", text: "SELECT pg_backend_pid() AS pid", values: [] }])) as [
        [{ pid: number }],
      ];
      await world.admin.query("SELECT pg_terminate_backend($1, 5000)", [row.pid]);
      return tx.sendIf(follow(2), () => true);
    });
    await expect(breaking).rejects.toThrow();
    expect(await stored()).toBe(2);
    expect(await sendIf(follow(2), () => true)).toBe(true);
    expect(await stored()).toBe(3);
  });
});
