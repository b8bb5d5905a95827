import { shortDateName, weekdayName } from "@/lib/calendar/names";
import { addDays, type DateText } from "@/lib/calendar/day";
import { nextDate, whenOf } from "@/lib/calendar/rituals/when";
import type { DayPlace, RitualRow, RitualScale } from "@/lib/calendar/schema";

export const SCALE_NAMES: Record<RitualScale, string> = {
  daily: "Each day",
  weekly: "Each week",
  yearly: "Through the year",
};

export const PLACE_NAMES: Record<DayPlace, string> = {
  morning: "in the morning",
  afternoon: "in the afternoon",
  homecoming: "on coming home",
  evening: "in the evening",
  night: "at night",
  any: "at any time",
};

/** `15 min`, `3 h`, `1 h 30 min` */
export function minutesText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""].filter(Boolean).join(" ");
}

/** How often a ritual without a time in the calendar falls: `each day`, `Mondays and Fridays`, `any day of the week`. */
export function oftenText(
  { scale, rrule, startsOn }: Pick<RitualRow, "scale" | "rrule" | "startsOn">,
  today: DateText,
  locale: string,
): string {
  if (rrule === null) return "any day of the week";
  const { weekdays, step } = whenOf({ scale, rrule, startsOn });
  if (scale === "yearly") {
    const next = nextDate({ rrule, startsOn }, today);
    const each = { year: "once a year", half: "each half year", quarter: "each quarter" }[step];
    if (next === null) return each;
    return `${each}, next ${next === today ? "" : "on "}${dateWords(next, today, locale)}`;
  }
  if (weekdays.length === 7) return "each day";
  const names = weekdays.map((weekday) => weekdayName(weekday, locale));
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}

/** `today`, `yesterday`, else the date, with its year where that is another. */
export function dateWords(date: DateText, today: DateText, locale: string): string {
  if (date === today) return "today";
  if (date === addDays(today, -1)) return "yesterday";
  return shortDateName(date, locale, date.slice(0, 4) !== today.slice(0, 4));
}
