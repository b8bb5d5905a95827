import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainRule } from "@/lib/calendar/plain-rule";
import { expand } from "@/lib/calendar/recurrence";
import { repeatText } from "@/lib/calendar/repeat-words";
import { parseRule, ruleText, type Rule } from "@/lib/calendar/rrule";
import { isRefusal } from "@/lib/errors";
import { anySeries, anyWallTime } from "@/tests/calendar/any-rule";

/** A Sunday, the last of its month. */
const START = "2026-03-29T19:00:00";
/** Versions of ICU differ in whether 9:00 begins with a zero. */
const said = (text: string, start = START, locale = "en-GB") =>
  repeatText(parseRule(text), start, locale).replace(/\b0(?=\d:)/g, "");

/** Any rule, and among them those of working weeks, ends of weeks and all days. */
const anyRule = fc
  .tuple(
    anySeries,
    fc.option(fc.constantFrom([1, 2, 3, 4, 5] as const, [6, 7] as const, [1, 2, 3, 4, 5, 6, 7] as const)),
  )
  .map(([{ rrule }, weekdays]) => {
    const rule = parseRule(rrule);
    const byDay = (weekdays ?? []).map((weekday) => ({ weekday, nth: null }));
    return (byDay.length > 0 && ruleFrom({ ...rule, byDay })) || rule;
  });

describe("how a series repeats, in words", () => {
  test.each([
    ["FREQ=DAILY", "Every day"],
    ["FREQ=DAILY;INTERVAL=2", "Every second day"],
    ["FREQ=DAILY;INTERVAL=10", "Every 10 days"],
    ["FREQ=WEEKLY;BYDAY=FR", "Every Friday"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "Every second Tuesday"],
    ["FREQ=WEEKLY;INTERVAL=3;BYDAY=TU", "Every 3 weeks on Tuesday"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every weekday"],
    ["FREQ=WEEKLY;BYDAY=TH,MO;COUNT=10", "Every Monday and Thursday, 10 times"],
    ["FREQ=MONTHLY;BYDAY=-1SU", "On the last Sunday of each month"],
    ["FREQ=MONTHLY;BYDAY=2TU", "On the second Tuesday of each month"],
    ["FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15;UNTIL=20270503", "Every 3 months on the 15th, until 3 May 2027"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "On the last day of each month"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=14", "Every year on 14 February"],
    ["FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYDAY=4TH", "Every second year on the fourth Thursday of November"],
  ])("%s is simply “%s”", (text, words) => {
    expect(said(text)).toBe(words);
  });

  test.each([
    ["FREQ=WEEKLY", "Every Sunday"],
    ["FREQ=WEEKLY;INTERVAL=4", "Every 4 weeks on Sunday"],
    ["FREQ=MONTHLY;INTERVAL=2", "Every second month on the 29th, where there is one"],
    ["FREQ=YEARLY", "Every year on 29 March"],
    ["FREQ=YEARLY;BYMONTH=5,6", "Every year on 29 May and 29 June"],
    ["FREQ=YEARLY;BYWEEKNO=20", "Every year on Sunday of week 20"],
    ["FREQ=DAILY;BYMINUTE=30", "Every day at 19:30"],
  ])("%s leaves to its start what “%s” says", (text, words) => {
    expect(said(text)).toBe(words);
  });

  test.each([
    ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "Every weekday"],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "Every day"],
    ["FREQ=YEARLY;BYDAY=FR", "Every Friday"],
    ["FREQ=MONTHLY;BYDAY=SU;BYSETPOS=-1", "On the last Sunday of each month"],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1", "On the last day of each month"],
    ["FREQ=DAILY;BYMONTHDAY=1,15", "On the 1st and 15th of each month"],
    ["FREQ=MONTHLY;BYMONTH=12;BYMONTHDAY=24", "Every year on 24 December"],
    ["FREQ=WEEKLY;BYDAY=SU;BYHOUR=19;BYMINUTE=0;WKST=SU", "Every Sunday"],
  ])("%s is plainly “%s”", (text, words) => {
    expect(said(text)).toBe(words);
  });

  test.each([
    ["FREQ=MONTHLY;BYMONTHDAY=31", "On the 31st of each month, where there is one"],
    ["FREQ=MONTHLY;BYDAY=5FR", "On the fifth Friday of each month, where there is one"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "Every year on 29 February, where there is one"],
    ["FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO", "Every year on Monday of week 53, where there is one"],
    ["FREQ=YEARLY;BYYEARDAY=366", "Every year on the 366th day of the year, where there is one"],
  ])("%s does not always happen: “%s”", (text, words) => {
    expect(said(text)).toBe(words);
  });

  test.each([
    ["FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "On the 13th of each month when it is a Friday"],
    [
      "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
      "Every 4 years on the 2nd to 8th of November when it is a Tuesday",
    ],
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "On the last weekday of each month"],
    [
      "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1,-1",
      "On every Saturday and Sunday of each month, only the first and last of these each month",
    ],
    ["FREQ=DAILY;BYHOUR=9,17;BYMINUTE=30", "Every day at 9:30 and 17:30"],
    ["FREQ=DAILY;BYHOUR=9,17;BYSETPOS=-1", "Every day at 9:00 and 17:00, only the last of these each day"],
    [
      "FREQ=WEEKLY;INTERVAL=2;BYMONTH=1;BYDAY=SU;BYHOUR=9,17",
      "Every second Sunday, only in January, at 9:00 and 17:00",
    ],
    [
      "FREQ=YEARLY;BYYEARDAY=1,100,-1;BYDAY=MO,WE;BYWEEKNO=1,-1;BYMONTH=1,12;BYMONTHDAY=1",
      "Every year on the 1st, 100th and last day of the year when it is the 1st of a month, and a Monday or a Wednesday, " +
        "and in week 1 or the last week, and in January or December",
    ],
    [
      "FREQ=DAILY;INTERVAL=3;BYMONTH=1,2;BYDAY=MO;BYMONTHDAY=-1",
      "Every 3 days when it is the last day of a month, and a Monday, only in January and February",
    ],
  ])("%s is said in full: “%s”", (text, words) => {
    expect(said(text)).toBe(words);
  });

  test.each([
    [
      "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=28,29;BYSETPOS=-1",
      "2028-02-29T00:00:00",
      "Every year on the last day of February",
    ],
    [
      "FREQ=MONTHLY;INTERVAL=24;BYMONTHDAY=28,29,30;BYSETPOS=-1",
      "2026-04-30T00:00:00",
      "Every second year on 30 April",
    ],
    ["FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", START, "On the last day of each month"],
    [
      "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29;BYSETPOS=-1",
      START,
      "Every 3 months on the 29th, or the last day of a shorter month",
    ],
    [
      "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1;COUNT=4",
      "2026-03-30T19:00:00",
      "On the 30th of each month, or the last day of a shorter month, 4 times",
    ],
  ])("a date that not every month has, or else its last, is said so: %s", (text, start, words) => {
    expect(said(text, start)).toBe(words);
    const rule = parseRule(text);
    expect(startsOf(plainRule(rule, start), start)).toEqual(startsOf(rule, start));
  });

  test.each([
    ["UNTIL=20270503T190000", "until 3 May 2027"],
    ["UNTIL=20270503T185959", "until 2 May 2027"],
    ["UNTIL=20270101T000000", "until 31 December 2026"],
    ["BYHOUR=9,17;UNTIL=20270503T120000", "until 3 May 2027 at 12:00"],
    ["BYHOUR=9,17;UNTIL=20270503T170000", "until 3 May 2027"],
    ["COUNT=1", "once"],
  ])("%s is an end %s", (part, words) => {
    expect(said(`FREQ=DAILY;${part}`)).toMatch(new RegExp(`, ${words}$`));
  });

  test("an all-day series ends with its last date", () => {
    expect(said("FREQ=DAILY;UNTIL=20260403T000000", "2026-03-29T00:00:00")).toBe("Every day, until 3 April 2026");
  });

  test("where it matters with which day weeks begin, and that is not the reader's, it is said", () => {
    const text = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU";
    expect(said(text)).toBe("Every second week on Tuesday and Sunday");
    expect(said(`${text};WKST=SU`)).toBe("Every second week on Tuesday and Sunday, in weeks that begin on Sunday");
    expect(said(text, START, "en-US")).toBe("Every second week on Tuesday and Sunday, in weeks that begin on Monday");
    expect(said(`${text};WKST=SU`, START, "en-US")).toBe("Every second week on Tuesday and Sunday");
  });

  test("names, dates and times are of the reader's locale, months always of the calendar that rules count in", () => {
    expect(said("FREQ=WEEKLY;BYDAY=FR", START, "de")).toBe("Every Freitag");
    expect(said("FREQ=DAILY;BYHOUR=18;UNTIL=20270503", START, "en-US")).toBe("Every day at 6:00 PM, until May 3, 2027");
    expect(said("FREQ=YEARLY;BYMONTH=1;BYDAY=1MO", START, "fa-IR")).toContain("ژانویه");
  });
});

describe("a rule said plainly", () => {
  test("gives the same days as the rule it was, at the same times", () => {
    fc.assert(
      fc.property(anyRule, anyWallTime, (rule, localStart) => {
        expect(startsOf(plainRule(rule, localStart), localStart)).toEqual(startsOf(rule, localStart));
      }),
      { numRuns: 400 },
    );
  });

  test("stays as it is when it is said again", () => {
    fc.assert(
      fc.property(anyRule, anyWallTime, (rule, localStart) => {
        const plain = plainRule(rule, localStart);
        expect(ruleText(plainRule(plain, localStart))).toBe(ruleText(plain));
      }),
    );
  });

  test("leaves nothing out of its words: where one part makes another of it, the words are others", () => {
    const anyPart = fc.constantFrom<keyof Rule>(...(Object.keys(parseRule("FREQ=DAILY")) as (keyof Rule)[]));
    fc.assert(
      fc.property(anyRule, anyRule, anyPart, anyWallTime, (rule, from, part, localStart) => {
        const other = ruleFrom({ ...rule, [part]: from[part] });
        if (other === null || !sameWords(rule, other, localStart)) return;
        expect(startsOf(other, localStart)).toEqual(startsOf(rule, localStart));
      }),
      { numRuns: 1_000 },
    );
  });
});

function sameWords(one: Rule, other: Rule, localStart: string): boolean {
  return repeatText(one, localStart, "en-GB") === repeatText(other, localStart, "en-GB");
}

function startsOf(rule: Rule, localStart: string): string[] {
  const to = `${Number(localStart.slice(0, 4)) + 5}-03-01T00:00:00`;
  return expand({ localStart, rrule: ruleText(rule) }, { from: localStart, to });
}

/** The rule that these parts make, in order; null where they do not go together. */
function ruleFrom(parts: Rule): Rule | null {
  try {
    return parseRule(ruleText(parts));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
