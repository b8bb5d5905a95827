import { Temporal } from "temporal-polyfill";
import type { DateText, Weekday } from "@/lib/calendar/day";
import { monthFrom, nthIn, waysOf, type Today } from "@/lib/calendar/phrase/days";
import type { RepeatSaid, Said } from "@/lib/calendar/phrase/said";
import { EVERY_DAY } from "@/lib/calendar/repeat-presets";
import type { Rule } from "@/lib/calendar/rrule";

/** A series: how it repeats, and the dates on which it can begin. */
export interface Series {
  readonly rule: Rule;
  readonly dates: readonly DateText[];
}

/** So many dates on, also the part of today that is over has come again. */
const LOOKED_AT = 15;

/** The series that a repeated time can mean; none where it takes a day that was not said. */
export function seriesOf(said: Said, from: Today): Series[] {
  return (said.repeat ?? []).flatMap((repeat) => {
    const { freq, interval, byDay } = repeat;
    const rule: Rule = { ...EVERY_DAY, freq, interval };
    if (freq === "daily") return [{ rule, dates: nextDates(said, from, true) }];
    if (freq === "weekly") return weekly(repeat, rule, said, from);
    if (freq === "monthly") return monthly(byDay, rule, said, from);
    return yearly(rule, said, from);
  });
}

/** The rule of a series whose time is on the date after the one that was said: "every Friday at midnight". */
export function dayLater(rule: Rule): Rule | null {
  if (rule.freq === "daily") return rule;
  if (rule.freq !== "weekly") return null;
  const byDay = rule.byDay.map(({ weekday, nth }) => ({ weekday: ((weekday % 7) + 1) as Weekday, nth }));
  return { ...rule, byDay: byDay.sort((one, other) => one.weekday - other.weekday) };
}

function weekly({ byDay }: RepeatSaid, rule: Rule, said: Said, from: Today): Series[] {
  const { day } = said;
  const dates = nextDates(day?.kind === "weekday" ? { ...said, day: { ...day, which: "coming" } } : said, from);
  const series = (weekdays: readonly Weekday[]): Series => ({
    rule: {
      ...rule,
      byDay: [...weekdays].sort((one, other) => one - other).map((weekday) => ({ weekday, nth: null })),
      // Which weeks are left out depends on where they begin, if there is more than one day.
      weekStart: rule.interval > 1 && weekdays.length > 1 ? from.weekStart : 1,
    },
    dates: dates.filter((date) => weekdays.includes(weekdayOf(date))),
  });
  if (byDay.length > 0) return [series(byDay.map(({ weekday }) => weekday))];
  if (day?.kind === "weekday") return [series([day.weekday])];
  if (day?.kind === "weekend") return [series([6]), series([7])];
  if (day !== undefined) return dates.slice(0, 1).map((date) => series([weekdayOf(date)]));
  return dates.slice(0, 7).map((date) => series([weekdayOf(date)]));
}

function monthly(byDay: RepeatSaid["byDay"], rule: Rule, said: Said, from: Today): Series[] {
  const today = Temporal.PlainDate.from(from.today);
  if (byDay.length > 0) {
    // A fifth Friday is at most three months away.
    const dates = Array.from({ length: 14 }, (_, k) => monthFrom(today, k)).flatMap((month) =>
      byDay.flatMap(({ weekday, nth }) => nthIn(month, weekday, nth!).map(({ first }) => first)),
    );
    return [{ rule: { ...rule, byDay }, dates: dates.filter((date) => date >= from.today).sort() }];
  }
  if (said.day?.kind !== "day-of-month") return [];
  const { date } = said.day;
  return [{ rule: { ...rule, byMonthDay: [date] }, dates: datesSaid(said, from) }];
}

function yearly(rule: Rule, said: Said, from: Today): Series[] {
  if (said.day?.kind !== "date") return [];
  const { month, date, last } = said.day;
  if (last !== null) return [];
  return [{ rule: { ...rule, byMonth: [month], byMonthDay: [date] }, dates: datesSaid(said, from) }];
}

/** Two weeks of dates from today, or from the day that is said to be the first. */
function nextDates({ day }: Said, from: Today, startsOnWeekday = false): DateText[] {
  const isStart = day !== undefined && day.kind !== "weekend" && (day.kind !== "weekday" || startsOnWeekday);
  const first = isStart ? (datesSaid({ day }, from)[0] ?? from.today) : from.today;
  return Array.from({ length: LOOKED_AT }, (_, days) => Temporal.PlainDate.from(first).add({ days }).toString());
}

function datesSaid(said: Said, from: Today): DateText[] {
  const ways = waysOf(said, from, true) ?? [];
  return (ways[0] ?? []).map(({ first }) => first).filter((date) => date >= from.today);
}

function weekdayOf(date: DateText): Weekday {
  return Temporal.PlainDate.from(date).dayOfWeek as Weekday;
}
