import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { movedRule } from "@/lib/calendar/moved-rule";
import { expand } from "@/lib/calendar/recurrence";
import { planOf } from "@/lib/calendar/recurrence/plan";
import { startsBetween } from "@/lib/calendar/recurrence/starts";
import { wallOf, wallText } from "@/lib/calendar/recurrence/wall";
import { parseRule, ruleText, type Rule } from "@/lib/calendar/rrule";
import { anyEndlessRule, anyWallTime } from "@/tests/calendar/any-rule";

const moved = (rrule: string, from: string, to: string) => ruleText(movedRule(parseRule(rrule), at9(from), at9(to)));
const at9 = (text: string) => (text.includes("T") ? text : `${text}T09:00:00`);
const shifted = (wall: string, minutes: number) => wallText(wallOf(wall)! + minutes);
const ALL = { from: "1900-01-01T00:00:00", to: "2200-01-01T00:00:00" };
const givesStart = (rule: Rule, localStart: string) => {
  const plan = planOf(rule, localStart);
  return startsBetween(plan, plan.start, plan.start, 1).length === 1;
};

describe("days go along", () => {
  test.each([
    // Friday 27 March 2026 to Saturday the 28th, and back to Thursday the 26th.
    ["FREQ=WEEKLY;BYDAY=FR", "2026-03-27", "2026-03-28", "FREQ=WEEKLY;BYDAY=SA"],
    ["FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-03-27", "2026-03-26", "FREQ=WEEKLY;BYDAY=TU,TH,SU"],
    ["FREQ=WEEKLY;BYDAY=FR", "2026-03-27", "2026-04-03", "FREQ=WEEKLY;BYDAY=FR"],
    ["FREQ=WEEKLY", "2026-03-27", "2026-03-28", "FREQ=WEEKLY"],
    // Every other week on Monday and Sunday, a day later: the weeks have to begin on Tuesday.
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", "2026-03-23", "2026-03-24", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=TU"],
    ["FREQ=DAILY;BYDAY=SA,SU", "2026-03-28", "2026-03-27", "FREQ=DAILY;BYDAY=FR,SA"],
    ["FREQ=MONTHLY;BYMONTHDAY=27", "2026-03-27", "2026-03-28", "FREQ=MONTHLY;BYMONTHDAY=28"],
    ["FREQ=MONTHLY;BYMONTHDAY=27", "2026-03-27", "2026-04-03", "FREQ=MONTHLY;BYMONTHDAY=3"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-03-31", "2026-03-30", "FREQ=MONTHLY;BYMONTHDAY=-2"],
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-03-31", "2026-03-15", "FREQ=MONTHLY;BYMONTHDAY=15"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-03-01", "2026-03-03", "FREQ=MONTHLY;BYMONTHDAY=3,17"],
    ["FREQ=MONTHLY;BYDAY=4FR", "2026-03-27", "2026-03-26", "FREQ=MONTHLY;BYDAY=4TH"],
    ["FREQ=MONTHLY;BYDAY=4FR", "2026-03-27", "2026-03-30", "FREQ=MONTHLY;BYDAY=-1MO"],
    ["FREQ=MONTHLY;BYDAY=-1SU", "2026-03-29", "2026-03-28", "FREQ=MONTHLY;BYDAY=-1SA"],
    ["FREQ=MONTHLY;BYDAY=-1SU", "2026-03-29", "2026-03-23", "FREQ=MONTHLY;BYDAY=-2MO"],
    ["FREQ=MONTHLY;BYDAY=-1SU", "2026-03-29", "2026-03-09", "FREQ=MONTHLY;BYDAY=2MO"],
    ["FREQ=MONTHLY;BYDAY=SU;BYSETPOS=-1", "2026-03-29", "2026-03-28", "FREQ=MONTHLY;BYDAY=-1SA"],
    ["FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "2026-03-29", "2026-04-04", "FREQ=YEARLY;BYMONTH=4;BYDAY=1SA"],
    ["FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", "2026-12-31", "2027-01-01", "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1"],
    ["FREQ=YEARLY;BYDAY=20MO", "2026-05-18", "2026-05-19", "FREQ=YEARLY;BYDAY=20TU"],
    ["FREQ=YEARLY;BYYEARDAY=100", "2026-04-10", "2026-04-12", "FREQ=YEARLY;BYYEARDAY=102"],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "2026-05-11", "2026-05-19", "FREQ=YEARLY;BYWEEKNO=21;BYDAY=TU"],
    ["FREQ=YEARLY", "2026-03-27", "2026-04-28", "FREQ=YEARLY"],
  ])("%s from %s to %s: %s", (rrule, from, to, expected) => {
    expect(moved(rrule, from, to)).toBe(expected);
  });

  test.each([
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-03-31", "2026-03-29"],
    ["FREQ=MONTHLY;BYMONTHDAY=15,30", "2026-03-30", "2026-03-31"],
    ["FREQ=MONTHLY;BYDAY=1SU,-1SU", "2026-03-01", "2026-03-02"],
    ["FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=31", "2026-03-31", "2026-04-01"],
    ["FREQ=YEARLY;BYYEARDAY=1,100,200", "2026-04-10", "2026-04-12"],
    ["FREQ=YEARLY;BYWEEKNO=20;BYDAY=FR,SU", "2026-05-15", "2026-05-16"],
    // Not given by its own rule: nothing in the rule is about it.
    ["FREQ=MONTHLY;BYDAY=1MO", "2026-03-27", "2026-03-28"],
  ])("%s from %s to %s stays", (rrule, from, to) => {
    expect(moved(rrule, from, to)).toBe(rrule);
  });
});

describe("times and ends go along", () => {
  test("one hour and one minute that were the first occurrence's are its new ones", () => {
    const rrule = "FREQ=DAILY;BYHOUR=9;BYMINUTE=0";
    expect(moved(rrule, "2026-03-27", "2026-03-27T20:30:00")).toBe("FREQ=DAILY;BYHOUR=20;BYMINUTE=30");
    expect(moved("FREQ=DAILY;BYHOUR=9,18", "2026-03-27", "2026-03-27T10:00:00")).toBe("FREQ=DAILY;BYHOUR=9,18");
  });

  test("an UNTIL keeps its distance, and at the end of a date stays there", () => {
    const until = (text: string, to: string) => moved(`FREQ=DAILY;UNTIL=${text}`, "2026-03-27", to).slice(17);
    expect(until("20260401T090000", "2026-03-27T20:00:00")).toBe("20260401T200000");
    expect(until("20260401T090030", "2026-03-28T08:00:00")).toBe("20260402T080030");
    expect(until("20260401", "2026-03-27T20:00:00")).toBe("20260401T235959");
    expect(until("20260401", "2026-03-26T20:00:00")).toBe("20260331T235959");
    expect(until("99991231", "2026-03-28")).toBe("99991231T235959");
  });
});

describe("whatever the rule", () => {
  test("property: what is not moved keeps its rule", () => {
    fc.assert(
      fc.property(anyEndlessRule, anyWallTime, (rule, start) => {
        expect(movedRule(rule, start, start)).toEqual(rule);
      }),
    );
  });

  test("property: what comes out is a rule that can be read, and written the same", () => {
    fc.assert(
      fc.property(anyEndlessRule, anyWallTime, anyWallTime, (rule, from, to) => {
        const after = movedRule(rule, from, to);
        expect(parseRule(ruleText(after))).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  const daysOrWeeks = anyEndlessRule
    .filter(({ freq }) => freq === "daily" || freq === "weekly")
    .map((rule) => ({ ...rule, byMonth: [], byMonthDay: [], byHour: [], byMinute: [] }))
    .filter(({ bySetPos, byDay }) => bySetPos.length === 0 || byDay.length > 0);
  const someDays = fc.integer({ min: -40, max: 40 });

  test("property: by days and weeks, every occurrence goes as far as the first", () => {
    fc.assert(
      fc.property(daysOrWeeks, someDays, fc.integer({ min: -720, max: 720 }), (rule, days, minutes) => {
        const [from, by] = ["2026-03-27T12:00:00", days * 1_440 + minutes];
        const to = shifted(from, by);
        const before = expand({ localStart: from, rrule: ruleText({ ...rule, until: "2026-11-11T11:11:00" }) }, ALL);
        const after = ruleText(movedRule({ ...rule, until: "2026-11-11T11:11:00" }, from, to));
        expect(expand({ localStart: to, rrule: after }, ALL)).toEqual(before.map((wall) => shifted(wall, by)));
      }),
    );
  });

  test("property: a rule of one day, which gave the old first occurrence, gives the new one", () => {
    const oneDay = anyEndlessRule.filter(
      (rule) =>
        rule.bySetPos.length === 0 &&
        [rule.byDay, rule.byMonthDay, rule.byMonth, rule.byYearDay, rule.byWeekNo].every(({ length }) => length <= 1) &&
        [rule.byHour, rule.byMinute].every(({ length }) => length <= 1),
    );
    let given = 0;
    fc.assert(
      fc.property(oneDay, anyWallTime, someDays, (rule, start, days) => {
        const [from] = expand({ localStart: start, rrule: ruleText(rule) }, ALL).slice(1);
        fc.pre(from !== undefined && from < "2199-11-01" && from > "1900-03-01");
        const to = shifted(from, days * 1_440);
        given += 1;
        expect(givesStart(movedRule(rule, from, to), to)).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(given).toBeGreaterThan(20);
  });
});
