import type { DateText } from "@/lib/calendar/day";
import { planOf } from "@/lib/calendar/recurrence/plan";
import { startsBetween } from "@/lib/calendar/recurrence/starts";
import { wallText } from "@/lib/calendar/recurrence/wall";
import type { Rule } from "@/lib/calendar/rrule";
import type { LocalText } from "@/lib/calendar/time";

/** How a series begins, as one wants to see it while choosing its rule. */
export interface Beginning {
  /** Whether the rule itself gives the first occurrence; where it does not, that one is there all the same. */
  readonly isGiven: boolean;
  /** The date of the first occurrence. */
  readonly first: DateText;
  /** The dates besides, no more than asked for; fewer where there are no more. */
  readonly next: readonly DateText[];
}

/** Of single occurrences, by when they would begin: the date that they were moved to; null where they were taken out. */
export type Apart = ReadonlyMap<LocalText, DateText | null>;

const NONE: Apart = new Map();

/** @throws Refusal `no-such-date`, `date-out-of-range` of the start */
export function beginningOf(rule: Rule, localStart: LocalText, most: number, apart = NONE): Beginning {
  const plan = planOf(rule, localStart);
  // There may be several starts on a date, on the first one too.
  const starts = startsBetween(plan, plan.start + 1, plan.end, (most + 1) * plan.times.length + apart.size);
  const dateOf = (start: LocalText) => {
    const put = apart.get(start);
    return put === undefined ? start.slice(0, 10) : put;
  };
  const first = dateOf(localStart) ?? localStart.slice(0, 10);
  const dates = new Set(starts.map((start) => dateOf(wallText(start))).filter((date) => date !== null));
  dates.delete(first);
  return {
    isGiven: startsBetween(plan, plan.start, plan.start, 1).length > 0,
    first,
    next: [...dates].sort().slice(0, most),
  };
}
