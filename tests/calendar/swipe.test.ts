import { describe, expect, test } from "vitest";
import { gestureOf, swipeEnd } from "@/lib/calendar/swipe";

describe("a finger on the calendar", () => {
  test("means nothing until it has moved, and a swipe only when it goes across", () => {
    expect(gestureOf(4, -6)).toBe("undecided");
    expect(gestureOf(-12, 3)).toBe("swipe");
    expect(gestureOf(12, 11)).toBe("other");
    expect(gestureOf(2, 40)).toBe("other");
  });

  test("brings the next days by going far or fast, and nothing by coming back", () => {
    expect(swipeEnd(-200, -0.1, 390, false)).toBe(1);
    expect(swipeEnd(200, 0, 390, false)).toBe(-1);
    expect(swipeEnd(-60, 0, 390, false)).toBe(0);
    expect(swipeEnd(-60, -0.8, 390, false)).toBe(1);
    expect(swipeEnd(-200, 0.8, 390, false)).toBe(0);
    expect(swipeEnd(-12, -3, 390, false)).toBe(0);
  });

  test("goes the other way where lines begin at the right", () => {
    expect(swipeEnd(-200, 0, 390, true)).toBe(-1);
    expect(swipeEnd(200, 0, 390, true)).toBe(1);
  });
});
