import { addDays } from "@/lib/calendar/day";
import type { Day } from "@/lib/calendar/seen-day";
import { MINUTE } from "@/lib/calendar/time";
import type { Clock } from "@/lib/couple/whereabouts";

/** What is said of a day that is not of 24 hours. */
export interface DayLength {
  /** `25 hours`, `14 h 15 min`. */
  readonly text: string;
  /** `as the clock goes back` */
  readonly reason: string;
}

const WHOLE = 24 * 60;

/** How long a day is for someone who goes about, and why; null for one of 24 hours. */
export function dayLength({ date, startMs, endMs }: Day, clock: Clock): DayLength | null {
  const minutes = Math.round((endMs - startMs) / MINUTE);
  if (minutes === WHOLE) return null;
  const isLonger = minutes > WHOLE;
  const here = clock(date);
  const travels = clock(addDays(date, -1)) !== here || clock(addDays(date, 1)) !== here;
  if (minutes <= 0) return { text: "no such day", reason: travels ? "as you cross the date line" : "left out there" };
  const [travelling, changing] = isLonger ? ["west", "back"] : ["east", "forward"];
  const reason = travels ? `as you travel ${travelling}` : `as the clock goes ${changing}`;
  return { text: hoursText(minutes), reason };
}

function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? `${hours} hours` : `${hours} h ${rest} min`;
}
