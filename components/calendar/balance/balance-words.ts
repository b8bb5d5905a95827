import type { SoloKind } from "@/lib/calendar/schema";

/** `6 h 30 min`, `45 min`, `0 h`, never broken over lines. Minutes are rounded to whole ones. */
export function hoursText(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  const text = rest === 0 ? `${hours} h` : hours === 0 ? `${rest} min` : `${hours} h ${rest} min`;
  return text.replaceAll(" ", "\u00a0");
}

/** What is wished for a week, for as many days. */
export function wishedIn(minutesInWeek: number, days: number): number {
  return (minutesInWeek * days) / 7;
}

export const KIND_WORDS: Record<SoloKind, string> = {
  pursuits: "Pursuits",
  friends: "Friends",
  "inner-life": "Inner life",
  rest: "Rest",
};
