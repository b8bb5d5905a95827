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
  expect(beginningOf(parseRule(text), START, 3)).toEqual({ isGiven, next });
});
