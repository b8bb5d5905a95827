import { afterAll, afterEach, beforeAll, beforeEach, expect, vi, type MockInstance } from "vitest";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { wordsFor } from "@/components/notices/words-for";
import { newId, type Id } from "@/lib/ids";
import { makeCatchUp } from "@/lib/sync/catch-up";
import { makeExecute } from "@/lib/sync/execute";
import type { Ack, CatchUpAnswer } from "@/lib/sync/protocol";
import { commands } from "@/lib/sync/registry";
import { exampleInputs } from "@/tests/sync/example-inputs";
import type { Example } from "@/tests/sync/examples/example";
import { blockInput } from "@/tests/support/blocks";
import { openWorld, type Person, type World } from "@/tests/support/people";

export let world: World;
export let execute: ReturnType<typeof makeExecute>;
export let catchUp: ReturnType<typeof makeCatchUp>;
let faults: MockInstance;

/** A world of the file's own; and whatever is said to it, nothing that is answered with a no is a fault of ours. */
export function facesHostility(): void {
  beforeAll(async () => {
    world = await openWorld();
    const hub = { push: (message: never) => void world.pushed.push(message), paired() {}, left() {}, endSession() {} };
    execute = makeExecute({ database: world.database, hub, secret: world.secret });
    catchUp = makeCatchUp(world.database);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    faults = vi.spyOn(console, "error").mockImplementation(() => {});
  });
  afterEach(() => {
    // A fault of ours is logged; bad input must never be one.
    const { calls } = faults.mock;
    faults.mockRestore();
    expect(calls).toEqual([]);
  });
}

const NO_WORDS = wordsFor("a code that nobody has written words for");

/** That the answer is a clear no. */
export function expectRefusal(answer: Ack | CatchUpAnswer): string {
  expect(answer).toEqual({ ok: false, code: expect.stringMatching(/^[a-z]+(-[a-z]+)*$/) as string });
  const { code } = answer as { code: string };
  expect([code, wordsFor(code)]).not.toEqual([code, NO_WORDS]);
  return code;
}

/** All there is, as one hash; but refusals leave a receipt (rule 1). */
export async function everything(): Promise<string> {
  const { rows } = await world.admin.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  const each = rows.map(({ name }) => {
    const lasting = name === "Receipt" ? `WHERE outcome = 'done'` : "";
    return `SELECT concat('${name} ', count(*), ' ', sum(hashtextextended(t::text, 0))) AS one FROM "${name}" t ${lasting}`;
  });
  const { rows: all } = await world.admin.query<{ one: string }>(each.join(" UNION ALL "));
  // Many rows are counted by several workers at once, which are done in no order.
  return all
    .map(({ one }) => one)
    .sort()
    .join(" ");
}

/** That nothing is written, and nobody is told. */
export async function nothingHappens(work: () => Promise<void>): Promise<void> {
  const [before, pushes] = [await everything(), world.pushed.length];
  await work();
  expect(await everything()).toBe(before);
  expect(world.pushed).toHaveLength(pushes);
}

/**
 * Two who are paired, and a block of Ada's of each kind; `hidden` and `time` and `open` are hers, `we` is theirs. Each is
 * as the example needs it.
 */
export async function household(example?: Example) {
  const [ada, ben] = await world.couple();
  const ids = { we: newId(), open: newId(), time: newId(), hidden: newId() };
  for (const sharing of ["we", "open", "time", "hidden"] as const) {
    expect(await ada.run(scheduleBlock, blockInput({ id: ids[sharing], sharing }))).toMatchObject({ ok: true });
    if (example?.ours && sharing !== "we") continue;
    for (const { by, name, input, inputOf } of example?.prepare?.(ids[sharing]) ?? []) {
      const who = by === "partner" ? ben : ada;
      const given = inputOf ? inputOf(await rowsOf(who)) : input;
      expect(await who.send(who.message(name, given))).toMatchObject({ ok: true });
    }
  }
  return { ada, ben, ids };
}

/** What a person has before them: some examples are about a row that only the database could name. */
export async function rowsOf(person: Person): Promise<{ table: string; id: Id }[]> {
  const { changes } = await person.see();
  return changes.flatMap((change) => ("put" in change ? [{ table: change.table, id: change.put.id }] : []));
}

export const examples = commands.map(({ name }) => [name, exampleInputs[name]!] as const);
