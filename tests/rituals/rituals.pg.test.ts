import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { beginRitual, changeRitual, endRitual, shareRitual } from "@/lib/calendar/rituals/commands";
import { markRitual, unmarkRitual } from "@/lib/calendar/rituals/mark-commands";
import type { RitualMarkRow, RitualRow } from "@/lib/calendar/schema";
import { blockInput, openWorld, type Person, type World } from "@/tests/support/people";
import { ritualInput } from "@/tests/support/rituals";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function seen(person: Person): Promise<{ rituals: RitualRow[]; marks: RitualMarkRow[] }> {
  const { changes } = await person.see();
  const rows = (table: string) => changes.flatMap((one) => (one.table === table && "put" in one ? [one.put] : []));
  return { rituals: rows("Ritual") as RitualRow[], marks: rows("RitualMark") as RitualMarkRow[] };
}

const DATE = "2026-03-27";

describe("a ritual of both", () => {
  it("is seen and changed by both, and of two who say at once that it was done one note is made", async () => {
    const [ada, ben] = await world.couple();
    const { id, ...input } = ritualInput();
    expect(await ada.run(beginRitual, { id, ...input })).toMatchObject({ ok: true });
    expect(await ben.run(changeRitual, { id, minutes: 20 })).toMatchObject({ ok: true });
    const both = [ada, ben, ada, ben].map((one) => one.run(markRitual, { id, date: DATE }));
    expect((await Promise.all(both)).map(({ ok }) => ok)).toEqual([true, true, true, true]);
    const found = await seen(ben);
    expect(found.rituals).toMatchObject([{ id, minutes: 20, ownerId: null, spaceId: ada.coupleId }]);
    expect(found.marks).toMatchObject([{ ritualId: id, date: DATE, line: "" }]);
  });

  it("keeps the line that the other wrote when one takes back their own word", async () => {
    const [ada, ben] = await world.couple();
    const { id, ...input } = ritualInput();
    await ada.run(beginRitual, { id, ...input });
    await ada.run(markRitual, { id, date: DATE });
    await ben.run(markRitual, { id, date: DATE, line: "The swans" });
    await ada.run(unmarkRitual, { id, date: DATE, onlyIf: { line: "" } });
    expect((await seen(ada)).marks).toMatchObject([{ line: "The swans" }]);
    await ben.run(unmarkRitual, { id, date: DATE });
    expect((await seen(ada)).marks).toEqual([]);
  });

  it("is not noted on a day to come, nor on one that there is not", async () => {
    const [ada] = await world.couple();
    const { id, ...input } = ritualInput();
    await ada.run(beginRitual, { id, ...input });
    const ahead = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    expect(await ada.run(markRitual, { id, date: ahead })).toEqual({ ok: false, code: "mark-ahead" });
    expect(await ada.run(markRitual, { id, date: "2026-02-30" })).toEqual({ ok: false, code: "no-such-date" });
  });

  it("goes with all that was noted of it", async () => {
    const [ada, ben] = await world.couple();
    const { id, ...input } = ritualInput();
    await ada.run(beginRitual, { id, ...input });
    await ada.run(markRitual, { id, date: DATE, line: "The swans" });
    await ben.run(endRitual, { id });
    expect(await seen(ada)).toEqual({ rituals: [], marks: [] });
    expect(await ada.run(markRitual, { id, date: DATE })).toEqual({ ok: false, code: "no-such-ritual" });
  });
});

describe("a ritual of one's own", () => {
  it("is nobody else's to see until it is shown; what was noted before stays one's own", async () => {
    const [ada, ben] = await world.couple();
    const { id, ...input } = ritualInput({ sharing: "hidden", name: "Pages" });
    const from = world.pushed.length;
    await ada.run(beginRitual, { id, ...input });
    await ada.run(markRitual, { id, date: "2026-03-20" });
    expect(world.pushed.slice(from).filter(({ spaceId }) => spaceId !== ada.userId)).toEqual([]);
    expect(await seen(ben)).toEqual({ rituals: [], marks: [] });

    await ada.run(shareRitual, { id, sharing: "open", blockId: null });
    const [shown] = (await seen(ben)).rituals;
    expect(shown).toMatchObject({ name: "Pages", ownerId: ada.userId, spaceId: ada.coupleId });
    expect(shown!.id).not.toBe(id);
    await ada.run(markRitual, { id: shown!.id, date: DATE });
    expect((await seen(ben)).marks.map(({ date }) => date)).toEqual([DATE]);
    expect((await seen(ada)).marks.map(({ date }) => date).sort()).toEqual(["2026-03-20", DATE]);

    for (const [command, more] of [
      [changeRitual, { minutes: 5 }],
      [markRitual, { date: DATE }],
      [unmarkRitual, { date: DATE }],
      [endRitual, {}],
    ] as const) {
      const answer = await ben.send(ben.message(command.name, { id: shown!.id, ...more }));
      expect(answer).toEqual({ ok: false, code: "not-your-ritual" });
    }
    await ada.run(shareRitual, { id: shown!.id, sharing: "hidden", blockId: null });
    expect(await seen(ben)).toEqual({ rituals: [], marks: [] });
    expect((await seen(ada)).marks.map(({ date }) => date).sort()).toEqual(["2026-03-20", DATE]);
  });

  it("has no lines: they are for both", async () => {
    const [ada] = await world.couple();
    const { id, ...input } = ritualInput({ sharing: "open" });
    await ada.run(beginRitual, { id, ...input });
    expect(await ada.run(markRitual, { id, date: DATE, line: "Mine" })).toEqual({
      ok: false,
      code: "ritual-line-ours",
    });
  });

  it("does not tell of a hidden block when it is shown", async () => {
    const [ada, ben] = await world.couple();
    const block = blockInput({ sharing: "hidden" });
    await ada.run(scheduleBlock, block);
    const { id, ...input } = ritualInput({ sharing: "hidden", blockId: block.id });
    await ada.run(beginRitual, { id, ...input });
    await ada.run(shareRitual, { id, sharing: "open", blockId: block.id });
    expect((await seen(ben)).rituals).toMatchObject([{ blockId: null }]);
  });
});

describe("its time in the calendar", () => {
  it("is followed where the block crosses, as far as both see it, and its removal is survived", async () => {
    const [ada, ben] = await world.couple();
    const block = blockInput({ sharing: "time", rrule: "FREQ=WEEKLY;BYDAY=FR" });
    await ada.run(scheduleBlock, block);
    const open = ritualInput({ sharing: "open", name: "Choir", blockId: block.id });
    const own = ritualInput({ sharing: "hidden", name: "Pages", blockId: block.id });
    await ada.run(beginRitual, open);
    await ada.run(beginRitual, own);
    await ada.run(shareBlock, { id: block.id, sharing: "hidden" });
    const { rituals } = await seen(ada);
    const pages = rituals.find(({ name }) => name === "Pages")!;
    expect(pages.blockId).not.toBe(block.id);
    expect(pages.blockId).not.toBeNull();
    expect(rituals.find(({ name }) => name === "Choir")!.blockId).toBeNull();
    await ada.run(removeBlock, { id: pages.blockId! });
    expect(await ada.run(markRitual, { id: own.id, date: DATE })).toMatchObject({ ok: true });
    expect((await seen(ben)).rituals).toMatchObject([{ name: "Choir", blockId: null }]);
  });
});

it("leaving gives each what was theirs and a copy of what was ours, with what was noted", async () => {
  const [ada, ben] = await world.couple();
  const block = blockInput({ localStart: "2026-03-06T19:00:00", localEnd: "2026-03-06T21:00:00" });
  await ada.run(scheduleBlock, block);
  const ours = ritualInput({ blockId: block.id });
  const hers = ritualInput({ sharing: "open", name: "Pages" });
  await ada.run(beginRitual, ours);
  await ada.run(beginRitual, hers);
  await ada.run(markRitual, { id: ours.id, date: DATE, line: "The swans" });
  await ada.run(markRitual, { id: hers.id, date: DATE });
  await world.database.withActor(ben, (tx) => tx.query("SELECT leave_couple()"));
  const [left, stayed] = [await seen(ada), await seen(ben)];
  expect(left.rituals.map(({ name }) => name).sort()).toEqual(["High and low", "Pages"]);
  expect(stayed.rituals).toMatchObject([{ name: "High and low", spaceId: ben.userId, ownerId: ben.userId }]);
  expect(stayed.marks).toMatchObject([{ ritualId: stayed.rituals[0]!.id, date: DATE, line: "The swans" }]);
  for (const mark of left.marks) expect(left.rituals.map(({ id }) => id)).toContain(mark.ritualId);
  const { changes } = await ben.see();
  const blocks = changes.flatMap((one) => (one.table === "Block" && "put" in one ? [one.put.id] : []));
  expect(blocks).toContain(stayed.rituals[0]!.blockId);
});
