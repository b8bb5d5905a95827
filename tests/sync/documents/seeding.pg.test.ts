import * as Y from "yjs";
import { z } from "zod";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type * as CoupleCommands from "@/lib/couple/commands";
import { newId, type Id } from "@/lib/ids";
import { defineCommand, mine, put, read, remove } from "@/lib/sync/command";
import { makeDocuments, type Documents } from "@/lib/sync/documents/documents";
import { NOBODY_THERE } from "@/lib/sync/documents/rooms";
import { Document, type DocumentRow } from "@/lib/sync/documents/schema";
import { idSchema } from "@/lib/sync/table";
import { countRows, openRequest, textOf } from "@/tests/support/documents";
import { openWorld, type World } from "@/tests/support/people";

/** As a feature would: one document for a person, made under an id that two devices agree on, and removed again. */
const begin = defineCommand<{ id: Id }>({
  name: "test.begin",
  input: z.strictObject({ id: idSchema }),
  spaces: (_input, actor) => [mine(actor)],
  reads: ({ id }) => [read(Document, { id })],
  plan(rows, { id }, { actor }) {
    const { userId } = actor;
    const row: DocumentRow = {
      id,
      spaceId: userId,
      ownerId: userId,
      authorId: userId,
      kind: "seeded",
      about: "a garden",
    };
    return rows.get(Document, id) ? [] : [put(Document, row)];
  },
});
const end = defineCommand<{ id: Id }>({
  ...begin,
  name: "test.end",
  plan: (rows, { id }) => rows.list(Document).flatMap((row) => (row.id === id ? [remove(Document, row)] : [])),
});

vi.mock("@/lib/sync/registry", () => ({
  commandNamed: (name: string) => [begin, end, introduce].find((one) => one.name === name),
  commands: [],
}));
vi.mock("@/lib/sync/seeds", () => ({
  seeds: {
    seeded: ({ about }: DocumentRow) => {
      const doc = new Y.Doc();
      doc.getText("text").insert(0, `What I dream of ${about}`);
      return Y.encodeStateAsUpdate(doc);
    },
  },
}));
const { introduceProfile: introduce } = await vi.importActual<typeof CoupleCommands>("@/lib/couple/commands");

let world: World;
let documents: Documents;
beforeAll(async () => {
  world = await openWorld();
  documents = makeDocuments({ database: world.database, rooms: NOBODY_THERE });
});
afterAll(() => world.close());

it("D7: a document begins with its seed, once, however many devices make it; and nothing is kept of one that is removed", async () => {
  const ada = await world.person("Ada");
  const id = newId();
  const answers = await Promise.all([1, 2, 3].map(() => ada.run(begin, { id })));
  for (const answer of answers) expect(answer).toMatchObject({ ok: true });
  const key = { spaceId: ada.userId, documentId: id };
  const enter = () => Promise.resolve();
  const opened = await documents.open(ada, openRequest(key), enter);
  expect(opened).toMatchObject({ ok: true, seq: 1 });
  expect(textOf(opened)).toBe("What I dream of a garden");
  expect(await ada.run(end, { id })).toMatchObject({ ok: true });
  expect(await countRows(world, "DocumentUpdate", key)).toBe(0);
  expect(await documents.open(ada, openRequest(key), enter)).toEqual({ ok: false, code: "no-such-document" });
  // Under the same id again, it begins anew.
  expect(await ada.run(begin, { id })).toMatchObject({ ok: true });
  expect(await documents.open(ada, openRequest(key), enter)).toMatchObject({ ok: true, seq: 1 });
});
