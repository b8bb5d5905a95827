import { expect, test } from "vitest";
import { Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import { newId } from "@/lib/ids";
import type { DocumentLine } from "@/lib/sync/documents/client/line";
import { DocumentReplica } from "@/lib/sync/documents/client/replica";
import { rest } from "@/lib/sync/documents/client/resting";

/** A server that has nothing, and commits what is sent under the seq that the test gives. */
function lineOf(answers: { seq: number }): DocumentLine {
  const ask = (event: string) =>
    Promise.resolve(
      event === "document-open" ? { ok: true, seq: 0, updates: [], writable: true } : { ok: true, seq: ++answers.seq },
    );
  return { ask, sayWhere: () => undefined, leave: () => undefined } as unknown as DocumentLine;
}

test("what others write waits while it rests, comes in its order after, and what is written here goes out meanwhile", async () => {
  const server = { seq: 0 };
  const key = { spaceId: newId(), documentId: newId() };
  const replica = new DocumentReplica(key, () => undefined);
  replica.goLive(lineOf(server));
  await expect.poll(() => replica.state.phase).toBe("open");
  const here = replica.doc.getText("text");
  const there = new Y.Doc();
  const others = new Awareness(there);
  const write = (words: string) => {
    const seq = ++server.seq;
    there.once("update", (bytes: Uint8Array) => replica.takeUpdate({ ...key, seq, bytes }));
    there.getText("text").insert(there.getText("text").length, words);
  };
  write("one ");
  expect(here.toJSON()).toBe("one ");

  const [letCome, alsoLetCome] = [rest(replica.doc), rest(replica.doc)];
  write("two ");
  here.insert(0, "mine ");
  await expect.poll(() => replica.unsaved).toBe(false);
  expect(server.seq).toBe(3);
  write("three ");
  others.setLocalState({ caret: 1 });
  replica.takeAwareness(encodeAwarenessUpdate(others, [there.clientID]));
  letCome();
  letCome();
  expect(here.toJSON()).toBe("mine one ");
  expect(replica.awareness.getStates().has(there.clientID)).toBe(false);

  alsoLetCome();
  expect(here.toJSON()).toBe("mine one two three ");
  expect(replica.awareness.getStates().get(there.clientID)).toEqual({ caret: 1 });
  write("four");
  expect(here.toJSON()).toBe("mine one two three four");
  others.destroy();
  replica.close();
});
