import { inDayparts, type Daypart } from "@/lib/calendar/daypart";
import { costOf, reasonsFor, type Reason } from "@/lib/calendar/find-time/rank";
import { spread } from "@/lib/calendar/find-time/spread";
import { turnOf } from "@/lib/calendar/find-time/turn";
import type { Times } from "@/lib/calendar/snap";
import { wallIn, type Stay } from "@/lib/calendar/stays";
import { common, merged, without } from "@/lib/calendar/stretches";
import { DAY, MINUTE } from "@/lib/calendar/time";
import { wakingHours, type Waking } from "@/lib/calendar/waking";
import type { Id } from "@/lib/ids";
import type { TimeRange } from "@/lib/sync/protocol";

/** Time that is taken, as far as I can see. With an owner it is that person's, else ours. */
export interface Taken extends Times {
  readonly ownerId: Id | null;
  readonly protected: boolean;
  readonly allDay: boolean;
  /** Its owner's work or duty. */
  readonly duty: boolean;
}

/** One of us. The stays reach from where fairness begins to look (`FAIR_BACK` before what is looked at) to the end. */
export interface Seeker extends Waking {
  readonly id: Id;
}

export interface Seekers {
  readonly me: Seeker;
  readonly partner: Seeker | null;
}

export interface Wish {
  /** Time of ours, or of my own. */
  readonly for: "we" | "me";
  readonly minutes: number;
  readonly within: TimeRange;
  /** Any of these will do; none: whenever. */
  readonly dayparts: readonly Daypart[];
  /** At most so many suggestions. */
  readonly count: number;
}

export interface Suggestion extends Times {
  readonly reasons: readonly Reason[];
}

/** What is suggested begins at a full or half hour, and at a quarter where no other fits between two things. */
const STEPS = [30 * MINUTE, 15 * MINUTE];
/** Nothing comes closer to protected time. */
const KEPT_CLEAR = 15 * MINUTE;

/**
 * Suggests when the wish could come true: the best first, spread over days. Ours lies where neither has anything and both
 * are awake where they are; mine where neither I nor we have anything. A partner's own time does not stand against mine,
 * but fairness does (turn.ts); so `taken` reaches back as far as the stays do.
 *
 * Nothing is said of what lies around a suggestion but how much room there is: so what is hidden stays so. The same input
 * gives the same suggestions, in whatever order `taken` comes.
 */
export function findTime(taken: readonly Taken[], { me, partner }: Seekers, wish: Wish): Suggestion[] {
  const both = wish.for === "we" ? partner : null;
  if (wish.for === "we" && !both) return [];
  const inTheWay = taken.filter(({ ownerId }) => both !== null || ownerId === null || ownerId === me.id);
  const closed = merged(inTheWay.map((one) => (one.protected ? keptClear(one) : one)));
  const awake = common(wakingHours(me), inDayparts(wish.dayparts, me.stays));
  const within = [{ startMs: wish.within.from, endMs: wish.within.to }];
  const open = common(within, both ? common(awake, wakingHours(both)) : awake);
  const turn = both || !partner ? "nobody" : turnOf(taken, me, partner);
  const ranking = { wish, me, both, turn, busy: merged(inTheWay) };
  const length = wish.minutes * MINUTE;
  const choices = without(open, closed).flatMap((free) => {
    const mine = clockIn(free, me.stays);
    const theirs = both ? clockIn(free, both.stays) : mine;
    return startsIn(free, length, mine).map((startMs) => {
      const choice = { startMs, myWall: mine(startMs), theirWall: theirs(startMs), day: 0, cost: 0 };
      choice.day = Math.floor(choice.myWall / DAY);
      choice.cost = costOf(choice, ranking);
      return choice;
    });
  });
  return spread(choices, length, wish.count).map((one) => ({
    startMs: one.startMs,
    endMs: one.startMs + length,
    reasons: reasonsFor(one, ranking),
  }));
}

function keptClear({ startMs, endMs }: Times): Times {
  return { startMs: startMs - KEPT_CLEAR, endMs: endMs + KEPT_CLEAR };
}

type Clock = (ms: number) => number;

/** The clock on the wall during a stretch in which it changes once at most. */
function clockIn({ startMs, endMs }: Times, stays: readonly Stay[]): Clock {
  const aheadAt = (ms: number) => wallIn(ms, stays) - ms;
  const [before, after] = [aheadAt(startMs), aheadAt(endMs)];
  if (before === after) return (ms) => ms + before;
  let [low, high] = [startMs, endMs];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (aheadAt(middle) === before) low = middle;
    else high = middle;
  }
  return (ms) => ms + (ms < high ? before : after);
}

/** The round times, by the clock, at which something so long (milliseconds) can begin. */
function startsIn({ startMs, endMs }: Times, length: number, clock: Clock): number[] {
  const wall = clock(startMs);
  for (const step of STEPS) {
    const first = startMs + Math.ceil(wall / step) * step - wall;
    const count = Math.floor((endMs - length - first) / step) + 1;
    if (count > 0) return Array.from({ length: count }, (_, i) => first + i * step);
  }
  return [];
}
