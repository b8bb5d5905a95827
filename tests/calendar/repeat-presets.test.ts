import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { presetOf, presetsFor } from "@/lib/calendar/repeat-presets";
import { repeatText } from "@/lib/calendar/repeat-words";
import { checkRule, parseRule, ruleText } from "@/lib/calendar/rrule";
import { beginningOf } from "@/lib/calendar/series-beginning";
import { anyWallTime } from "@/tests/calendar/any-rule";

const texts = (localStart: string) =>
  presetsFor(localStart).map(({ name, rule }) => [name, rule && repeatText(rule, localStart, "en-GB")]);

describe("ways of repeating to choose from", () => {
  test("of a Friday, the fourth of its month", () => {
    expect(texts("2026-03-27T19:00:00")).toEqual([
      ["never", null],
      ["daily", "Every day"],
      ["weekdays", "Every weekday"],
      ["weekly", "Every Friday"],
      ["every-second-week", "Every second Friday"],
      ["monthly-date", "On the 27th of each month"],
      ["monthly-weekday", "On the fourth Friday of each month"],
      ["monthly-last-weekday", "On the last Friday of each month"],
      ["yearly", "Every year on 27 March"],
    ]);
  });

  test("of a fifth Sunday: the last one, since not each month has a fifth; and no working week", () => {
    const names = texts("2026-03-29T19:00:00").map(([name]) => name);
    expect(names).toContain("monthly-last-weekday");
    expect(names).not.toContain("monthly-weekday");
    expect(names).not.toContain("weekdays");
  });

  test("of a day before the last seven: no last weekday", () => {
    expect(texts("2026-03-24T19:00:00").map(([name]) => name)).not.toContain("monthly-last-weekday");
    expect(texts("2026-02-22T19:00:00").map(([name]) => name)).toContain("monthly-last-weekday");
  });

  test("each can be kept, begins where the block does, and is known again, with an end too", () => {
    fc.assert(
      fc.property(anyWallTime, (localStart) => {
        for (const { name, rule } of presetsFor(localStart)) {
          expect(presetOf(rule, localStart)).toBe(name);
          if (rule === null) continue;
          const text = ruleText(rule);
          checkRule(rule, localStart);
          expect(ruleText(parseRule(text))).toBe(text);
          expect(presetOf({ ...parseRule(text), count: 3 }, localStart)).toBe(name);
          expect(beginningOf(rule, localStart, 1).isGiven).toBe(true);
        }
      }),
    );
  });

  test.each([
    ["FREQ=WEEKLY", "weekly"],
    ["FREQ=WEEKLY;BYDAY=FR;WKST=SU", "weekly"],
    ["FREQ=WEEKLY;INTERVAL=2;WKST=SA", "every-second-week"],
    ["FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", "weekdays"],
    ["FREQ=MONTHLY", "monthly-date"],
    ["FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", "monthly-last-weekday"],
    ["FREQ=MONTHLY;BYDAY=4FR", "monthly-weekday"],
    ["FREQ=YEARLY", "yearly"],
    ["FREQ=WEEKLY;BYDAY=TH", null],
    ["FREQ=WEEKLY;INTERVAL=3", null],
    ["FREQ=DAILY;BYHOUR=9,19", null],
  ])("%s, as another calendar writes it, is %s", (text, name) => {
    expect(presetOf(parseRule(text), "2026-03-27T19:00:00")).toBe(name);
  });
});
