import { Temporal } from "temporal-polyfill";
import { dayInWeek, isDate, type DateText, type Weekday } from "@/lib/calendar/day";
import { isDayFirst } from "@/lib/calendar/phrase/date-order";
import type { DaySaid, Said, Which } from "@/lib/calendar/phrase/said";
import type { Dates } from "@/lib/calendar/whole-days";

/** From where days are reckoned. */
export interface Today {
  readonly today: DateText;
  readonly weekStart: Weekday;
  /** BCP 47; in its order `12/6` is asked about. */
  readonly locale: string;
}

/** What days can be meant: for each way to understand it the dates to choose from; the first that is not over is meant. */
export type Ways = readonly (readonly Dates[])[];

type Date = Temporal.PlainDate;

/** The days of what was said; null when no day was. `inTheDay`: an hour or a part of the day was said, too. */
export function waysOf(said: Said, from: Today, inTheDay: boolean): Ways | null {
  const today = Temporal.PlainDate.from(from.today);
  const ways = said.day ? dayWays(said.day, said, today, from) : wideWays(said, today, from, inTheDay);
  return ways?.map((way) => way.filter(({ first, last }) => isDate(first) && isDate(last))) ?? null;
}

function dayWays(day: DaySaid, { week, month }: Said, today: Date, from: Today): Ways {
  switch (day.kind) {
    case "later":
      return [[one(today.add({ days: day.days }))]];
    case "months-later":
      return [[one(today.add({ months: day.months }))]];
    case "weekday": {
      const inWeek = day.weeks ?? week;
      if (inWeek !== undefined) return [[one(dayOfWeek(today, from, inWeek, day.weekday))]];
      return weekdayWays(day.weekday, day.which, day.plus, today, from);
    }
    case "weekend":
      return weekendWays(day, week, today, from);
    case "date":
    case "day-of-month":
      return withWeekday(day, datesOf(day, month, today), today);
    case "slashed": {
      const { first, second, year } = day;
      const order = isDayFirst(from.locale) ? [second, first] : [first, second];
      return [order, [...order].reverse()].map(([month, date]) =>
        yearsOf(year, today).flatMap((year) => spanIn(year, month!, date!, null)),
      );
    }
    case "nth-weekday": {
      const { nth, weekday } = day;
      if (day.month !== null) {
        return [
          yearsOf(null, today).flatMap((year) =>
            nthIn(Temporal.PlainYearMonth.from({ year, month: day.month! }), weekday, nth),
          ),
        ];
      }
      return [nthIn(monthFrom(today, month ?? 0), weekday, nth)];
    }
    case "month":
      return [
        yearsOf(null, today).map((year) => {
          const first = Temporal.PlainDate.from({ year, month: day.month, day: 1 });
          return { first: first.toString(), last: first.with({ day: first.daysInMonth }).toString() };
        }),
      ];
  }
}

/** A week or month; of a week its days one by one where an hour is said. */
function wideWays({ week, month }: Said, today: Date, { weekStart }: Today, inTheDay: boolean): Ways | null {
  if (week !== undefined) {
    const first = startOfWeek(today, weekStart).add({ days: 7 * week });
    if (inTheDay) return Array.from({ length: 7 }, (_, days) => [one(first.add({ days }))]);
    return [[{ first: first.toString(), last: first.add({ days: 6 }).toString() }]];
  }
  if (month === undefined) return null;
  const named = monthFrom(today, month);
  const first = named.toPlainDate({ day: 1 });
  return [[{ first: first.toString(), last: first.with({ day: named.daysInMonth }).toString() }]];
}

function weekdayWays(weekday: Weekday, which: Which, plus: number, today: Date, { weekStart }: Today): Ways {
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  const in_ = (days: number) => [one(today.add({ days }))];
  if (plus > 0) return [in_((ahead === 0 ? 7 : ahead) + plus)];
  if (which === "this") return [[...in_(ahead), ...(ahead === 0 ? in_(7) : [])]];
  if (which === "coming") return ahead === 0 ? [in_(0), in_(7)] : [in_(ahead)];
  const more = which === "after-next" ? 7 : 0;
  if (ahead === 0) return [in_(7 + more)];
  // Whoever says "next Friday" on a Wednesday means the day after tomorrow, or the Friday of the next week.
  const ofThisWeek = dayInWeek(today.toString(), weekStart) + ahead < 7;
  return ofThisWeek || ahead === 1 ? [in_(ahead + more), in_(ahead + 7 + more)] : [in_(ahead + more)];
}

function weekendWays(
  { which, whole }: Extract<DaySaid, { kind: "weekend" }>,
  week: number | undefined,
  today: Date,
  from: Today,
): Ways {
  const onSunday = today.dayOfWeek === 7;
  const atWeekend = today.dayOfWeek >= 6;
  const coming = today.add({ days: onSunday ? -1 : 6 - today.dayOfWeek });
  const weekend = (weeks: number): Ways => {
    const saturday = coming.add({ days: 7 * weeks });
    const sunday = saturday.add({ days: 1 });
    return whole ? [[{ first: saturday.toString(), last: sunday.toString() }]] : [[one(saturday)], [one(sunday)]];
  };
  if (week !== undefined) {
    const days = ([6, 7] as const)
      .map((weekday) => dayOfWeek(today, from, week, weekday))
      .sort(Temporal.PlainDate.compare);
    return days.map((day) => [one(day)]);
  }
  if (which === "this") return weekend(0);
  if (which === "coming") return onSunday ? [...weekend(0), ...weekend(1)] : weekend(0);
  const more = which === "after-next" ? 1 : 0;
  return atWeekend ? weekend(1 + more) : [...weekend(more), ...weekend(1 + more)];
}

/** Said with a weekday that it is not, a date is asked for. */
function withWeekday(day: Extract<DaySaid, { kind: "date" | "day-of-month" }>, dates: Dates[], today: Date): Ways {
  const { weekday } = day;
  if (weekday === null) return [dates];
  const isOn = ({ first }: Dates) => Temporal.PlainDate.from(first).dayOfWeek === weekday;
  const coming = dates.find(({ last }) => last >= today.toString());
  if (coming === undefined || isOn(coming)) return [dates];
  if (day.kind === "day-of-month") return [dates, dates.filter(isOn)];
  // The nearest such weekday, three days before it at most and three after.
  const date = Temporal.PlainDate.from(coming.first);
  return [dates, [one(date.add({ days: ((weekday - date.dayOfWeek + 10) % 7) - 3 }))]];
}

function datesOf(
  day: Extract<DaySaid, { kind: "date" | "day-of-month" }>,
  month: number | undefined,
  today: Date,
): Dates[] {
  if (day.kind === "date") {
    return yearsOf(day.year, today).flatMap((year) => spanIn(year, day.month, day.date, day.last));
  }
  const months = month === undefined ? Array.from({ length: 13 }, (_, k) => k) : [month];
  return months.flatMap((k) => {
    const { year, month } = monthFrom(today, k);
    return spanIn(year, month, day.date, null);
  });
}

/** So many years on, even the 29th of February has come. */
function yearsOf(year: number | null, today: Date): number[] {
  return year === null ? Array.from({ length: 9 }, (_, k) => today.year + k) : [year];
}

function spanIn(year: number, month: number, date: number, last: number | null): Dates[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from({ year, month });
  if (date > daysInMonth || (last ?? 0) > daysInMonth) return [];
  const first = Temporal.PlainDate.from({ year, month, day: date });
  return [{ first: first.toString(), last: first.with({ day: last ?? date }).toString() }];
}

/** The nth weekday of a month, from its end when negative; none where the month has not so many. */
export function nthIn(month: Temporal.PlainYearMonth, weekday: Weekday, nth: number): Dates[] {
  const first = month.toPlainDate({ day: 1 });
  const firstSuch = 1 + ((weekday - first.dayOfWeek + 7) % 7);
  const count = Math.floor((month.daysInMonth - firstSuch) / 7) + 1;
  const index = nth > 0 ? nth - 1 : count + nth;
  return index >= 0 && index < count ? [one(first.with({ day: firstSuch + 7 * index }))] : [];
}

export function monthFrom(today: Date, months: number): Temporal.PlainYearMonth {
  return today.toPlainYearMonth().add({ months });
}

function dayOfWeek(today: Date, { weekStart }: Today, weeks: number, weekday: Weekday): Date {
  return startOfWeek(today, weekStart).add({ days: 7 * weeks + ((weekday - weekStart + 7) % 7) });
}

function startOfWeek(today: Date, weekStart: Weekday): Date {
  return today.subtract({ days: dayInWeek(today.toString(), weekStart) });
}

function one(date: Date): Dates {
  return { first: date.toString(), last: date.toString() };
}
