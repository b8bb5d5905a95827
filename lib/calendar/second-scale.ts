import type { DateText } from "@/lib/calendar/day";
import { hourLabels, instantAt, type AxisDay, type DayAxis } from "@/lib/calendar/day-axis";
import { DAY, localText, wallMs } from "@/lib/calendar/time";
import { dateAt, type Clock } from "@/lib/couple/whereabouts";

/** What stands beside the axis for someone in another zone. */
export interface SecondScale {
  /** Where they are then. IANA. */
  readonly zone: string;
  /** At each of the axis' own labels: the wall time there, in minutes from midnight. */
  readonly labels: readonly { readonly position: number; readonly wall: number }[];
  /** The date that the wall times are those of: the first on which the two clocks differ. */
  readonly date: DateText;
  /** The first visible date after it on which they are differently far apart, because one of them changed or one of the two went elsewhere; null: none. */
  readonly differsFrom: DateText | null;
}

/** The wall times where someone else is, along the axis; null where their clock is one's own on all visible days. */
export function secondScale(axis: DayAxis, other: Clock): SecondScale | null {
  const first = axis.days.find((day) => zoneBeside(day, other) !== day.zone);
  if (!first) return null;
  const there = zoneBeside(first, other);
  const wallAt = (position: number) => (wallMs(localText(instantAt(first, position), there)) % DAY) / 60_000;
  const labels = hourLabels(axis).map(({ position }) => ({ position, wall: wallAt(position) }));
  const apart = (day: AxisDay) => {
    const ms = noonOf(day);
    return wallMs(localText(ms, zoneBeside(day, other))) - wallMs(localText(ms, day.zone));
  };
  const differs = axis.days.find((day) => day.date > first.date && apart(day) !== apart(first));
  return { labels, zone: there, date: first.date, differsFrom: differs?.date ?? null };
}

/** Where someone else's clock is (IANA) by the noon of a day: a trip that begins on it has begun, wherever one of the two is. */
export function zoneBeside(day: AxisDay, other: Clock): string {
  return other(dateAt(noonOf(day), other));
}

function noonOf({ startMs, endMs }: AxisDay): number {
  return (startMs + endMs) / 2;
}
