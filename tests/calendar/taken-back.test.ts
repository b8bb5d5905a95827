import { beforeEach, describe, expect, it, vi } from "vitest";
import { takenBackText } from "@/components/calendar/taken-back";
import { describeBlock, moveBlock, removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { cancelOccurrence, moveOccurrence } from "@/lib/calendar/occurrence-commands";
import { changeRhythm } from "@/lib/calendar/rhythm-command";
import type { Act } from "@/lib/sync/client/undo";
import { blockInput } from "@/tests/support/blocks";
import { openPageStore } from "@/tests/support/page-store";

const page = openPageStore();
const DAY = "2026-03-26";
const input = blockInput({ localStart: `${DAY}T10:00:00`, localEnd: `${DAY}T11:00:00`, title: "Dance class" });
const { id } = input;

beforeEach(() => page.give(scheduleBlock, input));

function words(act?: Act): string {
  page.store.undo(act);
  const me = { id: page.me.userId, name: "Ada", hue: 1, home: "UTC", zone: "UTC", trips: [] };
  return takenBackText(page.store.takenBack!, { me, partner: null });
}

describe("what was taken back is said", () => {
  it("by the name of its block, and whether that comes or goes", () => {
    page.give(moveBlock, { id, localStart: `${DAY}T09:00:00` });
    expect(words()).toBe("Taken back: what you did with “Dance class”.");
    page.give(describeBlock, { id, title: "Tango" });
    expect(words()).toBe("Taken back: what you did with “Dance class”.");
    page.give(removeBlock, { id });
    expect(words()).toBe("Taken back: “Dance class” is there again.");
    expect(words()).toBe("Taken back: “Dance class” is removed again.");
  });

  it("of one that is called otherwise since, as it crossed to where only I see it", () => {
    page.give(shareBlock, { id, sharing: "hidden" });
    expect(words()).toBe("Taken back: what you did with “Dance class”.");
  });

  it("of a date of a series", () => {
    const series = {
      ...input,
      id: blockInput().id,
      detailId: blockInput().id,
      rrule: "FREQ=WEEKLY;COUNT=3",
      title: "Swim",
    };
    page.give(scheduleBlock, series);
    page.give(cancelOccurrence, { id: series.id, original: `${DAY}T10:00:00` });
    expect(words()).toBe("Taken back: what you did with “Swim”.");
    page.give(moveOccurrence, { id: series.id, original: `${DAY}T10:00:00`, localEnd: `${DAY}T12:00:00` });
    expect(words()).toBe("Taken back: what you did with “Swim”.");
  });

  it("in no more than that, where it was of something else, or of several at once", () => {
    page.give(changeRhythm, { wakesAt: 6 * 60 });
    expect(words()).toBe("Taken back.");
    page.store.run(scheduleBlock, blockInput());
    page.store.run(moveBlock, { id, localEnd: `${DAY}T12:00:00` });
    expect(words()).toBe("Taken back.");
  });
});

describe("that something is taken back is said of the commands that do it", () => {
  it("so that it is said no longer where one of them is refused, as what was written since stays hidden", () => {
    page.store.run(shareBlock, { id, sharing: "hidden" });
    const hiding = page.store.doing!;
    vi.runAllTimers();
    page.give(describeBlock, { id, title: "Order the ring" });
    page.store.undo(hiding);
    expect(page.refusals()).toEqual(["written-since"]);
    expect(page.store.takenBack!.commandIds).toEqual([page.store.notices[0]!.id]);
  });
});

describe("words that were said of an act take back that act", () => {
  it("though something else was done since, which stays", () => {
    page.store.run(moveBlock, { id, localStart: `${DAY}T09:00:00` });
    const moving = page.store.doing!;
    vi.runAllTimers();
    page.give(describeBlock, { id, title: "Tango" });
    expect(page.store.doing).toBeNull();
    expect(words(moving)).toBe("Taken back: what you did with “Tango”.");
    expect(page.store.rows("Block")).toMatchObject([{ localStart: `${DAY}T10:00:00` }]);
    expect(page.store.rows("BlockDetail")).toMatchObject([{ title: "Tango" }]);
    expect(page.store.canTakeBack(moving)).toBe(false);
    page.undo();
    expect(page.store.rows("BlockDetail")).toMatchObject([{ title: "Dance class" }]);
  });

  it("once, and not one that was refused", () => {
    page.store.run(moveBlock, { id, localStart: `${DAY}T12:00:00` });
    const refused = page.store.doing!;
    expect(page.refusals()).toEqual(["end-before-start"]);
    expect(refused.commandIds).toEqual([page.store.notices[0]!.id]);
    expect(page.store.canTakeBack(refused)).toBe(false);
    const before = page.store.rows("Block");
    page.store.undo(refused);
    expect(page.store.rows("Block")).toBe(before);
  });
});
