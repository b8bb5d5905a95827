import { Temporal } from "temporal-polyfill";
import type { Day } from "@/lib/calendar/seen-day";
import { MINUTE } from "@/lib/calendar/time";

/**
 * The axis that the visible days share: one picture of a day's 24 wall-clock hours, on which every instant of every
 * visible day has its place, also on days when the clock changes.
 *
 * - Where a day's clock goes back, a stretch passes twice. The axis then gains an *extra* stretch, right after the first
 *   pass, for the second. All other days have nothing there.
 * - Where a day's clock goes forward, that day has nothing in the stretch that is skipped.
 * - Each day has the clock of where the reader is on it. One after which they go west goes on past midnight until the next
 *   begins (`livedDay`): the axis is then longer, and all other days have nothing there.
 *
 * Nothing there means a *void*: drawn hatched, never a place for a block to begin. Positions on the axis are minutes
 * from its beginning; wall times are minutes from the date's midnight. Zones of the distant past have offsets of odd
 * seconds, so neither need be whole.
 */
export interface DayAxis {
  /** In minutes: 1440, the extra stretches, and what a day goes on for past midnight. */
  readonly length: number;
  readonly extras: readonly Extra[];
  readonly days: readonly AxisDay[];
}

/** A day whose ends are one was skipped by its zone. */
export interface AxisDay extends Day {
  /** Where the day's instants lie, in order; each runs at one minute of axis a minute. */
  readonly runs: readonly Run[];
  readonly voids: readonly Stretch[];
}

/** A part of a day that is unbroken both in time and on the axis. */
interface Run extends Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Positions on the axis, in minutes. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A second pass: the clock reaches wall minute `at` and goes back by `length`. It begins on the axis at `from`. */
export interface Extra extends Stretch {
  readonly at: number;
  readonly length: number;
}

/** A part of a day between clock changes; `wall` is the wall minute it begins with. */
interface Pass {
  fromMs: number;
  toMs: number;
  wall: number;
  /** The wall minute at which the clock went back into this pass; until then, it is a second one. */
  backFrom: number | null;
}

const DAY_MINUTES = 1440;

/** The axis of days that are seen together. */
export function dayAxis(seen: readonly Day[]): DayAxis {
  const passesOf = seen.map((day) => ({ day, passes: passes(day) }));
  const extras = extrasFor(passesOf.flatMap((one) => one.passes));
  const runsIn = passesOf.map(({ day, passes }) => ({ day, runs: passes.flatMap((pass) => runsOf(pass, extras)) }));
  const midnight = DAY_MINUTES + extras.reduce((sum, extra) => sum + extra.length, 0);
  const length = Math.max(midnight, ...runsIn.flatMap(({ runs }) => runs.map(({ to }) => to)));
  const days = runsIn.map(({ day, runs }) => ({ ...day, runs, voids: gaps(runs, length) }));
  return { length, extras, days };
}

/**
 * The place of an instant (Unix milliseconds) of the day; instants before and after it are held to its ends. At a break,
 * one moment has two places: what begins then begins after it, what ends then has ended before it (`edge`).
 */
export function positionOf(day: AxisDay, ms: number, edge: "start" | "end" = "start"): number {
  const { runs } = day;
  const run =
    edge === "start"
      ? (runs.find((run) => ms < run.toMs) ?? runs.at(-1))
      : (runs.findLast((run) => ms > run.fromMs) ?? runs[0]);
  if (!run) return 0;
  return run.from + (Math.min(Math.max(ms, run.fromMs), run.toMs) - run.fromMs) / MINUTE;
}

/** The instant (Unix milliseconds) at a place on the axis. A void has none: the first that follows it is meant. */
export function instantAt(day: AxisDay, position: number): number {
  const run = day.runs.find((run) => position < run.to);
  if (!run) return day.endMs;
  return run.fromMs + Math.max(0, position - run.from) * MINUTE;
}

/** A wall minute on the axis, in its first pass: moved on by the extra stretches that begin at or before it. */
export function wallPosition(extras: readonly Extra[], wall: number): number {
  return extras.reduce((position, extra) => (extra.at <= wall ? position + extra.length : position), wall);
}

export interface HourLabel {
  readonly position: number;
  /** Minutes from midnight, 0 to 1439. */
  readonly wall: number;
  /** The second time that a clock which goes back comes past. */
  readonly again: boolean;
  /** Past the midnight that a day ends with elsewhere. */
  readonly after: boolean;
}

/**
 * What stands beside the axis: every full hour, also past midnight where a day goes on, and in a second pass its beginning
 * and full hours once more.
 */
export function hourLabels(axis: DayAxis): HourLabel[] {
  const back = axis.extras.reduce((sum, extra) => sum + extra.length, 0);
  const hours = Math.ceil((axis.length - back) / 60);
  const main = Array.from({ length: hours }, (_, hour) => hour * 60).map((wall) => ({
    position: wallPosition(axis.extras, wall),
    wall: wall % DAY_MINUTES,
    again: false,
    after: wall >= DAY_MINUTES,
  }));
  const again = axis.extras.flatMap(({ at, length, from }) => {
    const begin = at - length;
    const full = Array.from({ length: Math.ceil(length / 60) + 1 }, (_, i) => (Math.floor(begin / 60) + 1 + i) * 60);
    return [begin, ...full.filter((wall) => wall < at)].map((wall) => ({
      position: from + wall - begin,
      wall: (wall + DAY_MINUTES) % DAY_MINUTES,
      again: true,
      after: false,
    }));
  });
  return [...main, ...again].sort((a, b) => a.position - b.position);
}

/** The day's stretches between clock changes. */
function passes({ date, zone, startMs, endMs }: Day): Pass[] {
  if (endMs <= startMs) return [];
  const midnight = Temporal.PlainDate.from(date).toPlainDateTime().toZonedDateTime("UTC").epochMilliseconds;
  const wallAt = (ms: number) => (ms + offset(ms, zone) - midnight) / MINUTE;
  const changes = offset(startMs, zone) === offset(endMs - 1, zone) ? [] : changesBetween(startMs, endMs, zone);
  const borders = [startMs, ...changes, endMs];
  return borders.slice(0, -1).map((fromMs, i) => {
    const toMs = borders[i + 1]!;
    const back = i === 0 ? 0 : (offset(fromMs - 1, zone) - offset(fromMs, zone)) / MINUTE;
    const wall = wallAt(fromMs);
    return { fromMs, toMs, wall, backFrom: back > 0 ? wall + back : null };
  });
}

function changesBetween(startMs: number, endMs: number, zone: string): number[] {
  const changes: number[] = [];
  for (let at = zoned(startMs, zone).getTimeZoneTransition("next"); at; at = at.getTimeZoneTransition("next")) {
    if (at.epochMilliseconds >= endMs) break;
    changes.push(at.epochMilliseconds);
  }
  return changes;
}

/** One extra stretch for each different way in which a clock goes back in these passes, in order. */
function extrasFor(passes: readonly Pass[]): Extra[] {
  const different = new Map<string, { at: number; length: number }>();
  for (const { wall, backFrom } of passes) {
    if (backFrom !== null) different.set(`${backFrom}/${wall}`, { at: backFrom, length: backFrom - wall });
  }
  const ordered = [...different.values()].sort((a, b) => a.at - b.at || a.length - b.length);
  let before = 0;
  return ordered.map(({ at, length }) => {
    const from = at + before;
    before += length;
    return { at, length, from, to: from + length };
  });
}

/** A pass in the runs it makes: its second-pass part in its extra, and the rest cut where extras of any day are. */
function runsOf({ fromMs, toMs, wall, backFrom }: Pass, extras: readonly Extra[]): Run[] {
  const end = wall + (toMs - fromMs) / MINUTE;
  const own = extras.find((extra) => extra.at === backFrom && extra.at - extra.length === wall);
  const mainFrom = own ? Math.min(own.at, end) : wall;
  const cuts = [mainFrom, ...extras.map((extra) => extra.at).filter((at) => at > mainFrom && at < end), end];
  const again = own ? [{ wall, until: mainFrom, from: own.from }] : [];
  const main = [...new Set(cuts)].slice(0, -1).map((at, i, starts) => ({
    wall: at,
    until: starts[i + 1] ?? end,
    from: wallPosition(extras, at),
  }));
  return [...again, ...main]
    .filter((run) => run.until > run.wall)
    .map((run) => ({
      from: run.from,
      to: run.from + run.until - run.wall,
      fromMs: fromMs + (run.wall - wall) * MINUTE,
      toMs: fromMs + (run.until - wall) * MINUTE,
    }));
}

/** What of the axis no run covers. */
function gaps(runs: readonly Run[], length: number): Stretch[] {
  const borders = [{ from: 0, to: 0 }, ...runs, { from: length, to: length }];
  return borders
    .slice(0, -1)
    .map(({ to }, i) => ({ from: to, to: borders[i + 1]!.from }))
    .filter((gap) => gap.to > gap.from);
}

function offset(ms: number, zone: string): number {
  return zoned(ms, zone).offsetNanoseconds / 1_000_000;
}

function zoned(ms: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
}
