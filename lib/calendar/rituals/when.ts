import { addDays, type DateText, type Weekday } from "@/lib/calendar/day";
import { plainRule, startParts } from "@/lib/calendar/plain-rule";
import { expand } from "@/lib/calendar/recurrence";
import { parseRule, type Rule } from "@/lib/calendar/rrule";
import type { RitualRow, RitualScale } from "@/lib/calendar/schema";
import { DAY, wallMs, wallText } from "@/lib/calendar/time";

/** How often through the year. */
export type YearlyStep = "year" | "half" | "quarter";

/** When a ritual is, as people choose it. */
export interface RitualWhen {
  readonly scale: RitualScale;
  /** Of days and weeks; of weeks none is any day. In the order of the week. */
  readonly weekdays: readonly Weekday[];
  readonly step: YearlyStep;
  readonly startsOn: DateText;
}

const ALL: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
const MONTHS: Record<YearlyStep, number> = { year: 12, half: 6, quarter: 3 };

type Kept = Pick<RitualRow, "scale" | "rrule" | "startsOn">;

/** The rule of what was chosen; null is any day of the week. */
export function ritualRule({ scale, weekdays, step, startsOn }: RitualWhen): string | null {
  if (scale === "yearly") return `FREQ=MONTHLY;INTERVAL=${MONTHS[step]}${dayOfMonth(startsOn)}`;
  if (scale === "weekly" && weekdays.length === 0) return null;
  if (scale === "daily" && weekdays.length === ALL.length) return "FREQ=DAILY";
  return `FREQ=WEEKLY;BYDAY=${ALL.filter((day) => weekdays.includes(day))
    .map((day) => CODES[day - 1])
    .join(",")}`;
}

/** The first date that was meant: a rule gives the date that it is told of whatever it says (RFC 5545). */
export function ritualStart(when: RitualWhen): DateText {
  const { scale, startsOn } = when;
  const rrule = ritualRule(when);
  if (scale === "yearly" || rrule === null) return startsOn;
  return nextDate({ rrule, startsOn: addDays(startsOn, -8) }, startsOn) ?? startsOn;
}

/** What was chosen, as far as a rule from elsewhere can be said so. */
export function whenOf({ scale, rrule, startsOn }: Kept): RitualWhen {
  if (rrule === null) return { scale, weekdays: [], step: "year", startsOn };
  const rule = plainRule(parseRule(rrule), `${startsOn}T00:00:00`);
  return { scale, weekdays: weekdaysOf(rule), step: stepOf(rule), startsOn };
}

/** The first date on or after one on which it falls, by its own rule; null within two years. */
export function nextDate({ rrule, startsOn }: Pick<RitualRow, "rrule" | "startsOn">, from: DateText): DateText | null {
  if (rrule === null) return null;
  const window = { from: `${from}T00:00:00`, to: wallText(wallMs(`${from}T00:00:00`) + 2 * 366 * DAY) };
  return expand({ localStart: `${startsOn}T00:00:00`, rrule }, window)[0]?.slice(0, 10) ?? null;
}

/** On the same day of the month; of one that not each month has, on its last. */
function dayOfMonth(date: DateText): string {
  const day = startParts(`${date}T00:00:00`).date;
  if (day <= 28) return `;BYMONTHDAY=${day}`;
  const days = Array.from({ length: day - 27 }, (_, i) => i + 28);
  return `;BYMONTHDAY=${days.join(",")};BYSETPOS=-1`;
}

function weekdaysOf({ freq, byDay }: Rule): readonly Weekday[] {
  if (freq === "daily") return ALL;
  return freq === "weekly" ? byDay.map(({ weekday }) => weekday) : [];
}

function stepOf({ freq, interval }: Rule): YearlyStep {
  if (freq !== "monthly") return "year";
  return interval === 3 ? "quarter" : interval === 6 ? "half" : "year";
}
