import { beforeEach, describe, expect, test, vi } from "vitest";
import { expand, isStartOf, lastOf, startBefore } from "@/lib/calendar/recurrence";
import type * as days from "@/lib/calendar/recurrence/days";
import { checkRule, parseRule } from "@/lib/calendar/rrule";

/** How many days, and in how many steps, were looked at. */
const looked = vi.hoisted(() => ({ days: 0, steps: 0 }));

vi.mock("@/lib/calendar/recurrence/days", async (original) => {
  const actual = await original<typeof days>();
  const daysIn: typeof days.daysIn = (filter, stretch, weeks) => {
    looked.steps += 1;
    looked.days += Math.max(0, stretch.last - stretch.first + 1);
    return actual.daysIn(filter, stretch, weeks);
  };
  return { ...actual, daysIn };
});

beforeEach(() => {
  looked.days = 0;
  looked.steps = 0;
});

const MONTH = { from: "2026-03-01T00:00:00", to: "2026-04-01T00:00:00" };
const DAYS_OF_CALENDAR = 109_573;
const RULES = [
  "FREQ=DAILY",
  "FREQ=DAILY;INTERVAL=3;BYDAY=MO,TU",
  "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
  "FREQ=MONTHLY;BYDAY=-1SU",
  "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31",
  "FREQ=YEARLY;BYWEEKNO=11;BYDAY=TU",
  "FREQ=YEARLY;BYDAY=11MO",
];

describe("what a window costs", () => {
  test.each(RULES)("%s: no more days than it has, whenever the series began", (rrule) => {
    for (const localStart of ["2026-02-20T09:00:00", "2016-02-20T09:00:00", "1900-02-20T09:00:00"]) {
      looked.days = looked.steps = 0;
      expand({ localStart, rrule }, MONTH);
      expect(looked.days).toBeLessThanOrEqual(31);
      expect(looked.steps).toBeLessThanOrEqual(31);
    }
  });

  test("positions cost the whole of the months or years that the window touches", () => {
    expand({ localStart: "1900-01-01T09:00:00", rrule: "FREQ=YEARLY;BYDAY=MO;BYSETPOS=-1" }, MONTH);
    expect(looked.days).toBe(365);
  });

  test("a COUNT of days or weeks is reckoned", () => {
    expect(lastOf({ localStart: "1990-01-01T09:00:00", rrule: "FREQ=DAILY;COUNT=9999" })).toBe("2017-05-17T09:00:00");
    lastOf({ localStart: "1990-01-01T09:00:00", rrule: "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;COUNT=1000" });
    expect(looked.steps).toBeLessThanOrEqual(10);
  });

  test("any other COUNT is counted once, for all windows after it", () => {
    const series = { localStart: "1990-01-01T09:00:00", rrule: "FREQ=MONTHLY;BYDAY=MO;COUNT=999" };
    expand(series, MONTH);
    expect(looked.days).toBeGreaterThan(5_000);
    looked.days = 0;
    expect(lastOf(series)).toBe("2009-02-16T09:00:00");
    expand(series, MONTH);
    isStartOf(series, "1995-01-02T09:00:00");
    startBefore(series, "1995-01-02T09:00:00");
    expect(looked.days).toBeLessThanOrEqual(100);
  });

  test("counting ends with the calendar", () => {
    lastOf({ localStart: "1900-01-01T09:00:00", rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=10000" });
    lastOf({ localStart: "1900-01-01T09:00:00", rrule: "FREQ=YEARLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;COUNT=10000" });
    expect(looked.days).toBeLessThanOrEqual(2 * DAYS_OF_CALENDAR);
  });
});

describe("what a rule that never happens costs", () => {
  test.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=YEARLY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=366",
    "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
    "FREQ=DAILY;BYHOUR=8;BYSETPOS=-2",
    "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
  ])("%s: one look at each day of the calendar at most", (text) => {
    expect(() => checkRule(parseRule(text), "1900-01-01T09:00:00")).toThrow("rule-never");
    expect(looked.days).toBeLessThanOrEqual(DAYS_OF_CALENDAR);
    looked.days = 0;
    expand({ localStart: "1900-01-01T09:00:00", rrule: text }, MONTH);
    expect(looked.days).toBeLessThanOrEqual(365);
    looked.days = 0;
    startBefore({ localStart: "1900-01-01T09:00:00", rrule: text }, "2199-12-31T00:00:00");
    expect(looked.days).toBeLessThanOrEqual(DAYS_OF_CALENDAR);
  });

  test("a rule that happens is found at its first, not by going through all", () => {
    checkRule(parseRule("FREQ=DAILY"), "1900-01-01T09:00:00");
    expect(looked.days).toBe(1);
  });
});
