import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkRule, parseRule, ruleText } from "@/lib/calendar/rrule";
import { anyEndlessRule, anyWallTime } from "@/tests/calendar/any-rule";

const START = "2026-03-27T19:00:00";
const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code }) as Error;
const list = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i).join(",");

describe("reading a rule", () => {
  test("what is not said has its value of the RFC", () => {
    expect(parseRule("FREQ=WEEKLY")).toEqual({
      freq: "weekly",
      interval: 1,
      count: null,
      until: null,
      byDay: [],
      byMonthDay: [],
      byMonth: [],
      byYearDay: [],
      byWeekNo: [],
      bySetPos: [],
      byHour: [],
      byMinute: [],
      weekStart: 1,
    });
  });

  test("an UNTIL is a wall time, or a date to its end", () => {
    expect(parseRule("FREQ=DAILY;UNTIL=20261224T190000").until).toBe("2026-12-24T19:00:00");
    expect(parseRule("FREQ=DAILY;UNTIL=20261224").until).toBe("2026-12-24T23:59:59");
    expect(parseRule("FREQ=DAILY;UNTIL=99991231T235959").until).toBe("9999-12-31T23:59:59");
  });

  test.each([
    ["freq=weekly;byday=fr,mo", "FREQ=WEEKLY;BYDAY=MO,FR"],
    ["WKST=SU;BYDAY=-1MO,2TU,MO;FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=MO,2TU,-1MO;WKST=SU"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1,-3,15,+1,15;INTERVAL=1", "FREQ=MONTHLY;BYMONTHDAY=1,15,-3,-1"],
    ["FREQ=DAILY;BYHOUR=09,8;BYMINUTE=0;BYSECOND=0", "FREQ=DAILY;BYHOUR=8,9;BYMINUTE=0"],
    ["FREQ=YEARLY;COUNT=10;INTERVAL=2;BYMONTH=2,1", "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2"],
    ["FREQ=DAILY;UNTIL=20261224", "FREQ=DAILY;UNTIL=20261224T235959"],
  ])("%s is written %s", (text, written) => {
    expect(ruleText(parseRule(text))).toBe(written);
  });

  test("property: a rule that is written and read is the same rule", () => {
    const ends = fc.oneof(
      fc.constant({ count: null, until: null }),
      fc.integer({ min: 1, max: 10_000 }).map((count) => ({ count, until: null })),
      anyWallTime.map((until) => ({ count: null, until })),
    );
    fc.assert(
      fc.property(anyEndlessRule, ends, (endless, end) => {
        const rule = { ...endless, ...end };
        expect(parseRule(ruleText(rule))).toEqual(rule);
      }),
    );
  });

  test("property: any text is a rule or refused, and nothing else is thrown", () => {
    const piece = fc.constantFrom(
      "FREQ=",
      "DAILY",
      "YEARLY",
      "BYDAY=",
      "COUNT=",
      "UNTIL=",
      "1",
      "-",
      "MO",
      ",",
      ";",
      "=",
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        try {
          parseRule(text);
        } catch (error) {
          expect(error).toMatchObject({ name: "Refusal" });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("a rule that is refused", () => {
  test.each([
    ["", "nothing"],
    ["every friday", "words"],
    ["RRULE:FREQ=DAILY", "the name of the property"],
    ["INTERVAL=2", "no FREQ"],
    ["FREQ=FORTNIGHTLY", "no such FREQ"],
    ["FREQ=DAILY;", "an empty part"],
    ["FREQ=DAILY;COUNT", "a part without a value"],
    ["FREQ=DAILY;COUNT=", "an empty value"],
    ["FREQ=DAILY;COUNT=1=2", "two values"],
    ["FREQ=DAILY; COUNT=2", "blanks"],
    ["FREQ=DAILY;FREQ=DAILY", "a part twice"],
    ["FREQ=DAILY;X-MINE=1", "an unknown part"],
    ["RSCALE=CHINESE;FREQ=YEARLY", "another calendar"],
    ["FREQ=DAILY;COUNT=0", "no occurrence"],
    ["FREQ=DAILY;COUNT=-1", "less than none"],
    ["FREQ=DAILY;COUNT=1.5", "half an occurrence"],
    ["FREQ=DAILY;COUNT=2;UNTIL=20270101", "two ends"],
    ["FREQ=DAILY;INTERVAL=0", "an interval of nothing"],
    ["FREQ=DAILY;INTERVAL=99999999999999999999", "an interval beyond all time"],
    ["FREQ=DAILY;UNTIL=20260230", "a date that is none"],
    ["FREQ=DAILY;UNTIL=20261224T240000", "a time that is none"],
    ["FREQ=DAILY;UNTIL=20261224T190000Z", "an UNTIL in UTC"],
    ["FREQ=DAILY;UNTIL=2026-12-24", "an UNTIL of another form"],
    ["FREQ=YEARLY;BYMONTH=0", "month 0"],
    ["FREQ=YEARLY;BYMONTH=13", "month 13"],
    ["FREQ=YEARLY;BYMONTH=-1", "a month from the end"],
    ["FREQ=YEARLY;BYMONTH=1,,2", "a gap in a list"],
    ["FREQ=YEARLY;BYWEEKNO=0", "week 0"],
    ["FREQ=YEARLY;BYWEEKNO=54", "week 54"],
    ["FREQ=YEARLY;BYWEEKNO=-54", "week 54 from the end"],
    ["FREQ=MONTHLY;BYWEEKNO=20", "a week of the year in a month"],
    ["FREQ=YEARLY;BYYEARDAY=0", "day 0"],
    ["FREQ=YEARLY;BYYEARDAY=367", "day 367"],
    ["FREQ=MONTHLY;BYYEARDAY=1", "a day of the year in a month"],
    ["FREQ=MONTHLY;BYMONTHDAY=0", "the 0th"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "the 32nd"],
    ["FREQ=WEEKLY;BYMONTHDAY=1", "a day of the month in a week"],
    ["FREQ=MONTHLY;BYDAY=0MO", "the 0th Monday"],
    ["FREQ=YEARLY;BYDAY=54MO", "the 54th Monday"],
    ["FREQ=WEEKLY;BYDAY=1MO", "the first Monday of a week"],
    ["FREQ=DAILY;BYDAY=-1MO", "the last Monday of a day"],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO", "the first Monday of a week of the year"],
    ["FREQ=WEEKLY;BYDAY=XX", "no weekday"],
    ["FREQ=WEEKLY;BYDAY=MONDAY", "a weekday in full"],
    ["FREQ=WEEKLY;WKST=XX", "a week that begins with no day"],
    ["FREQ=DAILY;BYHOUR=24", "hour 24"],
    ["FREQ=DAILY;BYHOUR=-1", "an hour from the end"],
    ["FREQ=DAILY;BYMINUTE=60", "minute 60"],
    ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=0", "position 0"],
    ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=367", "position 367"],
    ["FREQ=MONTHLY;BYSETPOS=1", "a position among nothing"],
  ])("%s: %s", (text) => {
    expect(() => parseRule(text)).toThrow(refusal("rule-malformed"));
  });

  test.each(["FREQ=HOURLY;INTERVAL=3", "FREQ=MINUTELY;INTERVAL=90", "FREQ=SECONDLY", "FREQ=DAILY;BYSECOND=0,30"])(
    "%s is more than daily",
    (text) => {
      expect(() => parseRule(text)).toThrow(refusal("rule-too-often"));
    },
  );

  test.each([
    `FREQ=DAILY;BYHOUR=${list(0, 23)};BYMINUTE=0,30`,
    `FREQ=DAILY;BYMINUTE=${list(0, 59)}`,
    `FREQ=YEARLY;BYMONTH=${list(1, 12)};BYMONTHDAY=${list(1, 31)};BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${list(0, 23)}`,
    `FREQ=YEARLY;BYYEARDAY=${list(1, 366)};BYSETPOS=${list(1, 366)}`,
    `FREQ=DAILY;BYMONTH=${"1,".repeat(2_000)}1`,
  ])("%s is too dense", (text) => {
    expect(() => parseRule(text)).toThrow(refusal("rule-too-dense"));
  });

  test("each hour of a day, and each day of a year, are not", () => {
    expect(parseRule(`FREQ=DAILY;BYHOUR=${list(0, 23)}`).byHour).toHaveLength(24);
    expect(parseRule(`FREQ=YEARLY;BYMONTH=${list(1, 12)};BYMONTHDAY=${list(1, 31)}`).byMonthDay).toHaveLength(31);
  });

  test.each(["10001", "1000000000", "9".repeat(400)])("a COUNT of %s is too large", (count) => {
    expect(() => parseRule(`FREQ=DAILY;COUNT=${count}`)).toThrow(refusal("count-too-large"));
  });
});

describe("a rule for where the series begins", () => {
  test.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
    "FREQ=MONTHLY;BYMONTH=4,6,9,11;BYMONTHDAY=31",
    "FREQ=YEARLY;INTERVAL=400;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;INTERVAL=2;BYYEARDAY=366;BYMONTH=1",
    "FREQ=YEARLY;BYWEEKNO=1;BYMONTH=6",
    "FREQ=YEARLY;BYDAY=1MO;BYMONTHDAY=8",
    "FREQ=MONTHLY;BYDAY=6MO",
    "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
    "FREQ=DAILY;BYHOUR=8;BYSETPOS=2",
    "FREQ=DAILY;INTERVAL=7;BYDAY=SA",
    "FREQ=MONTHLY;INTERVAL=12;BYMONTH=4",
  ])("%s never happens", (text) => {
    expect(() => checkRule(parseRule(text), START)).toThrow(refusal("rule-never"));
  });

  test("leap days happen, where the years that are counted have them", () => {
    const leapDay = (interval: number) => parseRule(`FREQ=YEARLY;INTERVAL=${interval};BYMONTH=2;BYMONTHDAY=29`);
    expect(() => checkRule(leapDay(1), START)).not.toThrow();
    // 2026 + 2 × 47 = 2120; 2026 + 173 is the last year of the calendar.
    expect(() => checkRule(leapDay(47), START)).not.toThrow();
    expect(() => checkRule(leapDay(174), START)).toThrow(refusal("rule-never"));
  });

  test("it may not end before it begins; to end with the first occurrence is allowed", () => {
    const until = (text: string) => () => checkRule(parseRule(`FREQ=DAILY;UNTIL=${text}`), START);
    expect(until("20260327T185900")).toThrow(refusal("until-before-start"));
    expect(until("20260326")).toThrow(refusal("until-before-start"));
    expect(until("20260327T190000")).not.toThrow();
    expect(until("20260327")).not.toThrow();
  });

  test("the first occurrence need not be given by it, and an end before the next is no contradiction", () => {
    expect(() => checkRule(parseRule("FREQ=WEEKLY;BYDAY=MO"), START)).not.toThrow();
    expect(() => checkRule(parseRule("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260328"), START)).not.toThrow();
    expect(() => checkRule(parseRule("FREQ=YEARLY;COUNT=1"), START)).not.toThrow();
  });

  test("the start has to be a date, in the reach of the calendar", () => {
    const daily = parseRule("FREQ=DAILY");
    expect(() => checkRule(daily, "2026-02-30T09:00:00")).toThrow(refusal("no-such-date"));
    expect(() => checkRule(daily, "2200-01-01T09:00:00")).toThrow(refusal("date-out-of-range"));
  });
});
