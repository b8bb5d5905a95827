import { Temporal } from "temporal-polyfill";
import type { TripRow } from "@/lib/couple/schema";

/** A trip as far as clocks are concerned. Dates as text, the last one included; null: until another trip. */
export type Stay = Pick<TripRow, "fromDate" | "toDate" | "zone">;

/** The zone a person's clock is in on a date: that of the trip which began last, else that of their home. */
export function zoneOn(home: string, trips: readonly Stay[], date: string): string {
  return covering(trips, () => date)?.zone ?? home;
}

/** The same at an instant (Unix milliseconds): a trip begins and ends with the days of the place it leads to. */
export function zoneAt(home: string, trips: readonly Stay[], ms: number): string {
  const instant = Temporal.Instant.fromEpochMilliseconds(ms);
  return covering(trips, ({ zone }) => instant.toZonedDateTimeISO(zone).toPlainDate().toString())?.zone ?? home;
}

function covering(trips: readonly Stay[], dateIn: (trip: Stay) => string): Stay | undefined {
  return trips
    .filter((trip) => {
      const date = dateIn(trip);
      return trip.fromDate <= date && (trip.toDate === null || date <= trip.toDate);
    })
    .reduce<Stay | undefined>((last, trip) => (last && last.fromDate >= trip.fromDate ? last : trip), undefined);
}
