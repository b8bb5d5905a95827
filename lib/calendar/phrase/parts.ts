/** A part of the day as people say it. Times are minutes from midnight on the wall. */
export interface PartOfDay {
  /** The stretch that is proposed when no more is said. */
  readonly from: number;
  readonly to: number;
  /** Until then it can still be meant of a day on which the stretch has begun. */
  readonly over: number;
}

const hours = (from: number, to: number, over: number): PartOfDay => ({
  from: from * 60,
  to: to * 60,
  over: over * 60,
});

/** What is proposed for a part of the day. They begin where `heartOf` of lib/calendar/daypart.ts does. */
export const PARTS_OF_DAY = {
  morning: hours(9, 12, 12),
  afternoon: hours(14, 17, 18),
  evening: hours(19, 21, 24),
  night: hours(21, 23, 24),
  "early morning": hours(7, 9, 10),
  "late morning": hours(10, 12, 12.5),
  "early afternoon": hours(13, 15, 16),
  "late afternoon": hours(16, 18, 18.5),
  "early evening": hours(18, 20, 21),
  "late evening": hours(21, 23, 24),
  lunchtime: hours(12, 13, 14),
  "after work": hours(18, 20, 21),
} as const satisfies Record<string, PartOfDay>;

export type PartName = keyof typeof PARTS_OF_DAY;

/** Minutes that a time of the clock lasts when nothing is said of its end. */
export const DEFAULT_MINUTES = 60;

/** Minutes of "half a day": as long as one is awake for in half of one, not twelve hours. */
export const HALF_DAY_MINUTES = 4 * 60;

/** A part of today of which less than so many minutes are left is over. */
export const SHORTEST_REST = 30;

/** Whether a part is of the hours before noon, of those after, or goes on into the next date. */
export function halfOf(part: PartName): "am" | "pm" | "night" {
  if (part.endsWith("morning")) return "am";
  return part.endsWith("evening") || part === "night" ? "night" : "pm";
}
