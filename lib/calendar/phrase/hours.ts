import { DEFAULT_MINUTES, halfOf, PARTS_OF_DAY, type PartName } from "@/lib/calendar/phrase/parts";
import { MIDNIGHT, type Clock, type Said } from "@/lib/calendar/phrase/said";

/** A stretch of a day, in minutes from its midnight on the wall; the end may lie on the next date. */
export interface Hours {
  readonly from: number;
  readonly to: number;
  /** It lasts so many minutes, also over a clock change; null: until the wall says its end. */
  readonly minutes: number | null;
  /** Until then what is left of it can be taken when it has begun (minutes from midnight); null: only as a whole. */
  readonly over: number | null;
}

type Half = "am" | "pm" | "night" | null;

/** A length without an hour begins where one of these does. */
const BEGINNINGS: readonly PartName[] = ["morning", "afternoon", "evening"];
const LATEST_END = 23 * 60;

/** The hours that can be meant on a day; null when nothing is said of them, or they are the whole day. */
export function hoursOf(said: Said): Hours[] | null {
  const { part, until, minutes = null, wholeDay, day } = said;
  const clock = said.clock?.kind === "clock" ? said.clock : null;
  if (wholeDay) return null;
  if (minutes !== null && minutes >= 1440) return null;
  if (clock !== null) {
    const end = clock.to ?? until ?? null;
    const half = part ? halfOf(part) : (said.meal ?? null);
    return startsOf(clock.from, end, half, isNamedDay(said)).map((from) => lasting(from, end, minutes));
  }
  if (part !== undefined) {
    const { from, to, over } = PARTS_OF_DAY[part];
    if (until !== undefined) return [{ ...lasting(from, until, null), over: null }];
    return [{ from, to: minutes === null ? to : from + minutes, minutes, over }];
  }
  if (day === undefined && said.repeat === undefined) return null;
  const beginnings = BEGINNINGS.map((name) => PARTS_OF_DAY[name].from);
  if (until !== undefined)
    return someOf(
      beginnings.map((from) => lasting(from, until, null)),
      1440,
    );
  return minutes === null
    ? null
    : someOf(
        beginnings.map((from) => lasting(from, null, minutes)),
        LATEST_END,
      );
}

function someOf(hours: Hours[], latestEnd: number): Hours[] | null {
  const fitting = hours.filter(({ to }) => to <= latestEnd);
  return fitting.length > 0 ? fitting : null;
}

function lasting(from: number, end: Clock | null, minutes: number | null): Hours {
  if (end === null) {
    const length = minutes ?? DEFAULT_MINUTES;
    return { from, to: from + length, minutes: length, over: null };
  }
  return { from, to: endAfter(from, end), minutes: null, over: null };
}

/** The first time after a start at which the clock shows its end. */
function endAfter(from: number, end: Clock): number {
  const round = end.dial ? 720 : 1440;
  const to = end.minutes % round;
  return to + Math.floor((from - to) / round + 1) * round;
}

/** What the clock can mean where a range begins, or an hour is said alone. */
function startsOf(from: Clock, end: Clock | null, half: Half, namedDay: boolean): number[] {
  if (from === MIDNIGHT) return namedDay && half === null ? [0, 1440] : [1440];
  if (!from.dial) return [from.minutes];
  const { minutes } = from;
  const noonOrLater = minutes + 720;
  if (end !== null && !end.dial) {
    if (end.of24) return [minutes < 60 ? noonOrLater : minutes];
    const until = (start: number) => (end.minutes - start + 2880) % 1440 || 1440;
    return [until(minutes) < until(noonOrLater) ? minutes : noonOrLater];
  }
  if (half === "am") return [minutes < 60 ? noonOrLater : minutes];
  if (half === "pm") return [noonOrLater];
  // Midnight and the small hours of a night are on the next date.
  if (half === "night") return [minutes < 300 ? minutes + 1440 : noonOrLater];
  const starts = usualOn(minutes);
  const withinTheDay = end === null ? starts : starts.filter((start) => endAfter(start, end) <= 1440);
  return withinTheDay.length > 0 ? withinTheDay : starts;
}

/** Ten and eleven are before noon, twelve to five after it; six to nine are as usual in the morning as in the evening. */
function usualOn(minutes: number): number[] {
  if (minutes >= 600) return [minutes];
  return minutes < 360 ? [minutes + 720] : [minutes, minutes + 720];
}

/** Of today the midnight to come is meant. */
function isNamedDay({ day, week, repeat }: Said): boolean {
  const today = day?.kind === "later" && day.days === 0;
  const everyDay = day === undefined && (repeat?.every(({ freq }) => freq === "daily") ?? true);
  return !today && (!everyDay || week !== undefined);
}
