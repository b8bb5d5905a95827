import { expect, test } from "vitest";
import { parseRule } from "@/lib/calendar/rrule";
import { beginningOf } from "@/lib/calendar/series-beginning";

/** A Sunday, the last of its month. */
const START = "2026-03-29T09:00:00";

test.each([
  ["FREQ=MONTHLY;BYDAY=-1SU", true, ["2026-04-26", "2026-05-31", "2026-06-28"]],
  ["FREQ=WEEKLY;BYDAY=TU", false, ["2026-03-31", "2026-04-07", "2026-04-14"]],
  ["FREQ=DAILY;BYHOUR=7,9,17", true, ["2026-03-30", "2026-03-31", "2026-04-01"]],
  ["FREQ=DAILY;BYHOUR=17", false, ["2026-03-30", "2026-03-31", "2026-04-01"]],
  ["FREQ=WEEKLY;COUNT=2", true, ["2026-04-05"]],
  ["FREQ=WEEKLY;COUNT=1", true, []],
  ["FREQ=DAILY;UNTIL=20260331T000000", true, ["2026-03-30"]],
  ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", false, ["2028-02-29", "2032-02-29", "2036-02-29"]],
])("%s: the first is one of its own: %s, and then come %j", (text, isGiven, next) => {
  expect(beginningOf(parseRule(text), START, 3)).toEqual({ isGiven, first: "2026-03-29", next });
});

test("dates that were taken out are not told, those that were moved are told where they are", () => {
  const apart = new Map([
    ["2026-04-05T09:00:00", null],
    ["2026-04-12T09:00:00", "2026-04-20"],
    ["2026-04-26T09:00:00", "2026-04-18"],
    // Not one of its dates.
    ["2026-04-19T10:00:00", null],
  ]);
  const rule = parseRule("FREQ=WEEKLY;BYDAY=SU");
  expect(beginningOf(rule, START, 3, apart)).toEqual({
    isGiven: true,
    first: "2026-03-29",
    next: ["2026-04-18", "2026-04-19", "2026-04-20"],
  });
  expect(beginningOf(rule, START, 1, new Map([[START, "2026-03-31"]]))).toMatchObject({
    first: "2026-03-31",
    next: ["2026-04-05"],
  });
  // Of two on one date the other is still there.
  const twice = parseRule("FREQ=DAILY;BYHOUR=9,17");
  expect(beginningOf(twice, START, 1, new Map([["2026-03-30T09:00:00", null]])).next).toEqual(["2026-03-30"]);
});
