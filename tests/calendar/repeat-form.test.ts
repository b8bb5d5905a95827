import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formFor, formOf, ruleOfForm, withEnds, type RepeatForm } from "@/components/calendar/repeat-form";
import type { Weekday } from "@/lib/calendar/day";
import { expand } from "@/lib/calendar/recurrence";
import { presetsFor } from "@/lib/calendar/repeat-presets";
import { parseRule, ruleText } from "@/lib/calendar/rrule";
import { anySeries, anyWallTime } from "@/tests/calendar/any-rule";

/** A Friday, the last of its month. */
const START = "2026-03-27T19:00:00";
const begin = formFor(START, 1);
const meant = (change: Partial<RepeatForm>, start = START) => {
  const { rule, errors } = ruleOfForm({ ...begin, ...change }, start);
  return rule ? ruleText(rule) : errors;
};

const anyWeekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const anyForm: fc.Arbitrary<RepeatForm> = fc.record({
  unit: fc.constantFrom("daily", "weekly", "monthly", "yearly"),
  every: fc.constantFrom("1", "2", "3", "12"),
  weekdays: fc.uniqueArray(anyWeekday, { minLength: 1 }),
  on: fc.constantFrom("date", "weekday"),
  date: fc.constantFrom(-1, 1, 15, 28, 29, 30, 31),
  nth: fc.constantFrom(1, 2, 3, 4, -1),
  weekday: anyWeekday,
  months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 }),
  ends: fc.constantFrom("never", "date", "count"),
  lastDate: fc.constantFrom("2031-01-31", "2199-12-31"),
  times: fc.constantFrom("1", "10", "10000"),
  weekStart: anyWeekday,
});

describe("the builder of a rule", () => {
  test("begins with each week on the day of the start, and knows what is like the start", () => {
    expect(meant({})).toBe("FREQ=WEEKLY;BYDAY=FR");
    expect(meant({ unit: "daily" })).toBe("FREQ=DAILY");
    expect(meant({ unit: "monthly" })).toBe("FREQ=MONTHLY;BYMONTHDAY=27");
    expect(meant({ unit: "monthly", on: "weekday" })).toBe("FREQ=MONTHLY;BYDAY=4FR");
    expect(meant({ unit: "yearly" })).toBe("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=27");
    expect(meant({ unit: "yearly", on: "weekday" })).toBe("FREQ=YEARLY;BYMONTH=3;BYDAY=4FR");
  });

  test("says weekdays, months and the last ones", () => {
    expect(meant({ every: "2", weekdays: [5, 1] })).toBe("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR");
    expect(meant({ every: "2", weekdays: [7, 1], weekStart: 7 })).toBe("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU");
    expect(meant({ unit: "monthly", on: "weekday", nth: -1, weekday: 7 })).toBe("FREQ=MONTHLY;BYDAY=-1SU");
    expect(meant({ unit: "monthly", date: -1 })).toBe("FREQ=MONTHLY;BYMONTHDAY=-1");
    expect(meant({ unit: "yearly", months: [9, 3], date: 1 })).toBe("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1");
  });

  test("ends on a date with what begins on it, or after so many times", () => {
    expect(meant({ ends: "date", lastDate: "2026-06-26" })).toBe("FREQ=WEEKLY;UNTIL=20260626T235959;BYDAY=FR");
    expect(meant({ unit: "daily", ends: "date", lastDate: "2026-06-26" }, "2026-03-27T00:00:00")).toBe(
      "FREQ=DAILY;UNTIL=20260626T000000",
    );
    expect(meant({ ends: "count", times: "3" })).toBe("FREQ=WEEKLY;COUNT=3;BYDAY=FR");
  });

  test("offers a last date to begin with, and keeps one that was chosen", () => {
    expect(withEnds(begin, "date", START).lastDate).toBe("2026-06-27");
    expect(withEnds({ ...begin, unit: "yearly" }, "date", "2198-03-27T19:00:00").lastDate).toBe("2199-12-31");
    expect(withEnds({ ...begin, lastDate: "2026-04-03" }, "date", START).lastDate).toBe("2026-04-03");
  });

  test.each<[Partial<RepeatForm>, object]>([
    [{ every: "" }, { every: "interval-malformed" }],
    [{ every: "0" }, { every: "interval-malformed" }],
    [{ every: "-1" }, { every: "interval-malformed" }],
    [{ every: "1.5" }, { every: "interval-malformed" }],
    [{ every: "1000" }, { every: "interval-malformed" }],
    [{ weekdays: [] }, { weekdays: "no-weekday" }],
    [{ unit: "yearly", months: [] }, { months: "no-month" }],
    [{ unit: "yearly", months: [2], date: 30 }, { day: "rule-never" }],
    [{ ends: "count", times: "" }, { times: "count-malformed" }],
    [{ ends: "count", times: "0" }, { times: "count-malformed" }],
    [{ ends: "count", times: "10001" }, { times: "count-too-large" }],
    [{ ends: "date", lastDate: "" }, { lastDate: "no-last-date" }],
    [{ ends: "date", lastDate: "9999-12-31" }, { lastDate: "date-out-of-range" }],
    [{ ends: "date", lastDate: "2026-03-26" }, { lastDate: "until-before-start" }],
    [
      { every: "", ends: "count", times: "" },
      { every: "interval-malformed", times: "count-malformed" },
    ],
  ])("%j means nothing yet: %j", (change, errors) => {
    expect(meant(change)).toEqual(errors);
  });

  test("what is wrong in a part that is not asked for is not wrong", () => {
    expect(meant({ unit: "daily", weekdays: [], months: [], times: "", lastDate: "" })).toBe("FREQ=DAILY");
  });

  test("a rule it made is read back as the form that makes the same rule", () => {
    fc.assert(
      fc.property(anyForm, anyWallTime, anyWeekday, (form, start, weekStart) => {
        const { rule } = ruleOfForm(form, start);
        if (!rule) return;
        expect(ruleText(parseRule(ruleText(rule)))).toBe(ruleText(rule));
        const again = formOf(parseRule(ruleText(rule)), start, weekStart)!;
        const remade = ruleOfForm(again, start).rule!;
        expect(formOf(remade, start, weekStart)).toEqual(again);
        expect({ ...remade, weekStart: 1 }).toEqual({ ...rule, weekStart: 1 });
      }),
    );
  });

  test("every preset can be built on", () => {
    fc.assert(
      fc.property(anyWallTime, (start) => {
        for (const { rule } of presetsFor(start)) {
          if (rule) expect(ruleText(ruleOfForm(formOf(rule, start, 1)!, start).rule!)).toBe(ruleText(rule));
        }
      }),
    );
  });

  test("a rule of others is read as a form only where that gives the same days", () => {
    fc.assert(
      fc.property(anySeries, anyWeekday, ({ localStart, rrule }, weekStart) => {
        const rule = parseRule(rrule);
        const form = formOf(rule, localStart, weekStart);
        if (form === null) return;
        const { rule: built, errors } = ruleOfForm(form, localStart);
        if (errors) {
          expect(errors).toEqual({ day: "rule-never" });
          return;
        }
        const window = { from: localStart, to: `${Number(localStart.slice(0, 4)) + 5}-03-01T00:00:00` };
        const startsOf = (one: typeof rule) => expand({ localStart, rrule: ruleText(one) }, window);
        expect(startsOf(built)).toEqual(startsOf(rule));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=DAILY;BYHOUR=9,17",
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "FREQ=MONTHLY;BYDAY=5FR",
    "FREQ=YEARLY;BYWEEKNO=20",
    "FREQ=WEEKLY;BYDAY=FR;BYMONTH=6",
    "FREQ=WEEKLY;INTERVAL=2000",
  ])("%s is more than it can say", (text) => {
    expect(formOf(parseRule(text), START, 1)).toBeNull();
  });
});
