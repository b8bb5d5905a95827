import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expand, isStartOf, lastOf, MOST_IN_WINDOW, startBefore, type Series } from "@/lib/calendar/recurrence";
import { ruleText } from "@/lib/calendar/rrule";
import { anyEndlessRule, anySeries, anyWallTime } from "@/tests/calendar/any-rule";
import { datesOf, EXAMPLES } from "@/tests/calendar/rfc-examples";

const ALL = { from: "1900-01-01T00:00:00", to: "2200-01-01T00:00:00" };
const at9 = (date: string, rrule: string): Series => ({ localStart: `${date}T09:00:00`, rrule });
const days = (series: Series, window = ALL) => expand(series, window).map((wall) => wall.slice(0, 10));

describe("the examples of RFC 5545", () => {
  const cases = EXAMPLES.flatMap((example) => example.rules.map((rrule) => ({ ...example, rrule })));

  test.each(cases)("$name: $rrule", (example) => {
    const { dates, goesOn } = datesOf(example);
    const series = { localStart: example.start, rrule: example.rrule };
    const expected = dates.map((date) => date + example.start.slice(10));
    expect(expand(series, ALL).slice(0, goesOn ? dates.length : undefined)).toEqual(expected);
    expect(lastOf(series)).toBe(goesOn ? null : expected.at(-1));
  });

  test("every 20 minutes from 9:00 AM to 4:40 PM every day", () => {
    const rrule = "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40";
    const walls = expand(at9("1997-09-02", rrule), ALL).slice(0, 25);
    expect(walls.slice(0, 4).map((wall) => wall.slice(11, 16))).toEqual(["09:00", "09:20", "09:40", "10:00"]);
    expect(walls.slice(-2)).toEqual(["1997-09-02T16:40:00", "1997-09-03T09:00:00"]);
  });
});

describe("what the RFC leaves open", () => {
  test("the series begins with its first occurrence, which counts, though its rule does not give it", () => {
    const series = at9("2026-03-27", "FREQ=WEEKLY;BYDAY=MO;COUNT=3");
    expect(days(series)).toEqual(["2026-03-27", "2026-03-30", "2026-04-06"]);
    expect(days(at9("2026-03-27", "FREQ=WEEKLY;BYDAY=MO;COUNT=1"))).toEqual(["2026-03-27"]);
  });

  test("a rule that gives nothing in all of the calendar leaves the first occurrence", () => {
    const series = at9("2026-03-27", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5");
    expect(expand(series, ALL)).toEqual([series.localStart]);
    expect(lastOf(series)).toBe(series.localStart);
    expect(startBefore(series, "2199-12-31T00:00:00")).toBe(series.localStart);
  });

  test("a date that a month or year has not got is passed over", () => {
    expect(days(at9("2026-01-31", "FREQ=MONTHLY;COUNT=4"))).toEqual([
      "2026-01-31",
      "2026-03-31",
      "2026-05-31",
      "2026-07-31",
    ]);
    expect(days(at9("2024-02-29", "FREQ=YEARLY;COUNT=3"))).toEqual(["2024-02-29", "2028-02-29", "2032-02-29"]);
    expect(days(at9("1996-02-29", "FREQ=YEARLY;INTERVAL=26;COUNT=3"))).toEqual([
      "1996-02-29",
      "2048-02-29",
      "2152-02-29",
    ]);
  });

  test("a week of the year without a weekday is on the weekday of the first occurrence", () => {
    expect(days(at9("2026-05-15", "FREQ=YEARLY;BYWEEKNO=20;COUNT=3"))).toEqual([
      "2026-05-15",
      "2027-05-21",
      "2028-05-19",
    ]);
  });

  test("the weeks of a year are those of its own numbering, also those that lie in another year", () => {
    const series = at9("2024-01-01", "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO;COUNT=3");
    expect(days(series)).toEqual(["2024-01-01", "2025-12-29", "2028-01-03"]);
  });

  test("week 53, and the 53rd week from the end, are where there are so many", () => {
    expect(days(at9("2020-12-28", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;COUNT=3"))).toEqual([
      "2020-12-28",
      "2026-12-28",
      "2032-12-27",
    ]);
    expect(days(at9("2019-12-30", "FREQ=YEARLY;BYWEEKNO=-53;BYDAY=MO;COUNT=3"))).toEqual([
      "2019-12-30",
      "2025-12-29",
      "2031-12-29",
    ]);
  });

  test("several lists of days have to agree", () => {
    expect(days(at9("2026-01-01", "FREQ=YEARLY;BYYEARDAY=1,2,3,4,5,6,7;BYDAY=MO;COUNT=3"))).toEqual([
      "2026-01-01",
      "2026-01-05",
      "2027-01-04",
    ]);
    expect(days(at9("2026-11-26", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;BYMONTHDAY=26,27,28;COUNT=2"))).toEqual([
      "2026-11-26",
      "2030-11-28",
    ]);
  });

  test("positions count all that the rule gives in its day, week, month or year, also before the first occurrence", () => {
    expect(days(at9("2026-03-20", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=2;COUNT=3"))).toEqual([
      "2026-03-20",
      "2026-04-10",
      "2026-05-08",
    ]);
    const times = expand(at9("2026-03-20", "FREQ=DAILY;BYHOUR=8,9,20;BYSETPOS=1,-1,3"), {
      from: "2026-03-21T00:00:00",
      to: "2026-03-22T00:00:00",
    });
    expect(times).toEqual(["2026-03-21T08:00:00", "2026-03-21T20:00:00"]);
  });
});

describe("windows", () => {
  const daily = at9("2026-03-01", "FREQ=DAILY");

  test("hold their beginning and not their end, to the second", () => {
    const window = (from: string, to: string) => expand(daily, { from: `2026-03-${from}`, to: `2026-03-${to}` }).length;
    expect(window("10T09:00:00", "11T09:00:00")).toBe(1);
    expect(window("10T09:00:01", "11T09:00:00")).toBe(0);
    expect(window("10T09:00:01", "11T09:00:01")).toBe(1);
    expect(window("10T09:00:00", "10T09:00:00")).toBe(0);
    expect(window("11T00:00:00", "10T00:00:00")).toBe(0);
  });

  test("a series goes to the end of the calendar and begins where it begins", () => {
    expect(expand(daily, { from: "2026-02-01T00:00:00", to: "2026-03-02T00:00:00" })).toEqual(["2026-03-01T09:00:00"]);
    expect(expand(daily, { from: "2199-12-31T00:00:00", to: "2201-01-01T00:00:00" })).toEqual(["2199-12-31T09:00:00"]);
    expect(days(at9("2199-12-30", "FREQ=DAILY;COUNT=10"))).toEqual(["2199-12-30", "2199-12-31"]);
    expect(lastOf(at9("2199-12-30", "FREQ=DAILY;UNTIL=99991231"))).toBe("2199-12-31T09:00:00");
  });

  test("of more than can be meant, the first are given", () => {
    const dense = at9("2000-01-01", `FREQ=DAILY;BYHOUR=${Array.from({ length: 24 }, (_, i) => i).join(",")}`);
    const found = expand(dense, ALL);
    expect(found).toHaveLength(MOST_IN_WINDOW);
    expect(found.slice(0, 2)).toEqual(["2000-01-01T09:00:00", "2000-01-01T10:00:00"]);
  });

  test("a window that is no wall time is a mistake of ours, and said so", () => {
    expect(() => expand(daily, { from: "2026-03-01", to: ALL.to })).toThrow(RangeError);
  });

  test("property: what a window gives is what everything gives, in that window", () => {
    fc.assert(
      fc.property(anySeries, anyWallTime, anyWallTime, (series, from, to) => {
        const whole = expand(series, ALL);
        fc.pre(whole.length < MOST_IN_WINDOW);
        expect(expand(series, { from, to })).toEqual(whole.filter((wall) => wall >= from && wall < to));
      }),
      { numRuns: 150 },
    );
  });

  test("property: a COUNT gives the first so many of what would go on without it", () => {
    fc.assert(
      fc.property(anyEndlessRule, anyWallTime, fc.integer({ min: 1, max: 10_000 }), (rule, localStart, count) => {
        const counted = expand({ localStart, rrule: ruleText({ ...rule, count }) }, ALL);
        expect(counted).toEqual(expand({ localStart, rrule: ruleText(rule) }, ALL).slice(0, count));
      }),
      { numRuns: 100 },
    );
  });

  test("property: in order, none twice, none before the first", () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const whole = expand(series, ALL);
        expect(whole[0]).toBe(series.localStart);
        expect(whole).toEqual([...new Set(whole)].sort());
      }),
      { numRuns: 100 },
    );
  });

  test("property: the last, the one before, and whether one begins there, are what the expansion says", () => {
    fc.assert(
      fc.property(anySeries, anyWallTime, fc.nat(), (series, elsewhere, nth) => {
        const whole = expand(series, ALL);
        fc.pre(whole.length < MOST_IN_WINDOW);
        const last = lastOf(series);
        if (last === null) expect(series.rrule).not.toMatch(/COUNT|UNTIL/);
        else expect(last).toBe(whole.at(-1));
        for (const wall of [elsewhere, whole[nth % whole.length]!]) {
          expect(isStartOf(series, wall)).toBe(whole.includes(wall));
          expect(startBefore(series, wall)).toBe(whole.filter((one) => one < wall).at(-1) ?? null);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("nothing begins at a second, or at what is no time", () => {
    expect(isStartOf(daily, "2026-03-10T09:00:00")).toBe(true);
    expect(isStartOf(daily, "2026-03-10T09:00:01")).toBe(false);
    expect(isStartOf(daily, "2026-03-32T09:00:00")).toBe(false);
    expect(startBefore(daily, "2026-03-10T09:00:01")).toBe("2026-03-10T09:00:00");
  });
});
