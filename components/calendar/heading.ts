import { isSameMonth, type DateText, type View } from "@/lib/calendar/day";
import { monthsText } from "@/lib/calendar/format";

/** Where in time the calendar is; `short` where there is little room. */
export interface Heading {
  readonly full: string;
  readonly short: string;
}

/** The days that are seen, in one line: `23–29 Nov 2026`, `Thu 26 Nov 2026`; this year is left out where it is short. */
export function headingOf(
  { view, date, today }: { readonly view: View; readonly date: DateText; readonly today: DateText },
  [first, last]: readonly [DateText, DateText],
  locale: string,
): Heading {
  if (view === "month") return both(monthsText(date, date, locale));
  const years = new Set([first, last].map((one) => one.slice(0, 4)));
  if (years.size > 1) return both(monthsText(first, last, locale));
  const style = view === "day" ? "day" : "days";
  const full = rangeText(style, first, last, locale);
  if (years.has(today.slice(0, 4))) return { full, short: rangeText(`${style}OfThisYear`, first, last, locale) };
  return isSameMonth(first, last) ? both(full) : { full, short: monthsText(first, last, locale) };
}

function both(text: string): Heading {
  return { full: text, short: text };
}

const STYLES = {
  day: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  dayOfThisYear: { weekday: "short", day: "numeric", month: "short" },
  days: { day: "numeric", month: "short", year: "numeric" },
  daysOfThisYear: { day: "numeric", month: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making a formatter is what takes time. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function rangeText(style: keyof typeof STYLES, first: DateText, last: DateText, locale: string): string {
  const key = `${style} ${locale}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...STYLES[style], timeZone: "UTC" });
  formatters.set(key, formatter);
  // Versions of ICU differ in which narrow spaces they write: server and browser have to agree.
  return formatter.formatRange(Date.parse(first), Date.parse(last)).replace(/[\u2009\u202f]/g, " ");
}
