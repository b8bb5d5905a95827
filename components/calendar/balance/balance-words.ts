import type { SoloKind } from "@/lib/calendar/schema";

/** `6 h 30 min`, `45 min`, `0 h`, broken over lines between hours and minutes alone. Minutes are rounded to whole ones. */
export function hoursText(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (rest === 0) return `${hours}\u00a0h`;
  return hours === 0 ? `${rest}\u00a0min` : `${hours}\u00a0h ${rest}\u00a0min`;
}

/** What is wished for a week, for as many days: but for a week itself in full hours, as it is no more than about so much. */
export function wishedIn(minutesInWeek: number, days: number): number {
  return days === 7 ? minutesInWeek : Math.round((minutesInWeek * days) / 7 / 60) * 60;
}

export const KIND_WORDS: Record<SoloKind, string> = {
  pursuits: "Pursuits",
  friends: "Friends",
  "inner-life": "Inner life",
  rest: "Rest",
};
