import { expect, test } from "vitest";
import { nowAndNext } from "@/lib/calendar/now-and-next";

const block = (id: string, ownerId: string | null, startMs: number, endMs: number) => ({ id, ownerId, startMs, endMs });

test("a person is in their own time or ours, never in the other's", () => {
  const blocks = [block("hers", "ada", 0, 10), block("his", "ben", 0, 10)];
  expect(nowAndNext(blocks, "ada", 5, 100).now?.id).toBe("hers");
  expect(nowAndNext(blocks, "ben", 5, 100).now?.id).toBe("his");
});

test("nothing planned is open time, up to the end of a block, exclusive", () => {
  const blocks = [block("a", "ada", 0, 10)];
  expect(nowAndNext(blocks, "ada", 10, 100)).toEqual({ now: null, next: null });
  expect(nowAndNext(blocks, "ada", 0, 100).now?.id).toBe("a");
});

test("of several at once it is the one that began last; of those, ours", () => {
  const blocks = [block("trip", null, 0, 100), block("walk", "ada", 40, 60), block("tea", null, 40, 50)];
  expect(nowAndNext(blocks, "ada", 45, 100).now?.id).toBe("tea");
  expect(nowAndNext(blocks, "ada", 55, 100).now?.id).toBe("walk");
  expect(nowAndNext(blocks, "ada", 70, 100).now?.id).toBe("trip");
});

test("next is the first to begin before the horizon", () => {
  const blocks = [block("far", "ada", 200, 210), block("later", "ada", 60, 70), block("soon", null, 60, 65)];
  expect(nowAndNext(blocks, "ada", 0, 100).next?.id).toBe("soon");
  expect(nowAndNext([blocks[0]!], "ada", 0, 100).next).toBeNull();
});
