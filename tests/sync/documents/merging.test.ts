import * as Y from "yjs";
import { expect, it } from "vitest";
import { docOf, mergedInGroups } from "@/lib/sync/documents/merging";

/** The updates of two who write at once, a word at a time, and delete now and then. */
function updates(count: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  const docs = [new Y.Doc(), new Y.Doc()] as const;
  for (const at of [0, 1] as const) {
    docs[at].on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "the other") return;
      found.push(update);
      Y.applyUpdate(docs[1 - at]!, update, "the other");
    });
  }
  for (let n = 0; n < count; n++) {
    const text = docs[n % 2]!.getText("text");
    if (n % 7 === 6) text.delete((n * 13) % text.length, 1);
    else text.insert((n * 31) % (text.length + 1), `${n} `);
  }
  return found;
}

it("merges in groups to the same bytes as all at once, from one update to more than groups of groups", async () => {
  for (const count of [1, 2, 25, 26, 700]) {
    const all = updates(count);
    expect(all).toHaveLength(count);
    expect(await mergedInGroups(all)).toEqual(Y.mergeUpdates(all));
  }
});

it("leaves its turn to whoever waits, after each group", async () => {
  const all = updates(500);
  let turns = 0;
  let done = false;
  const count = () => {
    turns += 1;
    if (!done) setImmediate(count);
  };
  setImmediate(count);
  await mergedInGroups(all);
  done = true;
  expect(turns).toBeGreaterThanOrEqual(20);
});

it("is the same document when what two wrote at once is merged for each of them", async () => {
  const all = updates(300);
  const each = [all.filter((_, n) => n % 2 === 0), all.filter((_, n) => n % 2 === 1)];
  const merged = await Promise.all(each.map((one) => mergedInGroups(one)));
  const text = docOf(all).getText("text").toJSON();
  expect(text).toContain("298 ");
  expect(docOf(merged).getText("text").toJSON()).toBe(text);
});
