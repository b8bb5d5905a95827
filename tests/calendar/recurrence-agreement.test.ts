import fc from "fast-check";
import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { expand, type Series } from "@/lib/calendar/recurrence";
import { ruleText, type Rule } from "@/lib/calendar/rrule";
import { anyEndlessRule, anyWallTime } from "@/tests/calendar/any-rule";

/** Where rrule-temporal 2.2.8 is known to be wrong, or the RFC leaves open what it and we read in two ways. */
const DISAGREEMENTS: readonly ((rule: Rule) => boolean)[] = [
  // The RFC lets BYDAY limit BYYEARDAY, and lists that both expand meet; it gives the union of them.
  ({ byYearDay, byDay, byMonthDay, byWeekNo }) =>
    byYearDay.length > 0 && byDay.length + byMonthDay.length + byWeekNo.length > 0,
  ({ byWeekNo, byMonthDay }) => byWeekNo.length > 0 && byMonthDay.length > 0,
  // Of BYDAY=MO,-1SU in a year it leaves MO out, and of BYDAY=-1SU together with BYMONTHDAY the −1.
  (rule) =>
    ofYear(rule) && numbered(rule) && (rule.byMonthDay.length > 0 || rule.byDay.some(({ nth }) => nth === null)),
  // It finds a 53rd weekday, from either end, also in years that have 52.
  ({ byDay }) => byDay.some(({ nth }) => Math.abs(nth ?? 0) === 53),
  // Every other year of weeks: it counts the calendar's years, we those of the weeks (docs/decisions/recurrence.md).
  ({ byWeekNo, interval }) => byWeekNo.length > 0 && interval > 1,
  // A week without a weekday: DTSTART's says the RFC; the week's first day is what it gives.
  ({ byWeekNo, byDay }) => byWeekNo.length > 0 && byDay.length === 0,
];

const ofYear = ({ freq, byMonth }: Rule) => freq === "yearly" && byMonth.length === 0;
const numbered = ({ byDay }: Rule) => byDay.some(({ nth }) => nth !== null);
const agreed = anyEndlessRule.filter((rule) => !DISAGREEMENTS.some((disagrees) => disagrees(rule)));

/** Wall time is fed to it as if it were UTC. What it says of the first occurrence is not asked: there our policy is. */
function byReference({ localStart, rrule }: Series, from: string, to: string): string[] {
  const inUtc = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime("UTC");
  // It stops at an UNTIL alone; without one it looks for the next occurrence far beyond the window.
  const rruleString = `${rrule};UNTIL=${to.replace(/[-:]/g, "")}Z`;
  const reference = new RRuleTemporal({ rruleString, dtstart: inUtc(localStart) });
  return reference
    .between(inUtc(from), inUtc(to), true)
    .map((found) => found.toString().slice(0, 19))
    .filter((wall) => wall !== localStart && wall < to);
}

test("property: agrees with rrule-temporal, in a window long or short after the series begins", () => {
  const windows = fc.record({ after: fc.integer({ min: 0, max: 4_000 }), days: fc.constantFrom(31, 366, 1_500) });
  let found = 0;
  fc.assert(
    fc.property(agreed, anyWallTime, windows, (rule, localStart, { after, days }) => {
      const from = Temporal.PlainDateTime.from(localStart).add({ days: after });
      const to = from.add({ days });
      fc.pre(to.year < 2200);
      const window = { from: from.toString({ smallestUnit: "second" }), to: to.toString({ smallestUnit: "second" }) };
      const series = { localStart, rrule: ruleText(rule) };
      const ours = expand(series, window).filter((wall) => wall !== localStart);
      found += ours.length;
      expect(ours).toEqual(byReference(series, window.from, window.to));
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(300);
});
