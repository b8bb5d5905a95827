import { Temporal } from "temporal-polyfill";
import { dateOf, isSameMonth, type DateText } from "@/lib/calendar/day";
import { DAY } from "@/lib/calendar/time";

/**
 * Dates and times as the reader's locale writes them. Locale and zone are always given, never the device's, so that
 * server and browser write the same.
 */
export interface Reader {
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly zone: string;
  /** The one it is, for whoever reads of dates away from the days they lie in: a date of another one has its own. */
  readonly year?: string;
}

type Style = keyof typeof STYLES;

const STYLES = {
  time: { hour: "numeric", minute: "2-digit" },
  timeAndOffset: { hour: "numeric", minute: "2-digit", timeZoneName: "short" },
  hour: { hour: "numeric" },
  date: { weekday: "long", day: "numeric", month: "long" },
  dateWithYear: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  weekday: { weekday: "short" },
  dayOfMonth: { day: "numeric" },
  shortDate: { weekday: "short", day: "numeric", month: "short" },
  shortDateWithYear: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  month: { month: "long", year: "numeric" },
  shortMonth: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter is what takes time; there are few different ones. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** The time of an instant (Unix milliseconds): `14:30`, `2:30 pm`; of one that comes twice which it is: `2:30 CET`. */
export function timeText(ms: number, { locale, zone }: Reader): string {
  return format(comesTwice(ms, zone) ? "timeAndOffset" : "time", ms, locale, zone);
}

/** Whether the wall time of an instant is that of another one too, because a clock goes back. */
export function comesTwice(ms: number, zone: string): boolean {
  if (!changesOn(Math.floor(ms / DAY), zone)) return false;
  const wall = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDateTime();
  const passes = (["earlier", "later"] as const).map((disambiguation) =>
    wall.toZonedDateTime(zone, { disambiguation }),
  );
  return passes[0]!.epochMilliseconds !== passes[1]!.epochMilliseconds;
}

/** From one instant to the other, with the date of the end where it is another: `23:00 – 07:00 Sun 29 Mar`. */
export function spanText(startMs: number, endMs: number, reader: Reader): string {
  const otherDay = shortDateText(startMs, reader) !== shortDateText(endMs - 1, reader);
  const end = timeText(endMs, reader) + (otherDay ? ` ${shortDateText(endMs, reader)}` : "");
  return `${timeText(startMs, reader)} – ${end}`;
}

/** `Sun 29 Mar`; `Sun 29 Mar 2026`, where it is another year for the reader. */
export function shortDateText(ms: number, { locale, zone, year }: Reader): string {
  const isOther = year !== undefined && year !== dateOf(ms, zone).slice(0, 4);
  return format(isOther ? "shortDateWithYear" : "shortDate", ms, locale, zone);
}

/** `Thu 11 – Sun 14 Jun`; of one date that date. */
export function dateRangeText(first: DateText, last: DateText, locale: string): string {
  return plainSpaces(formatterOf("shortDate", locale, "UTC").formatRange(noon(first), noon(last)));
}

/** `Sunday 29 March`, of a date; with its year where `withYear` says so. */
export function dateText(date: DateText, locale: string, withYear = false): string {
  return format(withYear ? "dateWithYear" : "date", noon(date), locale, "UTC");
}

/** The same for a reader: with its year where it is another for them. */
export function datedText(date: DateText, { locale, year }: Pick<Reader, "locale" | "year">): string {
  return dateText(date, locale, year !== undefined && year !== date.slice(0, 4));
}

/** `Sun` and `29` of a date. */
export function dayNames(date: DateText, locale: string): { weekday: string; day: string } {
  return {
    weekday: format("weekday", noon(date), locale, "UTC"),
    day: format("dayOfMonth", noon(date), locale, "UTC"),
  };
}

/** The month or months that dates lie in: `March 2026`, `Mar – Apr 2026`. */
export function monthsText(first: DateText, last: DateText, locale: string): string {
  const formatter = formatterOf(isSameMonth(first, last) ? "month" : "shortMonth", locale, "UTC");
  return plainSpaces(formatter.formatRange(noon(first), noon(last)));
}

/** How the hour beside the axis is written: `14:00`, `2 PM`; odd minutes are written out. `wall`: minutes from midnight. */
export function wallText(wall: number, locale: string): string {
  const ms = Math.round(wall) * 60_000;
  const style = wall % 60 === 0 && usesHalfDays(locale) ? "hour" : "time";
  return format(style, ms, locale, "UTC");
}

/** Whether the zone's clock changes within half a day of that day of UTC; asked for every time that is written. */
function changesOn(day: number, zone: string): boolean {
  const key = `${zone} ${day}`;
  let changes = changeDays.get(key);
  if (changes === undefined) {
    const offsetAt = (ms: number) =>
      Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds;
    changes = offsetAt((day - 0.5) * DAY) !== offsetAt((day + 1.5) * DAY);
    changeDays.set(key, changes);
  }
  return changes;
}

const changeDays = new Map<string, boolean>();

function usesHalfDays(locale: string): boolean {
  return formatterOf("time", locale, "UTC").resolvedOptions().hour12 ?? false;
}

function noon(date: DateText): number {
  return Date.parse(`${date}T12:00:00Z`);
}

function format(style: Style, ms: number, locale: string, zone: string): string {
  return plainSpaces(formatterOf(style, locale, zone).format(ms));
}

function formatterOf(style: Style, locale: string, zone: string): Intl.DateTimeFormat {
  const key = `${style} ${locale} ${zone}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: zone });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** Versions of ICU differ in which narrow spaces they write: server and browser have to agree. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f]/g, " ");
}
