import type { Weekday } from "@/lib/calendar/day";
import { fits, placeOf, refitted, type Count, type Place } from "@/lib/calendar/recurrence/place";
import { MINUTES_IN_DAY, wallOf, wallText } from "@/lib/calendar/recurrence/wall";
import type { Rule } from "@/lib/calendar/rrule";
import type { LocalText } from "@/lib/calendar/time";

/**
 * The rule of a series whose first occurrence goes from one wall time to another. What names the day or the time of the
 * first occurrence names that of its new place; whole lists of days go along where that is exact; UNTIL keeps its
 * distance. What could go along in more than one way (the last working day of the month, moved to a Sunday) stays.
 * @throws Refusal `no-such-date`
 */
export function movedRule(rule: Rule, from: LocalText, to: LocalText): Rule {
  const before = placeOf(from, rule.weekStart);
  const after = placeOf(to, rule.weekStart);
  const moved: Rule = {
    ...rule,
    until: movedUntil(rule.until, before, after),
    byHour: along(rule.byHour, before.hour, after.hour),
    byMinute: along(rule.byMinute, before.minute, after.minute),
  };
  return before.day === after.day ? moved : { ...moved, ...movedDays(rule, before, after) };
}

/** An UNTIL at the end of a date stays at the end of one: its time of day says nothing. */
function movedUntil(until: LocalText | null, before: Place, after: Place): LocalText | null {
  if (until === null) return null;
  const days = after.day - before.day;
  const by = until.endsWith("T23:59:59") ? days * MINUTES_IN_DAY : after.wall - before.wall;
  const moved = wallText(wallOf(until)! + by).slice(0, -2) + until.slice(-2);
  // An UNTIL at the end of all years has nowhere to go, and needs not.
  return wallOf(moved) === null ? until : moved;
}

/** The parts that name days, for a first occurrence on another day; none of them where they cannot all go along. */
function movedDays(rule: Rule, before: Place, after: Place): Partial<Rule> {
  const byMonth = along(rule.byMonth, before.month, after.month);
  if (byMonth.length > 0 && !byMonth.includes(after.month)) return {};
  if (rule.bySetPos.length > 0 && (rule.freq === "monthly" || rule.freq === "yearly")) {
    const position = movedPosition(rule, before, after);
    return position === null ? {} : { byMonth, ...position };
  }
  const byMonthDay = movedMonthDays(rule.byMonthDay, before, after);
  const byYearDay = movedSingle(rule.byYearDay, before.inYear, after.inYear, 7);
  const byWeekNo = movedSingle(rule.byWeekNo, before.week, after.week, 1);
  const weekdays = movedWeekdays(rule, before, after);
  if (byMonthDay === null || byYearDay === null || byWeekNo === null || weekdays === null) return {};
  return { byMonth, byMonthDay, byYearDay, byWeekNo, ...weekdays };
}

function movedMonthDays(list: readonly number[], before: Place, after: Place): readonly number[] | null {
  if (list.length === 1 && fits(list[0]!, before.inMonth)) {
    return movedSingle(list, before.inMonth, after.inMonth, 7);
  }
  // Exact as long as it stays among the days that every month has.
  const by = after.day - before.day;
  const inEveryMonth = (n: number, moved: number) =>
    n > 0 ? n <= 28 && moved >= 1 && moved <= 28 : n >= -28 && moved >= -28 && moved <= -1;
  if (list.every((n) => inEveryMonth(n, n + by))) return list.map((n) => n + by);
  return list.some((n) => fits(n, after.inMonth)) ? list : null;
}

function movedSingle(list: readonly number[], before: Count, after: Count, near: number): readonly number[] | null {
  if (list.length === 0 || (list.length > 1 && list.some((n) => fits(n, after)))) return list;
  const moved = list.length === 1 ? refitted(list[0]!, before, after, near) : null;
  return moved === null ? null : [moved];
}

function movedWeekdays(rule: Rule, before: Place, after: Place): Partial<Rule> | null {
  const { byDay, byWeekNo, weekStart } = rule;
  if (byDay.some(({ nth }) => nth !== null)) {
    const moved = byDay.length === 1 ? movedNth(rule, byDay[0]!.nth!, before, after) : null;
    return moved === null ? null : { byDay: [{ weekday: after.weekday, nth: moved }] };
  }
  // Some of the days would go to another week than the others.
  if (byWeekNo.length > 0 && byDay.length > 1) return null;
  const by = after.day - before.day;
  const turned = byDay.map(({ weekday }) => ({ weekday: turn(weekday, by), nth: null }));
  turned.sort((a, b) => a.weekday - b.weekday);
  // Weeks that are counted begin later by as much, or some of their days would go to another week than the first.
  const counted = rule.freq === "weekly" && (rule.interval > 1 || rule.bySetPos.length > 0);
  const alone = byDay.every(({ weekday }) => weekday === before.weekday);
  return { byDay: turned, weekStart: counted && !alone ? turn(weekStart, by) : weekStart };
}

/** The number of the weekday `after` in its month or year, for one that was the `nth`. */
function movedNth(rule: Rule, nth: number, before: Place, after: Place): number | null {
  if (rule.byDay[0]!.weekday !== before.weekday) return null;
  const ofYear = rule.freq === "yearly" && rule.byMonth.length === 0;
  const moved = ofYear
    ? refitted(nth, before.weekdayInYear, after.weekdayInYear, 1)
    : refitted(nth, before.weekdayInMonth, after.weekdayInMonth, 1);
  // Who moves the fourth to the fifth means the last: not every month has a fifth.
  const notInAll = ofYear ? 53 : 5;
  if (moved === null || Math.abs(moved) < notInAll || Math.abs(nth) === notInAll) return moved;
  return moved > 0 ? -1 : 1;
}

/** One weekday and one position are how some write the nth of it; no other positions can be moved. */
function movedPosition(rule: Rule, before: Place, after: Place): Partial<Rule> | null {
  const { byDay, bySetPos, byMonthDay, byYearDay, byWeekNo, byHour, byMinute } = rule;
  const single = byDay.length === 1 && byDay[0]!.nth === null && bySetPos.length === 1;
  const nothingElse = [byMonthDay, byYearDay, byWeekNo].every(({ length }) => length === 0);
  const onceADay = byHour.length <= 1 && byMinute.length <= 1;
  const inOneMonth = rule.freq === "monthly" || rule.byMonth.length <= 1;
  if (!single || !nothingElse || !onceADay || !inOneMonth) return null;
  const nth = movedNth(rule, bySetPos[0]!, before, after);
  return nth === null ? null : { byDay: [{ weekday: after.weekday, nth }], bySetPos: [] };
}

/** A list of the one number that was, with the one that is; any other list stays. */
function along(list: readonly number[], before: number, after: number): readonly number[] {
  return list.length === 1 && list[0] === before ? [after] : list;
}

function turn(weekday: Weekday, by: number): Weekday {
  return (((((weekday - 1 + by) % 7) + 7) % 7) + 1) as Weekday;
}
