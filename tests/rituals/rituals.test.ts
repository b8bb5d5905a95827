import { describe, expect, it } from "vitest";
import { removeBlock, scheduleBlock } from "@/lib/calendar/block-commands";
import { beginRitual, changeRitual, endRitual, shareRitual } from "@/lib/calendar/rituals/commands";
import { PRACTICES } from "@/lib/calendar/rituals/catalogue";
import { markRitual, unmarkRitual } from "@/lib/calendar/rituals/mark-commands";
import { Ritual, RitualMark } from "@/lib/calendar/schema";
import { splitSeries } from "@/lib/calendar/series-commands";
import { newId } from "@/lib/ids";
import { blockInput } from "@/tests/support/blocks";
import { ritualInput } from "@/tests/support/rituals";
import { openPageStore } from "@/tests/support/page-store";

const page = openPageStore();
const { give, undo, refusals } = page;
const rituals = () => page.rows(Ritual);
const marks = () => page.rows(RitualMark);
const DATE = "2026-03-27";

describe("a ritual", () => {
  it("is begun from each practice of the catalogue as it stands there", () => {
    for (const [practice, { isOurs, ...columns }] of Object.entries(PRACTICES)) {
      give(beginRitual, { ...ritualInput({ practice, sharing: isOurs ? "we" : "hidden" }), ...columns });
    }
    expect(refusals()).toEqual([]);
    expect(rituals()).toHaveLength(Object.keys(PRACTICES).length);
  });

  it("has a name, a length, and a rule that can be", () => {
    give(beginRitual, ritualInput({ name: "  " }));
    give(beginRitual, ritualInput({ name: "a".repeat(81) }));
    give(beginRitual, ritualInput({ minutes: 0 }));
    give(beginRitual, ritualInput({ startsOn: "2026-02-30" }));
    give(beginRitual, ritualInput({ rrule: "FREQ=SECONDLY" }));
    give(beginRitual, ritualInput({ rrule: null }));
    expect(refusals()).toEqual([
      "ritual-nameless",
      "ritual-name-too-long",
      "ritual-length",
      "no-such-date",
      "rule-too-often",
      "rule-malformed",
    ]);
    give(beginRitual, ritualInput({ scale: "weekly", rrule: null }));
    expect(rituals()).toHaveLength(1);
  });

  it("is changed in parts, rests and is taken up again; undo takes back what still holds", () => {
    const { id, ...input } = ritualInput();
    give(beginRitual, { id, ...input });
    give(changeRitual, { id, name: "Rose and thorn", minutes: 5 });
    give(changeRitual, { id, resting: true });
    undo();
    undo();
    expect(rituals()).toMatchObject([{ name: "High and low", minutes: 15, resting: false }]);
    undo();
    expect(rituals()).toEqual([]);
  });

  it("is noted once a date, and the line is taken back as far as nothing else was said since", () => {
    const { id, ...input } = ritualInput();
    give(beginRitual, { id, ...input });
    give(markRitual, { id, date: DATE });
    give(markRitual, { id, date: DATE });
    give(markRitual, { id, date: DATE, line: "The swans" });
    expect(marks()).toMatchObject([{ date: DATE, line: "The swans" }]);
    undo();
    expect(marks()).toMatchObject([{ line: "" }]);
    give(unmarkRitual, { id, date: DATE });
    expect(marks()).toEqual([]);
    undo();
    expect(marks()).toMatchObject([{ date: DATE }]);
  });

  it("that was let go comes back with its notes, each to whom it was shown", () => {
    const { id, ...input } = ritualInput({ sharing: "hidden" });
    give(beginRitual, { id, ...input });
    give(markRitual, { id, date: "2026-03-20" });
    give(shareRitual, { id, sharing: "open", blockId: null });
    give(markRitual, { id: rituals()[0]!.id, date: DATE });
    give(endRitual, { id: rituals()[0]!.id });
    expect([...rituals(), ...marks()]).toEqual([]);
    undo();
    const [back] = rituals();
    expect(back).toMatchObject({ spaceId: page.me.coupleId, ownerId: page.me.userId });
    const spaces = Object.fromEntries(marks().map(({ date, spaceId }) => [date, spaceId]));
    expect(spaces).toEqual({ "2026-03-20": page.me.userId, [DATE]: page.me.coupleId });
  });

  it("of both is nobody's to hide, and one's own that was hidden and renamed is not shown by undo", () => {
    const ours = ritualInput();
    give(beginRitual, ours);
    give(shareRitual, { id: ours.id, sharing: "hidden", blockId: null });
    expect(refusals()).toEqual(["not-your-ritual"]);
    const own = ritualInput({ sharing: "open" });
    give(beginRitual, own);
    give(shareRitual, { id: own.id, sharing: "hidden", blockId: null });
    page.store.run(shareRitual, { id: own.id, sharing: "open", blockId: null, onlyIf: { name: "Other", how: "" } });
    expect(refusals()).toEqual(["not-your-ritual", "written-since"]);
    undo();
    expect(rituals().map(({ spaceId }) => spaceId)).toEqual([page.me.coupleId, page.me.coupleId]);
  });
});

describe("its time in the calendar", () => {
  const friday = blockInput({ sharing: "time", rrule: "FREQ=WEEKLY;BYDAY=FR" });

  it("goes along where all dates from one on become a block of their own, and back", () => {
    const block = { ...friday, id: newId(), detailId: newId() };
    give(scheduleBlock, block);
    give(beginRitual, ritualInput({ sharing: "hidden", blockId: block.id }));
    const blockId = newId();
    const localStart = "2026-04-04T19:00:00";
    const to = { localStart, localEnd: "2026-04-04T21:00:00" };
    give(splitSeries, { id: block.id, original: "2026-04-03T19:00:00", blockId, detailId: newId(), ...to });
    expect(rituals()).toMatchObject([{ blockId }]);
    undo();
    expect(rituals()).toMatchObject([{ blockId: block.id }]);
  });

  it("is found again when its removal is taken back", () => {
    const block = { ...friday, id: newId(), detailId: newId() };
    give(scheduleBlock, block);
    give(beginRitual, ritualInput({ sharing: "hidden", blockId: block.id }));
    give(removeBlock, { id: block.id });
    expect(rituals()).toMatchObject([{ blockId: block.id }]);
    undo();
    const [back] = page.store.rows("Block");
    expect(rituals()).toMatchObject([{ blockId: back!.id }]);
  });
});
