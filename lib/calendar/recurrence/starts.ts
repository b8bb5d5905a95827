import { daysIn } from "@/lib/calendar/recurrence/days";
import type { Plan } from "@/lib/calendar/recurrence/plan";
import { stretchOf, unitAt } from "@/lib/calendar/recurrence/unit";
import { MINUTES_IN_DAY } from "@/lib/calendar/recurrence/wall";

/**
 * What a rule itself gives, without its COUNT and without the policy about the first occurrence: wall times in minutes
 * since 1970, none before the series begins and none after `plan.end`. Both ways it enters at the unit of the time it is
 * asked about, and goes through no more units than there are up to the ends of the series.
 */

/** The starts from <= t <= to, ascending, and no more of them than `most`. */
export function startsBetween(plan: Plan, from: number, to: number, most: number): number[] {
  const starts: number[] = [];
  const [first, last] = [Math.max(from, plan.start), Math.min(to, plan.end)];
  if (first > last || most < 1) return starts;
  const end = unitAt(plan, dayAt(last));
  for (let unit = unitOnOrAfter(plan, first); unit <= end; unit += plan.interval) {
    for (const start of startsOf(plan, unit, first, last)) {
      if (starts.push(start) === most) return starts;
    }
  }
  return starts;
}

/** The last start before a wall time; null: none. */
export function startBefore(plan: Plan, wall: number): number | null {
  const last = Math.min(wall - 1, plan.end);
  if (last < plan.start) return null;
  const begin = unitAt(plan, dayAt(plan.start));
  const until = unitAt(plan, dayAt(last));
  for (let unit = until - ((until - begin) % plan.interval); unit >= begin; unit -= plan.interval) {
    const found = startsOf(plan, unit, plan.start, last).at(-1);
    if (found !== undefined) return found;
  }
  return null;
}

function unitOnOrAfter(plan: Plan, wall: number): number {
  const begin = unitAt(plan, dayAt(plan.start));
  return begin + Math.ceil((unitAt(plan, dayAt(wall)) - begin) / plan.interval) * plan.interval;
}

/** The starts of one unit from first <= t <= last, ascending. */
export function startsOf(plan: Plan, unit: number, first: number, last: number): number[] {
  const whole = stretchOf(plan, unit);
  const weeks = { first: whole.first, count: (whole.last - whole.first + 1) / 7 };
  // Positions count all days of the unit; without them, only those asked for need a look.
  const stretch =
    plan.positions.length > 0
      ? whole
      : { first: Math.max(whole.first, dayAt(first)), last: Math.min(whole.last, dayAt(last)) };
  const days = daysIn(plan.days, stretch, weeks);
  const starts = plan.positions.length > 0 ? atPositions(plan, days) : atTimes(plan, days);
  return starts.filter((start) => start >= first && start <= last);
}

function atTimes({ times }: Plan, days: readonly number[]): number[] {
  const starts: number[] = [];
  for (const day of days) for (const time of times) starts.push(day * MINUTES_IN_DAY + time);
  return starts;
}

function atPositions({ times, positions }: Plan, days: readonly number[]): number[] {
  const count = days.length * times.length;
  const indices = positions
    .map((position) => (position > 0 ? position - 1 : count + position))
    .filter((index) => index >= 0 && index < count)
    .sort((a, b) => a - b);
  return indices
    .filter((index, i) => index !== indices[i - 1])
    .map((index) => days[Math.floor(index / times.length)]! * MINUTES_IN_DAY + times[index % times.length]!);
}

function dayAt(wall: number): number {
  return Math.floor(wall / MINUTES_IN_DAY);
}
