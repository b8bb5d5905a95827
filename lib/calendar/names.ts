import type { DateText, Weekday } from "@/lib/calendar/day";

type Style = keyof typeof STYLES;

/** Rules of repeating count months in the Gregorian calendar, also where the reader's own calendar is another. */
const GREGORIAN = { calendar: "gregory" } as const;

const STYLES = {
  weekday: { weekday: "long" },
  shortWeekday: { weekday: "short" },
  month: { month: "long", ...GREGORIAN },
  shortMonth: { month: "short", ...GREGORIAN },
  dayOfMonth: { day: "numeric", month: "long", ...GREGORIAN },
  date: { day: "numeric", month: "long", year: "numeric" },
  shortDate: { weekday: "short", day: "numeric", month: "short" },
  shortDateWithYear: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `Friday`, or `Fri` where `short` says so. */
export function weekdayName(weekday: Weekday, locale: string, short = false): string {
  // 1 January 2024 was a Monday.
  return format(short ? "shortWeekday" : "weekday", Date.UTC(2024, 0, weekday), locale);
}

/** `February`, or `Feb`, of a month from 1 to 12. */
export function monthName(month: number, locale: string, short = false): string {
  return format(short ? "shortMonth" : "month", Date.UTC(2024, month - 1, 1), locale);
}

/** `14 February`, as the locale writes it; of a date that there is, in a leap year at least. */
export function dayOfMonthName(month: number, date: number, locale: string): string {
  return format("dayOfMonth", Date.UTC(2024, month - 1, date), locale);
}

/** `3 May 2027` */
export function dateName(date: DateText, locale: string): string {
  return format("date", Date.parse(date), locale);
}

/** `Mon 3 May`, or with its year `Mon 3 May 2027`. */
export function shortDateName(date: DateText, locale: string, withYear: boolean): string {
  return format(withYear ? "shortDateWithYear" : "shortDate", Date.parse(date), locale);
}

function format(style: Style, ms: number, locale: string): string {
  const key = `${style} ${locale}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: "UTC" });
    formatters.set(key, formatter);
  }
  // Versions of ICU differ in which narrow spaces they write.
  return formatter.format(ms).replace(/[\u2009\u202f]/g, " ");
}
