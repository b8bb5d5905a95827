import { describe, expect, test } from "vitest";
import {
  heldHourHeight,
  keptHourHeight,
  shortestDrawn,
  steppedHourHeight,
  USUAL_HOUR_HEIGHT,
} from "@/lib/calendar/hour-height";

describe("how high an hour stands", () => {
  test("is held within bounds", () => {
    expect(heldHourHeight(100)).toBe(8);
    expect(heldHourHeight(0.1)).toBe(2);
    expect(steppedHourHeight(8, 1)).toBe(8);
    expect(steppedHourHeight(2, -1)).toBe(2);
    expect(steppedHourHeight(steppedHourHeight(USUAL_HOUR_HEIGHT, 1), -1)).toBeCloseTo(USUAL_HOUR_HEIGHT, 1);
  });

  test("makes what is short long enough to be seen", () => {
    expect(shortestDrawn(USUAL_HOUR_HEIGHT)).toBe(24);
    expect(shortestDrawn(2)).toBe(39);
    expect(shortestDrawn(8)).toBe(10);
  });

  test("is as it was kept, and as usual where that is nothing", () => {
    expect(keptHourHeight("5.1")).toBe(5.1);
    for (const nothing of [null, undefined, "", "tall", "NaN", "-3", "Infinity"]) {
      expect(keptHourHeight(nothing)).toBe(USUAL_HOUR_HEIGHT);
    }
    expect(keptHourHeight("1e9")).toBe(8);
  });
});
