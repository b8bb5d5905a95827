import fc from "fast-check";
import { expect, it } from "vitest";
import { overlapText, overText } from "@/components/couple/trip-words";
import { clockOf, dateAt, livedDay, tripsOver, zoneAt, zoneOn } from "@/lib/couple/whereabouts";

const HOME = "Europe/Berlin";
const lisbon = { fromDate: "2026-06-03", toDate: "2026-06-10", zone: "Europe/Lisbon" };
const tokyo = { fromDate: "2026-06-08", toDate: null, zone: "Asia/Tokyo" };

it("is at home before and after a trip, and there from its first day through its last", () => {
  const on = (date: string) => zoneOn(HOME, [lisbon], date);
  expect([on("2026-06-02"), on("2026-06-03"), on("2026-06-10"), on("2026-06-11")]).toEqual([
    HOME,
    "Europe/Lisbon",
    "Europe/Lisbon",
    HOME,
  ]);
});

it("follows the trip that began last, in whichever order they are", () => {
  for (const trips of [
    [lisbon, tokyo],
    [tokyo, lisbon],
  ]) {
    expect(zoneOn(HOME, trips, "2026-06-07")).toBe("Europe/Lisbon");
    expect(zoneOn(HOME, trips, "2026-06-08")).toBe("Asia/Tokyo");
    expect(zoneOn(HOME, trips, "2030-01-01")).toBe("Asia/Tokyo");
  }
});

it("counts the one that ends first of two that begin on one day, in whichever order they are", () => {
  const porto = { ...tokyo, zone: "Atlantic/Madeira", toDate: "2026-06-09" };
  for (const trips of [
    [tokyo, porto],
    [porto, tokyo],
  ]) {
    expect(zoneOn(HOME, trips, "2026-06-09")).toBe("Atlantic/Madeira");
    expect(zoneOn(HOME, trips, "2026-06-10")).toBe("Asia/Tokyo");
  }
});

it("says which of two trips counts where they overlap, and nothing where they do not", () => {
  expect(tripsOver(lisbon, [lisbon, tokyo])).toEqual([tokyo]);
  expect(tripsOver(tokyo, [lisbon, tokyo])).toEqual([]);
  expect(overText(lisbon, [lisbon, tokyo], "en-GB")).toBe("From Monday 8 June Tokyo counts.");
  const fair = { fromDate: "2026-06-05", toDate: "2026-06-06", zone: "Europe/Madrid" };
  expect(overText(lisbon, [fair], "en-GB")).toBe("From Friday 5 June to Saturday 6 June Madrid counts.");
  expect(overlapText(fair, [lisbon, tokyo], "en-GB")).toBe("From Friday 5 June to Saturday 6 June Madrid counts.");
  expect(overlapText(lisbon, [tokyo], "en-GB")).toBe("From Monday 8 June Tokyo counts.");
  expect(overlapText(fair, [tokyo], "en-GB")).toBe("");
});

it("begins when its first date has come there, and the date before it is over at home", () => {
  const midnightAtHome = Date.parse("2026-06-07T22:00:00Z");
  expect(zoneAt(HOME, [tokyo], midnightAtHome - 1)).toBe(HOME);
  expect(zoneAt(HOME, [tokyo], midnightAtHome)).toBe("Asia/Tokyo");
  const west = { fromDate: "2026-06-08", toDate: "2026-06-08", zone: "America/New_York" };
  const midnightInNewYork = Date.parse("2026-06-08T04:00:00Z");
  expect(zoneAt(HOME, [west], midnightInNewYork - 1)).toBe(HOME);
  expect(zoneAt(HOME, [west], midnightInNewYork)).toBe("America/New_York");
  expect(zoneAt(HOME, [west], midnightInNewYork + 86_400_000 - 1)).toBe("America/New_York");
  expect(zoneAt(HOME, [west], midnightInNewYork + 86_400_000)).toBe(HOME);
});

it("property: is at any instant where the clock of its date is, however many trips are near", () => {
  const dateOn = (day: number) => new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10);
  const aTrip = fc.record({
    from: fc.integer({ min: 0, max: 30 }),
    days: fc.option(fc.integer({ min: 0, max: 20 })),
    zone: fc.constantFrom("Europe/Lisbon", "Asia/Tokyo", "America/New_York", "Pacific/Kiritimati", "Pacific/Pago_Pago"),
  });
  const someTrips = fc.array(aTrip, { maxLength: 4 }).map((all) =>
    all.map(({ from, days, zone }) => ({
      fromDate: dateOn(from),
      toDate: days === null ? null : dateOn(from + days),
      zone,
    })),
  );
  const anInstant = fc.integer({ min: -5 * 24, max: 60 * 24 }).map((hour) => Date.UTC(2026, 5, 1, hour));
  fc.assert(
    fc.property(someTrips, anInstant, (trips, ms) => {
      const clock = clockOf({ home: HOME, trips });
      expect(zoneAt(HOME, trips, ms)).toBe(clock(dateAt(ms, clock)));
    }),
    { numRuns: 2_000 },
  );
});

it("goes on from one trip to the next without a stay at home between them", () => {
  const on = { fromDate: "2026-06-11", toDate: "2026-06-12", zone: "America/New_York" };
  const midnightInLisbon = Date.parse("2026-06-10T23:00:00Z");
  const midnightInNewYork = Date.parse("2026-06-11T04:00:00Z");
  expect(zoneAt(HOME, [lisbon, on], midnightInLisbon)).toBe("Europe/Lisbon");
  expect(zoneAt(HOME, [lisbon, on], midnightInNewYork)).toBe("America/New_York");
});

it("has days that follow each other whole, wherever one goes: an instant is on the one that it is in", () => {
  const trips = [lisbon, tokyo, { fromDate: "2026-06-13", toDate: "2026-06-14", zone: "America/Los_Angeles" }];
  const clock = clockOf({ home: HOME, trips });
  const dates = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2026, 5, 1 + i)).toISOString().slice(0, 10));
  const days = dates.map((date) => ({ date, ...livedDay(date, clock) }));
  for (const [i, { date, startMs, endMs }] of days.entries()) {
    if (i > 0) expect(startMs).toBe(days[i - 1]!.endMs);
    expect(dateAt(startMs, clock)).toBe(date);
    expect(dateAt(endMs - 1, clock)).toBe(date);
  }
  const hours = (date: string) => (livedDay(date, clock).endMs - livedDay(date, clock).startMs) / 3_600_000;
  // From Tokyo to Los Angeles and back: the day before goes on, and the first one at home again is short.
  expect([hours("2026-06-12"), hours("2026-06-13"), hours("2026-06-14"), hours("2026-06-15")]).toEqual([40, 24, 24, 8]);
});
