import { dateOf, type DateText } from "@/lib/calendar/day";
import { hourLabels, instantAt, type DayAxis } from "@/lib/calendar/day-axis";
import { DAY, localText, wallMs } from "@/lib/calendar/time";

/** What stands beside the axis for someone in another zone. */
export interface SecondScale {
  /** At each of the axis' own labels: the wall time there, in minutes from midnight. */
  readonly labels: readonly { readonly position: number; readonly wall: number }[];
  /** The first visible date on which the two clocks are differently far apart, because one of them changed; null: none. */
  readonly differsFrom: DateText | null;
}

/** The wall times of another zone along the axis, as they are on its first day. */
export function secondScale(axis: DayAxis, zone: string): SecondScale {
  const [first] = axis.days;
  const wallAt = (position: number) => (wallMs(localText(instantAt(first!, position), zone)) % DAY) / 60_000;
  const labels = hourLabels(axis).map(({ position }) => ({ position, wall: wallAt(position) }));
  const apart = (ms: number) => wallMs(localText(ms, zone)) - wallMs(localText(ms, axis.zone));
  const noon = axis.days.map(({ startMs, endMs }) => (startMs + endMs) / 2);
  const other = noon.findIndex((ms) => apart(ms) !== apart(noon[0]!));
  return { labels, differsFrom: other === -1 ? null : dateOf(noon[other]!, axis.zone) };
}
