import type { Seeker, Taken } from "@/lib/calendar/find-time";
import { common, merged, minutesOf, without } from "@/lib/calendar/stretches";
import { DAY } from "@/lib/calendar/time";
import { wakingHours } from "@/lib/calendar/waking";

/** Whose turn it is to have days and weekends for themselves. */
export type Turn = "mine" | "theirs" | "nobody";

/** Fairness looks so far back from what is looked at, and on to its end. Milliseconds. */
export const FAIR_BACK = 28 * DAY;

/** Less of a difference, in minutes, is none. */
const NOTICED = 60;

/**
 * Whoever has had less solo time, as far as I can see, comes first. Counted is what they have awake, once, where it is not
 * ours too; a whole day with a name is no time of one's own, and neither are work and duties.
 */
export function turnOf(taken: readonly Taken[], me: Seeker, partner: Seeker): Turn {
  const timed = taken.filter(({ allDay }) => !allDay);
  const ours = merged(timed.filter(({ ownerId }) => ownerId === null));
  const soloOf = (person: Seeker) => {
    const own = merged(timed.filter(({ ownerId, duty }) => ownerId === person.id && !duty));
    return minutesOf(common(without(own, ours), wakingHours(person)));
  };
  const more = soloOf(me) - soloOf(partner);
  if (Math.abs(more) < NOTICED) return "nobody";
  return more < 0 ? "mine" : "theirs";
}
