import type { Weekday } from "@/lib/calendar/day";
import { plainRule, startParts } from "@/lib/calendar/plain-rule";
import { daysInMonth } from "@/lib/calendar/recurrence/wall";
import { parseRule, ruleText, type Rule } from "@/lib/calendar/rrule";
import type { LocalText } from "@/lib/calendar/time";

export type PresetName =
  | "never"
  | "daily"
  | "weekdays"
  | "weekly"
  | "every-second-week"
  | "monthly-date"
  | "monthly-weekday"
  | "monthly-last-weekday"
  | "yearly";

/** A way of repeating that people choose without a thought; `rule` is null of the one that is none. */
export interface Preset {
  readonly name: PresetName;
  readonly rule: Rule | null;
}

/** What other rules are made from. */
export const EVERY_DAY: Rule = parseRule("FREQ=DAILY");

const WORKING_WEEK: readonly Weekday[] = [1, 2, 3, 4, 5];

/**
 * The presets for a block that begins at a wall time: such as give that start itself, and none that would leave out
 * months because they have no fifth such weekday.
 */
export function presetsFor(localStart: LocalText): readonly Preset[] {
  const { year, month, date, weekday } = startParts(localStart);
  const each = (...weekdays: readonly Weekday[]) => weekdays.map((one) => ({ weekday: one, nth: null }));
  const nth = Math.ceil(date / 7);
  const weekly: Rule = { ...EVERY_DAY, freq: "weekly", byDay: each(weekday) };
  const monthly: Rule = { ...EVERY_DAY, freq: "monthly" };
  const preset = (name: PresetName, rule: Rule | null): Preset => ({ name, rule });
  return [
    preset("never", null),
    preset("daily", EVERY_DAY),
    ...(WORKING_WEEK.includes(weekday) ? [preset("weekdays", { ...weekly, byDay: each(...WORKING_WEEK) })] : []),
    preset("weekly", weekly),
    preset("every-second-week", { ...weekly, interval: 2 }),
    preset("monthly-date", { ...monthly, byMonthDay: [date] }),
    ...(nth < 5 ? [preset("monthly-weekday", { ...monthly, byDay: [{ weekday, nth }] })] : []),
    ...(date > daysInMonth(year, month) - 7
      ? [preset("monthly-last-weekday", { ...monthly, byDay: [{ weekday, nth: -1 }] })]
      : []),
    preset("yearly", { ...EVERY_DAY, freq: "yearly", byMonth: [month], byMonthDay: [date] }),
  ];
}

/** The preset that a rule is for a series that begins there, whenever it ends; null when it is none. */
export function presetOf(rule: Rule | null, localStart: LocalText): PresetName | null {
  const text = (one: Rule | null) => one && ruleText(plainRule({ ...one, count: null, until: null }, localStart));
  const wanted = text(rule);
  return presetsFor(localStart).find((preset) => text(preset.rule) === wanted)?.name ?? null;
}
