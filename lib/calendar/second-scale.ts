import type { DateText } from "@/lib/calendar/day";
import { hourLabels, instantAt, type AxisDay, type DayAxis } from "@/lib/calendar/day-axis";
import { DAY, localText, wallMs } from "@/lib/calendar/time";
import { dateAt, type Clock } from "@/lib/couple/whereabouts";

/** What stands beside the axis for someone in another zone. */
export interface SecondScale {
  /** At each of the axis' own labels: the wall time there, in minutes from midnight. */
  readonly labels: readonly { readonly position: number; readonly wall: number }[];
  /** The first visible date on which the two clocks are differently far apart, because one of them changed or one of the two went elsewhere; null: none. */
  readonly differsFrom: DateText | null;
}

/** The wall times where someone else is, along the axis, as they are on its first day. */
export function secondScale(axis: DayAxis, other: Clock): SecondScale {
  const first = axis.days[0]!;
  const there = zoneBeside(first, other);
  const wallAt = (position: number) => (wallMs(localText(instantAt(first, position), there)) % DAY) / 60_000;
  const labels = hourLabels(axis).map(({ position }) => ({ position, wall: wallAt(position) }));
  const apart = (day: AxisDay) => {
    const ms = noonOf(day);
    return wallMs(localText(ms, zoneBeside(day, other))) - wallMs(localText(ms, day.zone));
  };
  const differs = axis.days.find((day) => apart(day) !== apart(first));
  return { labels, differsFrom: differs?.date ?? null };
}

/** Where someone else's clock is (IANA) by the noon of a day: a trip that begins on it has begun, wherever one of the two is. */
export function zoneBeside(day: AxisDay, other: Clock): string {
  return other(dateAt(noonOf(day), other));
}

function noonOf({ startMs, endMs }: AxisDay): number {
  return (startMs + endMs) / 2;
}
