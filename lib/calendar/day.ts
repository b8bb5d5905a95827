import { Temporal } from "temporal-polyfill";

/** A calendar date as text, `2026-03-29`. */
export type DateText = string;

/** What is seen at once: some days side by side, a whole month, or a list of days. */
export const VIEWS = ["day", "three", "week", "month", "agenda"] as const;
export type View = (typeof VIEWS)[number];

/** A month is as long as it is. */
const DAYS_IN_VIEW = { day: 1, three: 3, week: 7, agenda: 30 } as const;

/** 1 is Monday and 7 is Sunday, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The first and last date that can be looked at; blocks begin and end within them too. */
export const FIRST_DATE: DateText = "1900-01-01";
export const LAST_DATE: DateText = "2199-12-31";

/**
 * The stretch of time that a date is in a zone, in Unix milliseconds, end excluded. It begins with the first instant of
 * that date, so that the stretches of following dates touch. Empty for a date that the zone skipped.
 */
export function stretchOf(date: DateText, zone: string): { startMs: number; endMs: number } {
  const day = Temporal.PlainDate.from(date);
  return {
    startMs: day.toZonedDateTime(zone).epochMilliseconds,
    endMs: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
  };
}

/** The date an instant (Unix milliseconds) falls on in a zone. */
export function dateOf(ms: number, zone: string): DateText {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The date `days` later (earlier when negative), held within what can be looked at. */
export function addDays(date: DateText, days: number): DateText {
  return clampDate(Temporal.PlainDate.from(date).add({ days }).toString());
}

/** Whether the text is a date there is, and that can be looked at. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text !== clampDate(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: "reject" });
    return true;
  } catch {
    return false;
  }
}

/** The code of what is wrong with a date as an input holds it; null: nothing. */
export function dateError(text: string): "no-such-date" | "date-out-of-range" | null {
  if (isDate(text)) return null;
  const isFar = text.length > FIRST_DATE.length || text < FIRST_DATE || text > LAST_DATE;
  return isFar && /^\d{4,6}-\d{2}-\d{2}$/.test(text) ? "date-out-of-range" : "no-such-date";
}

/** The weekday that weeks begin with where the locale is spoken; Monday where that is not known. */
export function weekStartOf(locale: string): Weekday {
  try {
    const known = new Intl.Locale(locale) as Intl.Locale & {
      weekInfo?: { firstDay: number };
      getWeekInfo?: () => { firstDay: number };
    };
    const day = known.getWeekInfo?.().firstDay ?? known.weekInfo?.firstDay;
    return day !== undefined && day >= 1 && day <= 7 ? (day as Weekday) : 1;
  } catch {
    return 1;
  }
}

/** All weekdays, in the order of a week that begins with one. */
export function weekdaysFrom(first: Weekday): Weekday[] {
  return Array.from({ length: 7 }, (_, i) => (((first - 1 + i) % 7) + 1) as Weekday);
}

/** The dates seen at once: the date itself, some from it on, the week it is in, or all weeks that its month is in. */
export function datesOf(view: View, date: DateText, weekStart: Weekday): DateText[] {
  if (view === "month") {
    const month = Temporal.PlainDate.from(date);
    const first = startOfWeek(firstOfMonth(date), weekStart);
    const last = startOfWeek(month.with({ day: month.daysInMonth }).toString(), weekStart);
    return datesFrom(first, Temporal.PlainDate.from(first).until(last).days + 7);
  }
  return datesFrom(view === "week" ? startOfWeek(date, weekStart) : date, DAYS_IN_VIEW[view]);
}

/** So many dates from one on; fewer at the end of what can be looked at. */
export function datesFrom(first: DateText, count: number): DateText[] {
  return Array.from({ length: count }, (_, i) => addDays(first, i)).filter(isFirstOfItsKind);
}

/** The date that stepping to the next (`by` 1) or previous (−1) stretch of the view goes to. */
export function stepDate(view: View, date: DateText, by: 1 | -1): DateText {
  if (view === "month") return clampDate(Temporal.PlainDate.from(date).add({ months: by }).toString());
  return addDays(date, by * DAYS_IN_VIEW[view]);
}

export function firstOfMonth(date: DateText): DateText {
  return `${date.slice(0, 8)}01`;
}

/** Whether both dates are of one month. */
export function isSameMonth(one: DateText, other: DateText): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}

/** How many days after the first of its week a date is. */
export function dayInWeek(date: DateText, weekStart: Weekday): number {
  return (Temporal.PlainDate.from(date).dayOfWeek - weekStart + 7) % 7;
}

/** The date with which the week of a date begins. */
export function startOfWeek(date: DateText, weekStart: Weekday): DateText {
  return addDays(date, -dayInWeek(date, weekStart));
}

function clampDate(date: DateText): DateText {
  // Years of more than four digits begin with a sign, and are out on either side.
  if (date.startsWith("-")) return FIRST_DATE;
  if (date.startsWith("+") || date > LAST_DATE) return LAST_DATE;
  return date < FIRST_DATE ? FIRST_DATE : date;
}

/** At the ends of what can be looked at, a week is shorter. */
function isFirstOfItsKind(date: DateText, i: number, dates: DateText[]): boolean {
  return dates.indexOf(date) === i;
}
