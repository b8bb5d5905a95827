import fc from "fast-check";
import type { Series } from "@/lib/calendar/recurrence";
import { wallText } from "@/lib/calendar/recurrence/wall";
import { parseRule, ruleText, type Rule } from "@/lib/calendar/rrule";

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

const list = (numbers: fc.Arbitrary<number>, maxLength = 4) => fc.array(numbers, { minLength: 1, maxLength });
const upTo = (max: number) => fc.integer({ min: 1, max });
const fromEither = (max: number) => fc.tuple(upTo(max), fc.boolean()).map(([n, fromEnd]) => (fromEnd ? -n : n));
/** A part that is there in one rule of so many. */
const inOneOf = (many: number, value: fc.Arbitrary<readonly unknown[]>) =>
  fc.tuple(fc.integer({ min: 1, max: many }), value).map(([one, parts]) => (one === 1 ? parts.join(",") : ""));

const byDay = (nth: fc.Arbitrary<number>) =>
  fc.array(
    fc
      .tuple(fc.oneof(fc.constant(0), nth), fc.constantFrom(...WEEKDAYS))
      .map(([n, day]) => `${n === 0 ? "" : n}${day}`),
    { minLength: 1, maxLength: 4 },
  );

const parts = fc.record({
  FREQ: fc.constantFrom("DAILY", "WEEKLY", "MONTHLY", "YEARLY"),
  INTERVAL: fc.oneof(fc.constant(1), upTo(6), upTo(40)).map(String),
  WKST: fc.constantFrom(...WEEKDAYS),
  BYMONTH: inOneOf(3, list(upTo(12))),
  BYWEEKNO: inOneOf(5, list(fromEither(53))),
  BYYEARDAY: inOneOf(5, list(fromEither(366), 12)),
  BYMONTHDAY: inOneOf(3, list(fromEither(31), 6)),
  BYDAY: inOneOf(2, byDay(fc.oneof(fromEither(5), fromEither(53)))),
  BYHOUR: inOneOf(6, list(fc.integer({ min: 0, max: 23 }), 3)),
  BYMINUTE: inOneOf(6, list(fc.integer({ min: 0, max: 59 }), 3)),
  BYSETPOS: inOneOf(4, list(fromEither(8), 3)),
});

/** Any rule that is well formed and has neither COUNT nor UNTIL. */
export const anyEndlessRule: fc.Arbitrary<Rule> = parts.map((all) => {
  const { FREQ } = all;
  const fitting = {
    ...all,
    BYWEEKNO: FREQ === "YEARLY" ? all.BYWEEKNO : "",
    BYYEARDAY: FREQ === "YEARLY" ? all.BYYEARDAY : "",
    BYMONTHDAY: FREQ === "WEEKLY" ? "" : all.BYMONTHDAY,
  };
  const unnumbered = FREQ === "DAILY" || FREQ === "WEEKLY" || fitting.BYWEEKNO !== "";
  if (unnumbered) fitting.BYDAY = fitting.BYDAY.replace(/[-\d]/g, "");
  const { BYDAY, BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYHOUR, BYMINUTE } = fitting;
  if ([BYDAY, BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY, BYHOUR, BYMINUTE].join("") === "") fitting.BYSETPOS = "";
  const named = Object.entries(fitting).filter(([, value]) => value !== "");
  return parseRule(named.map(([name, value]) => `${name}=${value}`).join(";"));
});

const FIRST_DAY = Date.UTC(1900, 0, 1) / 86_400_000;
const LAST_DAY = Date.UTC(2199, 11, 31) / 86_400_000;

/** A wall time in the reach of the calendar, most of them in our lives. */
export const anyWallTime: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 30_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: FIRST_DAY, max: LAST_DAY }) },
    ),
    fc.integer({ min: 0, max: 1_439 }),
  )
  .map(([day, minute]) => wallText(day * 1_440 + minute));

/** Any series: endless, or with a COUNT, or with an UNTIL on, before or after something. */
export const anySeries: fc.Arbitrary<Series> = fc
  .tuple(anyEndlessRule, anyWallTime, fc.oneof(fc.constant(null), upTo(60), anyWallTime))
  .map(([rule, localStart, end]) => ({
    localStart,
    rrule: ruleText({
      ...rule,
      count: typeof end === "number" ? end : null,
      until: typeof end === "string" && end >= localStart ? end : null,
    }),
  }));
