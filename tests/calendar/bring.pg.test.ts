import { afterAll, beforeAll, expect, it } from "vitest";
import { scheduleBlock } from "@/lib/calendar/block-commands";
import { bringBlocks, MOST_AT_ONCE, unbringBlocks, type BroughtBlock } from "@/lib/calendar/bring-command";
import { derivedId, newId } from "@/lib/ids";
import type { CatchUp } from "@/lib/sync/protocol";
import { blockInput } from "@/tests/support/blocks";
import { openWorld, type World } from "@/tests/support/people";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const block = (n: number, changes: Partial<BroughtBlock> = {}): BroughtBlock => {
  const day = new Date(Date.UTC(2029, 0, 1 + n)).toISOString().slice(0, 10);
  return {
    ...{
      localStart: `${day}T18:00:00`,
      localEnd: `${day}T19:00:00`,
      zone: "Europe/Berlin",
      allDay: false,
      rrule: null,
    },
    ...{ title: `Canary ${n}`, notes: "", place: "", link: "", cancelled: [], moved: [], own: [] },
    ...changes,
  };
};
const many = Array.from({ length: MOST_AT_ONCE }, (_, n) => block(n));
const count = ({ changes }: CatchUp, table: string) =>
  changes.filter((change) => "put" in change && change.table === table).length;

it("brings in a hundred at once, once, and takes all of them back, with what hangs on them", async () => {
  const [ada, ben] = await world.couple();
  const series = block(0, {
    rrule: "FREQ=WEEKLY",
    cancelled: ["2029-01-08T18:00:00"],
    own: [{ originalLocalStart: "2029-01-15T18:00:00", title: "Canary apart", notes: "", place: "", link: "" }],
  });
  const input = { sharing: "open" as const, blocks: [...many.slice(1), series] };
  const id = newId();
  const answer = await ada.run(bringBlocks, input, id);
  expect(answer).toMatchObject({ ok: true });
  expect(await ada.run(bringBlocks, input, id)).toEqual(answer);
  const seen = await ben.see();
  expect(["Block", "BlockDetail", "BlockException"].map((table) => count(seen, table))).toEqual([100, 101, 1]);

  const ids = input.blocks.map((_, n) => derivedId(id, n));
  expect(await ben.run(unbringBlocks, { ids })).toEqual({ ok: false, code: "not-yours" });
  expect(await ada.run(unbringBlocks, { ids })).toMatchObject({ ok: true });
  for (const one of [ada, ben]) {
    const left = await one.see();
    expect(["Block", "BlockDetail", "BlockException"].map((table) => count(left, table))).toEqual([0, 0, 0]);
  }
});

it("tells the partner of what is hidden nothing, neither row nor push, and is not stopped by what they hide", async () => {
  const [ada, ben] = await world.couple();
  const guard = { localStart: "2029-01-03T18:30:00", localEnd: "2029-01-03T20:00:00", sharing: "hidden" as const };
  expect(await ben.run(scheduleBlock, blockInput({ ...guard, protected: true }))).toMatchObject({ ok: true });
  const [before, pushes] = [await ben.see(), world.pushed.length];
  expect(await ada.run(bringBlocks, { sharing: "hidden", blocks: many })).toMatchObject({ ok: true });
  const after = await ben.see();
  expect({ ...after, now: 0 }).toEqual({ ...before, now: 0 });
  expect(world.pushed.slice(pushes).map(({ spaceId }) => spaceId)).toEqual([ada.userId]);
  expect(await ada.run(bringBlocks, { sharing: "time", blocks: many })).toMatchObject({ ok: true });
  expect(JSON.stringify(await ben.see())).not.toContain("Canary");
  // Their own they are told of.
  expect(await ben.run(bringBlocks, { sharing: "time", blocks: many })).toEqual({
    ok: false,
    code: "over-own-protected",
  });
  expect(await ben.run(bringBlocks, { sharing: "time", blocks: many, anyway: true })).toMatchObject({ ok: true });
});
