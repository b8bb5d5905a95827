import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dateOf, datesOf, isDate, stepDate, stretchOf, weekStartOf } from "@/lib/calendar/day";
import { DAY } from "@/lib/calendar/time";

const ZONES = ["Europe/Vienna", "America/Santiago", "Asia/Kolkata", "Pacific/Apia", "Africa/Cairo", "UTC"];
const aDate = fc
  .integer({ min: Date.UTC(1901, 0, 1) / DAY, max: Date.UTC(2198, 11, 30) / DAY })
  .map((day) => new Date(day * DAY).toISOString().slice(0, 10));

describe("dates", () => {
  test("a week begins where the locale begins it, and on Monday where nothing is known", () => {
    expect(weekStartOf("de-AT")).toBe(1);
    expect(weekStartOf("en-US")).toBe(7);
    expect(weekStartOf("fa-IR")).toBe(6);
    expect(weekStartOf("not a locale")).toBe(1);
  });

  test("the views see one date, three from it on, or its whole week", () => {
    expect(datesOf("day", "2026-03-29", 1)).toEqual(["2026-03-29"]);
    expect(datesOf("three", "2026-03-29", 1)).toEqual(["2026-03-29", "2026-03-30", "2026-03-31"]);
    expect(datesOf("week", "2026-03-29", 1)[0]).toBe("2026-03-23");
    expect(datesOf("week", "2026-03-29", 7)[0]).toBe("2026-03-29");
    expect(stepDate("week", "2026-03-29", -1)).toBe("2026-03-22");
    expect(stepDate("three", "2026-03-29", 1)).toBe("2026-04-01");
  });

  test("knows a date from what is none", () => {
    expect(["2026-03-29", "2024-02-29", "1900-01-01", "2199-12-31"].every(isDate)).toBe(true);
    expect(["2026-02-29", "2026-13-01", "0001-01-01", "9999-12-31", "today", "", "2026-3-1"].some(isDate)).toBe(false);
  });

  test("stops at the first and last date", () => {
    expect(addDays("1900-01-02", -7)).toBe("1900-01-01");
    expect(addDays("2199-12-30", 7)).toBe("2199-12-31");
    expect(datesOf("week", "2199-12-31", 1)).toEqual(["2199-12-30", "2199-12-31"]);
    expect(datesOf("three", "2199-12-31", 1)).toEqual(["2199-12-31"]);
  });

  test("property: the stretches of following dates touch, and hold their own date", () => {
    fc.assert(
      fc.property(aDate, fc.constantFrom(...ZONES), (date, zone) => {
        const { startMs, endMs } = stretchOf(date, zone);
        expect(stretchOf(addDays(date, 1), zone).startMs).toBe(endMs);
        expect(stretchOf(dateOf(startMs, zone), zone).startMs).toBe(startMs);
      }),
    );
  });
});
