import { lengthText } from "@/components/calendar/find-time-words";

/** What a person can say of what goes straight in. Minutes. */
export const LIMITS: readonly number[] = [0, 30, 60, 120];

/** `Nothing`, `Up to half an hour`. */
export function limitText(minutes: number): string {
  return minutes === 0 ? "Nothing" : `Up to ${lengthText(minutes).toLowerCase()}`;
}

/** What comes of what the two say: the smaller counts. `theirs` is null as long as they have not said. Minutes. */
export function comesToText(mine: number, theirs: number | null): string {
  const both = Math.min(mine, theirs ?? 0);
  if (both === 0) return "So everything new of yours both is proposed first.";
  const length = lengthText(both).toLowerCase();
  return `So what lasts up to ${length} goes straight in. What repeats, or lies over protected time, is proposed all the same.`;
}

/** `07:30` of minutes from midnight, as time inputs hold it. */
export function clockOf(minutes: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes from midnight of a time input's text; null where it is none. */
export function minutesOf(clock: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(clock) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}
