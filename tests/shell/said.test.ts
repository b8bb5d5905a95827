import { expect, test, vi } from "vitest";
import { hush, say, sayUndoable } from "@/components/shell/said";

test("what could be taken back is held until it is no longer offered, and let go once", () => {
  vi.useFakeTimers();
  const held: string[] = [];
  const offer = (words: string) => {
    held.push(words);
    sayUndoable(
      words,
      () => undefined,
      () => held.splice(held.indexOf(words), 1),
    );
  };
  offer("first");
  offer("second");
  expect(held).toEqual(["second"]);
  say("Something else.");
  expect(held).toEqual([]);
  offer("third");
  vi.advanceTimersByTime(9_000);
  expect(held).toEqual(["third"]);
  vi.advanceTimersByTime(1_000);
  expect(held).toEqual([]);
  offer("fourth");
  hush();
  expect(held).toEqual([]);
  offer("fifth");
  expect(held).toEqual(["fifth"]);
  vi.useRealTimers();
  hush();
  hush();
  expect(held).toEqual([]);
});
