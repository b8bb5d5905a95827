import { heartOf, isWeekend, partAt, type Part } from "@/lib/calendar/daypart";
import type { Seeker, Wish } from "@/lib/calendar/find-time";
import type { Turn } from "@/lib/calendar/find-time/turn";
import type { Stretches } from "@/lib/calendar/stretches";
import { DAY, MINUTE } from "@/lib/calendar/time";
import type { Waking } from "@/lib/calendar/waking";

/** Why a stretch is suggested, or what is to be known of it: a code, to be said in words. */
export type Reason =
  | "both-free"
  | "you-free"
  | `${Part}-for-both`
  | "early-for-them"
  | "late-for-them"
  | "weekend"
  | "your-turn"
  | "their-turn"
  | "room-around"
  | "little-room";

/** A stretch to judge. */
export interface Candidate {
  readonly startMs: number;
  /** Its beginning by the clock where I am, and where the partner is; for time of my own theirs is mine. */
  readonly myWall: number;
  readonly theirWall: number;
}

export interface Ranking {
  readonly wish: Wish;
  readonly me: Seeker;
  /** The partner, when the time is for both. */
  readonly both: Seeker | null;
  readonly turn: Turn;
  readonly busy: Stretches;
}

const LITTLE_ROOM = 15 * MINUTE;
const ROOM = 30 * MINUTE;
/** So near, in minutes, to waking or sleeping is early or late. */
const EDGE = 60;

/**
 * What a stretch costs: the less the better. Whole numbers, so that every device ranks alike; ten is as much as beginning
 * an hour away from where its part of the day does.
 */
export function costOf(candidate: Candidate, { wish, me, both, turn, busy }: Ranking): number {
  const { startMs, myWall, theirWall } = candidate;
  const day = Math.floor(myWall / DAY);
  const minute = minuteOf(myWall);
  const part = partAt(minute);
  let cost = costOfStart(minute) + Math.min(60, Math.round(Math.abs(minute - heartOf(part)) / 6));
  // What comes soon is a little better than what comes late.
  cost += Math.floor((startMs - wish.within.from) / DAY);
  // An evening at the weekend, where both were wished for.
  if (wish.dayparts.includes("weekends") && wish.dayparts.includes(`${part}s`) && isWeekend(day)) cost -= 40;
  if (edgeOf(minute, wish.minutes, me)) cost += 20;
  if (both) {
    if (theirWall !== myWall && partAt(minuteOf(theirWall)) === part) cost -= 40;
    if (edgeOf(minuteOf(theirWall), wish.minutes, both)) cost += 30;
  }
  // Days and weekends go first to whoever has had less time of their own.
  if (turn !== "nobody" && isDayOrWeekend(day, minute)) cost += turn === "mine" ? -80 : 80;
  const room = roomAround(startMs, startMs + wish.minutes * MINUTE, busy);
  return cost + (room < LITTLE_ROOM ? 40 : room < ROOM ? 10 : 0);
}

/** What can be said for a stretch, the plainest first. */
export function reasonsFor({ startMs, myWall, theirWall }: Candidate, { wish, both, turn, busy }: Ranking): Reason[] {
  const day = Math.floor(myWall / DAY);
  const minute = minuteOf(myWall);
  const reasons: Reason[] = [both ? "both-free" : "you-free"];
  if (both && theirWall !== myWall) {
    const part = partAt(minute);
    if (partAt(minuteOf(theirWall)) === part) reasons.push(`${part}-for-both`);
    const edge = edgeOf(minuteOf(theirWall), wish.minutes, both);
    if (edge) reasons.push(edge);
  }
  if (isWeekend(day)) reasons.push("weekend");
  if (turn === "mine" && isDayOrWeekend(day, minute)) reasons.push("your-turn");
  if (turn === "theirs" && !isDayOrWeekend(day, minute)) reasons.push("their-turn");
  const room = roomAround(startMs, startMs + wish.minutes * MINUTE, busy);
  if (room < LITTLE_ROOM) reasons.push("little-room");
  else if (room >= ROOM) reasons.push("room-around");
  return reasons;
}

/** Full hours before half ones, and quarters where nothing else is left. */
function costOfStart(minute: number): number {
  if (minute % 60 === 0) return 0;
  return minute % 30 === 0 ? 5 : 40;
}

function isDayOrWeekend(day: number, minute: number): boolean {
  return isWeekend(day) || partAt(minute) !== "evening";
}

function edgeOf(minute: number, length: number, waking: Waking): "early-for-them" | "late-for-them" | null {
  const { wakesAt, sleepsAt } = waking;
  const sinceWaking = (minute - wakesAt + 1440) % 1440;
  const awake = (sleepsAt - wakesAt + 1440) % 1440 || 1440;
  if (sinceWaking < EDGE) return "early-for-them";
  return awake - sinceWaking - length < EDGE ? "late-for-them" : null;
}

/** How much is free on the tighter side of a stretch, in milliseconds. O(log n). */
function roomAround(startMs: number, endMs: number, busy: Stretches): number {
  let low = 0;
  let high = busy.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (busy[middle]!.startMs < endMs) low = middle + 1;
    else high = middle;
  }
  const before = startMs - (busy[low - 1]?.endMs ?? -Infinity);
  const after = (busy[low]?.startMs ?? Infinity) - endMs;
  return Math.min(before, after);
}

function minuteOf(wall: number): number {
  return (((wall % DAY) + DAY) % DAY) / MINUTE;
}
