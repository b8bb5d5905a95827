import { planOf, type Plan } from "@/lib/calendar/recurrence/plan";
import { startBefore as ruleStartBefore, startsBetween } from "@/lib/calendar/recurrence/starts";
import { wallOf, wallText } from "@/lib/calendar/recurrence/wall";
import { parseRule } from "@/lib/calendar/rrule";
import type { LocalText } from "@/lib/calendar/time";

/**
 * When a series happens, in wall time alone; which instants these are in a zone is for lib/calendar/occurrences.ts to
 * say. The first occurrence is always where the series begins, and counts, also when the rule does not give it: RFC 5545
 * leaves that open (docs/decisions/recurrence.md). Nothing begins after 2199.
 */
export interface Series {
  readonly localStart: LocalText;
  readonly rrule: string;
}

/** The most occurrences that one window gives: over two years of the densest rule there may be. */
export const MOST_IN_WINDOW = 20_000;
const MOST_KEPT = 2_000;

/**
 * The wall times, ascending, at which occurrences begin, from <= t < to; of more than `MOST_IN_WINDOW` the first ones. A
 * window costs by its own length: it makes no difference how long ago the series began.
 * @throws Refusal of `parseRule` and of a start that is no date; what `checkRule` let through does not throw
 */
export function expand(series: Series, window: { readonly from: LocalText; readonly to: LocalText }): LocalText[] {
  const plan = keptPlan(series);
  return occurrences(plan, minuteFrom(window.from), minuteFrom(window.to) - 1, MOST_IN_WINDOW).map(wallText);
}

/** The wall time at which the last occurrence begins; null: endless. */
export function lastOf(series: Series): LocalText | null {
  const plan = keptPlan(series);
  if (!plan.ends) return null;
  return wallText(occurrenceBefore(plan, plan.end + 1) ?? plan.start);
}

/** Whether an occurrence begins at exactly this wall time. */
export function isStartOf(series: Series, localStart: LocalText): boolean {
  const wall = wallOf(localStart);
  if (wall === null || minuteFrom(localStart) !== wall) return false;
  return occurrences(keptPlan(series), wall, wall, 1).length === 1;
}

/** The wall time at which the last occurrence before this one begins; null: none. */
export function startBefore(series: Series, localStart: LocalText): LocalText | null {
  const before = occurrenceBefore(keptPlan(series), minuteFrom(localStart));
  return before === null ? null : wallText(before);
}

/** The occurrences from <= t <= to: the first, and what the rule gives after it. */
function occurrences(plan: Plan, from: number, to: number, most: number): number[] {
  const first = from <= plan.start && plan.start <= to ? [plan.start] : [];
  return [...first, ...startsBetween(plan, Math.max(from, plan.start + 1), to, most - first.length)];
}

function occurrenceBefore(plan: Plan, wall: number): number | null {
  return wall <= plan.start ? null : (ruleStartBefore(plan, wall) ?? plan.start);
}

/** The first whole minute at or after a wall time: occurrences begin on the minute. */
function minuteFrom(text: LocalText): number {
  const wall = wallOf(text);
  if (wall === null) throw new RangeError(`Not a wall time: ${text}`);
  return text.endsWith(":00") ? wall : wall + 1;
}

const kept = new Map<string, Plan>();

/** Reading a rule costs more than a week of it, and counting more still; those asked for last are kept. */
function keptPlan({ localStart, rrule }: Series): Plan {
  const key = `${localStart} ${rrule}`;
  const plan = kept.get(key) ?? planOf(parseRule(rrule), localStart);
  kept.delete(key);
  kept.set(key, plan);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return plan;
}
