import { placeOfZone } from "@/components/ui/zone-list";
import { datedText, dateText } from "@/lib/calendar/format";
import { tripsOver, type Stay } from "@/lib/couple/whereabouts";

/** `from Friday 26 March 2027`, or that to its last day. */
export function daysText({ fromDate, toDate }: Stay, locale: string): string {
  const from = dateText(fromDate, locale, true);
  return toDate === null ? `from ${from}` : `${from} to ${dateText(toDate, locale, true)}`;
}

/** Which other trips count in place of one, where they overlap; empty where it is that one throughout. */
export function overText(trip: Stay, trips: readonly Stay[], locale: string): string {
  const said = (date: string) => datedText(date, { locale, year: trip.fromDate.slice(0, 4) });
  const says = tripsOver(trip, trips).map(({ fromDate, toDate, zone }) => {
    const ends = toDate !== null && (trip.toDate === null || toDate < trip.toDate);
    const until = ends ? ` to ${said(toDate)}` : "";
    return `From ${said(fromDate)}${until} ${placeOfZone(zone)} counts.`;
  });
  return says.join(" ");
}

/** The same of all that overlap with one that was just noted: in its place, and it in theirs. */
export function overlapText(trip: Stay, others: readonly Stay[], locale: string): string {
  const under = others.map((other) => overText(other, [trip], locale));
  return [...new Set([overText(trip, others, locale), ...under])].filter(Boolean).join(" ");
}
