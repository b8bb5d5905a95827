import { expect, it } from "vitest";
import { removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { Block } from "@/lib/calendar/schema";
import { isDuty, isSideBySide, setDuty, setSideBySide } from "@/lib/calendar/kinds-apart";
import { blockInput } from "@/tests/support/blocks";
import { openPageStore } from "@/tests/support/page-store";

const { give, undo, rows } = openPageStore();
const sides = () => rows(Block).map(isSideBySide);

it("time of ours becomes side by side, and undo takes it back", () => {
  const input = blockInput();
  give(scheduleBlock, input);
  expect(sides()).toEqual([false]);
  give(setSideBySide, { id: input.id, sideBySide: true });
  expect(sides()).toEqual([true]);
  undo();
  expect(sides()).toEqual([false]);
});

it("it stays so when it is removed and brought back, or made mine and ours again; mine is never", () => {
  const input = { ...blockInput(), sideBySide: true };
  give(scheduleBlock, input);
  give(removeBlock, { id: input.id });
  undo();
  expect(sides()).toEqual([true]);
  const { id } = rows(Block)[0]!;
  give(shareBlock, { id, sharing: "time" });
  expect(sides()).toEqual([false]);
  undo();
  expect(sides()).toEqual([true]);
});

it("of my own time it says nothing until it is ours", () => {
  const input = blockInput({ sharing: "time" });
  give(scheduleBlock, input);
  give(setSideBySide, { id: input.id, sideBySide: true });
  expect(sides()).toEqual([false]);
  give(shareBlock, { id: input.id, sharing: "we" });
  expect(sides()).toEqual([true]);
});

it("time of mine becomes a duty, and undo takes it back; ours is none until it is mine again", () => {
  const input = { ...blockInput({ sharing: "time" }), duty: true };
  const duties = () => rows(Block).map(isDuty);
  give(scheduleBlock, input);
  expect(duties()).toEqual([true]);
  give(setDuty, { id: input.id, duty: false });
  expect(duties()).toEqual([false]);
  undo();
  expect(duties()).toEqual([true]);
  give(removeBlock, { id: input.id });
  undo();
  expect(duties()).toEqual([true]);
  const { id } = rows(Block)[0]!;
  give(shareBlock, { id, sharing: "we" });
  expect(duties()).toEqual([false]);
  undo();
  expect(duties()).toEqual([true]);
});
