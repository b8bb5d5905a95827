import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { median, percentile, rowOf } from "@/bench/measure";

const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 });

describe("percentiles", () => {
  test("are values that were measured, by nearest rank", () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
  });

  test("have as many values at or below them as they say", () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (all, p) => {
        const found = percentile(all, p);
        expect(all).toContain(found);
        expect(all.filter((value) => value <= found).length).toBeGreaterThanOrEqual(p * all.length);
      }),
    );
  });

  test("leave the values as they were", () => {
    const all = [3, 1, 2];
    percentile(all, 0.5);
    median(all);
    expect(all).toEqual([3, 1, 2]);
  });

  test("of nothing are an error, not a zero", () => {
    expect(() => percentile([], 0.5)).toThrow();
    expect(() => median([])).toThrow();
  });
});

describe("the median", () => {
  test("is the middle, or between the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([1, 2, 10, 4])).toBe(3);
  });
});

describe("a row", () => {
  const what = { bench: "live", case: "1 couple", metric: "p50", unit: "ms" };

  test("has the medians of the rounds, and their ratio", () => {
    expect(rowOf(what, [2, 90, 3], [1, 2, 1])).toEqual({ ...what, ours: 3, reference: 1, ratio: 3 });
  });

  test("has no ratio to nothing", () => {
    expect(rowOf(what, [2])).toEqual({ ...what, ours: 2, reference: null, ratio: null });
    expect(rowOf(what, [2], [0]).ratio).toBeNull();
  });
});
