import fc from "fast-check";
import type { Weekday } from "@/lib/calendar/day";
import { parseRule, ruleText, type Rule } from "@/lib/calendar/rrule";
import { isRefusal } from "@/lib/errors";

const few = <T>(one: fc.Arbitrary<T>, maxLength: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<T[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(one, { maxLength }) },
  );
const signed = (most: number) => fc.integer({ min: 1, max: most }).chain((n) => fc.constantFrom(n, -n));
const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const namedWeekday = fc.record({ weekday, nth: fc.option(signed(5), { freq: 2 }) });
const wholeSets = [
  [1, 2, 3, 4, 5],
  [6, 7],
  [1, 2, 3, 4, 5, 6, 7],
] as Weekday[][];
const each = fc.constantFrom(...wholeSets).map((days) => days.map((one) => ({ weekday: one, nth: null })));

/** A start within some years, on the quarter of an hour. */
export const anyStart = fc
  .integer({ min: Date.parse("2024-01-01") / 900_000, max: Date.parse("2030-12-31") / 900_000 })
  .map((quarters) => new Date(quarters * 900_000).toISOString().slice(0, 19));

/** Parts of a rule, which need not go together. */
const parts: fc.Arbitrary<Rule> = fc.record({
  freq: fc.constantFrom("daily", "weekly", "monthly", "yearly"),
  interval: fc.constantFrom(1, 1, 1, 2, 3, 4),
  count: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 3 }),
  until: fc.option(
    anyStart.map((start) => `2031${start.slice(4)}`),
    { freq: 3 },
  ),
  byDay: fc.oneof({ weight: 3, arbitrary: few(namedWeekday, 3) }, { weight: 1, arbitrary: each }),
  byMonthDay: few(signed(31), 3),
  byMonth: few(fc.integer({ min: 1, max: 12 }), 3),
  byYearDay: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(signed(366), 40) }),
  byWeekNo: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(signed(53), 10) }),
  bySetPos: few(signed(4), 2),
  byHour: few(fc.integer({ min: 0, max: 23 }), 2),
  byMinute: few(fc.constantFrom(0, 15, 30), 2),
  weekStart: weekday,
});

/** The rule that parts make, in order; null where they do not go together. */
export function ruleFrom(rule: Rule): Rule | null {
  try {
    return parseRule(ruleText(rule));
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** Any rule there may be, of each kind about as many. */
export const anyRule: fc.Arbitrary<Rule> = parts
  .map((rule) => {
    const slow = rule.freq === "monthly" || rule.freq === "yearly";
    const numbered = slow && rule.byWeekNo.length === 0;
    return ruleFrom({
      ...rule,
      count: rule.until === null ? rule.count : null,
      byDay: numbered ? rule.byDay : rule.byDay.map((day) => ({ ...day, nth: null })),
      byMonthDay: rule.freq === "weekly" ? [] : rule.byMonthDay,
      byYearDay: rule.freq === "yearly" ? rule.byYearDay : [],
      byWeekNo: rule.freq === "yearly" ? rule.byWeekNo : [],
    });
  })
  .filter((rule) => rule !== null);
