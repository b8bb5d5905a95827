import { halfOf } from "@/lib/calendar/phrase/parts";
import type { DaySaid, Said } from "@/lib/calendar/phrase/said";

/** Two pieces as one time; null where both say the same thing of it, and so are two times. */
export function merged(one: Said, other: Said): Said | null {
  const twice = Object.keys(other).filter((key) => Object.hasOwn(one, key));
  if (twice.length === 0) return fits({ ...one, ...other }) ? { ...one, ...other } : null;
  if (twice.some((key) => key !== "day" && key !== "meal") || !one.day || !other.day) {
    return twice.every((key) => key === "meal") ? { ...one, ...other } : null;
  }
  const day = nearer(one.day, other.day) ?? nearer(other.day, one.day);
  return day === null ? null : { ...one, ...other, day };
}

/** "On Sunday morning, then lunch at 1": an hour that a morning does not have is another time. */
function fits({ part, clock }: Said): boolean {
  if (part === undefined || halfOf(part) !== "am" || clock?.kind !== "clock") return true;
  return clock.from.minutes >= 180 && clock.from.minutes <= 750;
}

/** "Friday, 12 June" and "Friday the 12th" are one day; so is "in two weeks on Friday". */
function nearer(weekday: DaySaid, other: DaySaid): DaySaid | null {
  if (weekday.kind !== "weekday") return null;
  if (other.kind === "date" || other.kind === "day-of-month") return { ...other, weekday: weekday.weekday };
  if (other.kind === "later" && other.weeks !== null) return { ...weekday, weeks: other.weeks };
  return null;
}

/**
 * What a chain leaves unsaid because its neighbour says it: in "Saturday or Sunday afternoon" both have an afternoon, in
 * "Saturday morning or afternoon" both have a Saturday.
 */
export function filledIn(chain: readonly Said[]): Said[] {
  const filled = [...chain];
  for (let k = 1; k < filled.length; k++) {
    const saysDay = DAYS.some((key) => filled[k]![key] !== undefined);
    if (!saysDay) filled[k] = { ...picked(filled[k - 1]!, DAYS), ...filled[k] };
  }
  for (let k = filled.length - 2; k >= 0; k--) {
    const { part, clock, until, wholeDay } = filled[k]!;
    if (part === undefined && clock === undefined && until === undefined && !wholeDay) {
      filled[k] = { ...picked(filled[k + 1]!, TIMES), ...filled[k] };
    } else filled[k] = { ...picked(filled[k + 1]!, ["minutes", "meal"]), ...filled[k] };
  }
  return filled;
}

const DAYS = ["day", "week", "month", "repeat"] as const;
const TIMES = ["part", "clock", "until", "wholeDay", "minutes", "meal"] as const;

function picked(said: Said, keys: readonly (keyof Said)[]): Said {
  return Object.fromEntries(Object.entries(said).filter(([key]) => keys.includes(key as keyof Said)));
}
