import { describe, expect, test } from "vitest";
import { hoursText, wishedIn } from "@/components/calendar/balance/balance-words";

describe("hours in words", () => {
  test("stay on a line with their number, and may break before the minutes", () => {
    expect([0, 45, 360, 390].map(hoursText)).toEqual(["0\u00a0h", "45\u00a0min", "6\u00a0h", "6\u00a0h 30\u00a0min"]);
  });

  test("a wish of a week is as much in as many days", () => {
    expect(wishedIn(420, 30)).toBe(1800);
    expect(wishedIn(390, 7)).toBe(390);
    // Of a month about full hours, and not to the minute.
    expect(hoursText(wishedIn(540, 30))).toBe("39\u00a0h");
  });
});
