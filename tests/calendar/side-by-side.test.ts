import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { removeBlock, scheduleBlock, shareBlock } from "@/lib/calendar/block-commands";
import { Block, type BlockRow } from "@/lib/calendar/schema";
import { isSideBySide, setSideBySide } from "@/lib/calendar/side-by-side";
import { newId } from "@/lib/ids";
import { SyncStore } from "@/lib/sync/client/store";
import type { Command } from "@/lib/sync/command";
import { blockInput } from "@/tests/support/blocks";
import { MemoryServer } from "@/tests/sync/memory-server";

let store: SyncStore;
beforeEach(() => {
  vi.useFakeTimers();
  store = new SyncStore(new MemoryServer().begin({ userId: newId(), coupleId: newId() }));
});
afterEach(() => void vi.useRealTimers());

function give<Input>(command: Command<Input>, input: Input): void {
  store.run(command, input);
  vi.runAllTimers();
}
function undo(): void {
  store.undo();
  vi.runAllTimers();
}
const sides = () => (store.rows(Block.name) as unknown as BlockRow[]).map(isSideBySide);

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
  const [{ id }] = store.rows(Block.name) as unknown as [BlockRow];
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
