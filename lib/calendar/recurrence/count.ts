import { weekdaysAlone } from "@/lib/calendar/recurrence/days";
import type { Plan } from "@/lib/calendar/recurrence/plan";
import { startBefore, startsBetween, startsOf } from "@/lib/calendar/recurrence/starts";
import { unitAt } from "@/lib/calendar/recurrence/unit";
import { MINUTES_IN_DAY } from "@/lib/calendar/recurrence/wall";

/**
 * Where the last of so many occurrences begins, in minutes since 1970; in a calendar that has not got so many, its last.
 * The first occurrence is where the series begins, given by the rule or not.
 * @param plan one that has no end of its own yet
 */
export function lastOfCount(plan: Plan, count: number): number {
  const following = isEven(plan)
    ? nthOfEven(plan, count - 1)
    : startsBetween(plan, plan.start + 1, plan.end, count - 1).at(-1);
  return following ?? plan.start;
}

/** Whether each unit has as many starts as the next: then they are reckoned, and not gone through. */
function isEven({ unit, days }: Plan): boolean {
  return weekdaysAlone(days) && (unit === "week" || (unit === "day" && days.weekdays === 0));
}

/** The nth start after the first occurrence. */
function nthOfEven(plan: Plan, nth: number): number | undefined {
  const first = unitAt(plan, Math.floor(plan.start / MINUTES_IN_DAY));
  const inFirst = startsOf(plan, first, plan.start + 1, plan.end);
  const each = startsOf(plan, first + plan.interval, plan.start + 1, Infinity).length;
  const left = nth - inFirst.length;
  if (left <= 0 || each === 0) return inFirst[Math.min(nth, inFirst.length) - 1];
  const unit = first + Math.ceil(left / each) * plan.interval;
  const start = startsOf(plan, unit, plan.start + 1, Infinity)[(left - 1) % each]!;
  return start <= plan.end ? start : (startBefore(plan, plan.end + 1) ?? undefined);
}
