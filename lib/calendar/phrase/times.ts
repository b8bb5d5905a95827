import { Temporal } from "temporal-polyfill";
import { isDate, type DateText } from "@/lib/calendar/day";
import { waysOf, type Today, type Ways } from "@/lib/calendar/phrase/days";
import { hoursOf, type Hours } from "@/lib/calendar/phrase/hours";
import { DEFAULT_MINUTES, SHORTEST_REST } from "@/lib/calendar/phrase/parts";
import { dayLater, seriesOf } from "@/lib/calendar/phrase/repeats";
import type { Said } from "@/lib/calendar/phrase/said";
import { ruleText } from "@/lib/calendar/rrule";
import { STEP, type Times } from "@/lib/calendar/snap";
import { atMs, LONGEST_DAYS, MINUTE, wallAt, wallMs, wallText } from "@/lib/calendar/time";
import { daysFrom, timesOfDates, type Dates } from "@/lib/calendar/whole-days";

export interface Now extends Today {
  /** Unix milliseconds. */
  readonly now: number;
  /** IANA. */
  readonly zone: string;
}

/** How nearly a time was said: to the hour, to a part of the day, to the day, or as one in a longer stretch. */
export type Grain = "clock" | "part" | "day" | "days" | "week" | "month";

export interface TimeSaid extends Times {
  readonly allDay: boolean;
  readonly grain: Grain;
  /** How long it was said to last; null when that was not said. */
  readonly minutes: number | null;
  /** The value of an RRULE, of which the time is the first occurrence; null: once. */
  readonly rrule: string | null;
}

/** "In an hour" is not to the minute. */
const ROUNDED_TO = 5 * MINUTE;

/** All times that can be meant, none of them over, each once. */
export function timesOf(said: Said, now: Now): TimeSaid[] {
  const { clock } = said;
  if (clock?.kind === "later") return [inMinutes(clock.minutes, said.minutes ?? null, now)];
  const times = said.repeat ? repeated(said, now) : once(said, now);
  return [...new Map(times.map((time) => [`${time.startMs} ${time.endMs} ${time.rrule}`, time])).values()];
}

function inMinutes(later: number, minutes: number | null, { now }: Now): TimeSaid {
  const startMs = Math.ceil((now + later * MINUTE) / ROUNDED_TO) * ROUNDED_TO;
  return {
    startMs,
    endMs: startMs + (minutes ?? DEFAULT_MINUTES) * MINUTE,
    allDay: false,
    grain: "clock",
    minutes,
    rrule: null,
  };
}

function once(said: Said, now: Now): TimeSaid[] {
  const hours = hoursOf(said);
  const onlyLength = said.clock === undefined && said.part === undefined;
  const ways = waysOf(said, now, hours !== null && !onlyLength);
  if (ways === null && hours === null) return [];
  const days: Ways = ways ?? [[0, 1].map((days) => sameDay(later(now.today, days)))];
  return days.flatMap((way) =>
    (hours ?? [null]).flatMap((hours) => {
      const time = firstTime(way, hours, said, now);
      return time === null ? [] : [time];
    }),
  );
}

function repeated(said: Said, now: Now): TimeSaid[] {
  const hours = hoursOf(said);
  return seriesOf(said, now).flatMap(({ rule, dates }) =>
    (hours ?? [null]).flatMap((hours) => {
      // What is left of today's evening is no measure for the others.
      const whole = hours && { ...hours, over: null };
      const meant = hours !== null && hours.from >= 1440 ? dayLater(rule) : rule;
      const time = meant && firstTime(dates.map(sameDay), whole, said, now);
      return time ? [...(said.perhapsOnce ? [time] : []), { ...time, rrule: ruleText(meant) }] : [];
    }),
  );
}

/** The first of some dates on which it is not over. */
function firstTime(way: readonly Dates[], hours: Hours | null, said: Said, now: Now): TimeSaid | null {
  for (const dates of way) {
    const times =
      hours === null || dates.first !== dates.last ? onDates(dates, said, now) : inHours(dates.first, hours, now);
    if (times === null || times.endMs <= times.startMs) continue;
    const allDay = hours === null || dates.first !== dates.last;
    return { ...times, allDay, grain: grainOf(said, dates, allDay), minutes: said.minutes ?? null, rrule: null };
  }
  return null;
}

/** Whole days, those of them that are over left out. */
function onDates({ first, last }: Dates, { minutes, week, month, day }: Said, now: Now): Times | null {
  const isOneDay =
    first === last && (week === undefined || day !== undefined) && (month === undefined || day !== undefined);
  const days = isOneDay ? Math.max(1, Math.floor((minutes ?? 0) / 1440)) : 1;
  const until = later(last, days - 1);
  if (last < now.today || !isDate(until) || daysFrom(first, until) >= LONGEST_DAYS) return null;
  return timesOfDates({ first: first < now.today ? now.today : first, last: until }, now.zone);
}

function inHours(date: DateText, hours: Hours, { now, zone }: Now): Times | null {
  const midnight = wallMs(`${date}T00:00:00`);
  if (!isDate(later(date, Math.floor(hours.to / 1440)))) return null;
  const wall = (minutes: number) => midnight + minutes * MINUTE;
  const start = comingMs(wall(hours.from), zone, now);
  if (start >= now) return { startMs: start, endMs: endMs(start, hours, atMs(wall(hours.to), zone)) };
  if (hours.over === null) return null;
  const rest = Math.ceil(wallAt(now, zone) / (STEP * MINUTE)) * STEP * MINUTE;
  const over = wall(hours.over);
  if (rest < wall(hours.from) || over - rest < SHORTEST_REST * MINUTE) return null;
  const startMs = comingMs(rest, zone, now);
  const restEnd = Math.min(over, rest + (hours.to - hours.from) * MINUTE);
  return startMs < now ? null : { startMs, endMs: endMs(startMs, hours, atMs(restEnd, zone)) };
}

/** A length is as long as it is; otherwise the wall says the end, unless the clock was put past it. */
function endMs(startMs: number, { from, to, minutes }: Hours, wallEndMs: number): number {
  if (minutes !== null) return startMs + minutes * MINUTE;
  return wallEndMs > startMs ? wallEndMs : startMs + (to - from) * MINUTE;
}

/** The instant of a wall time; of one that comes twice the second when the first is over. */
function comingMs(wall: number, zone: string, now: number): number {
  const first = atMs(wall, zone);
  if (first >= now || now - first > 1440 * MINUTE) return first;
  return Temporal.PlainDateTime.from(wallText(wall)).toZonedDateTime(zone, { disambiguation: "later" })
    .epochMilliseconds;
}

function grainOf({ day, week, month, clock }: Said, { first, last }: Dates, allDay: boolean): Grain {
  if (!allDay) return clock === undefined ? "part" : "clock";
  if (day?.kind === "month" || (day === undefined && month !== undefined)) return "month";
  if (day === undefined && week !== undefined) return "week";
  return first === last ? "day" : "days";
}

function sameDay(date: DateText): Dates {
  return { first: date, last: date };
}

function later(date: DateText, days: number): DateText {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}
