import fc from "fast-check";
import { expect, it } from "vitest";
import { staysOf, wallIn } from "@/lib/calendar/stays";
import { DAY } from "@/lib/calendar/time";
import { zoneAt } from "@/lib/couple/whereabouts";

const june = { from: Date.UTC(2026, 5, 1), to: Date.UTC(2026, 6, 1) };

it("stays follow each other without a gap, each in the zone where one is then", () => {
  const date = fc
    .integer({ min: -5, max: 40 })
    .map((day) => new Date(june.from + day * DAY).toISOString().slice(0, 10));
  const zone = fc.constantFrom("Asia/Tokyo", "America/New_York", "Pacific/Apia", "Europe/Berlin");
  const trip = fc
    .record({ fromDate: date, toDate: fc.option(date), zone })
    .filter(({ fromDate, toDate }) => toDate === null || toDate >= fromDate);
  fc.assert(
    fc.property(fc.array(trip, { maxLength: 4 }), (trips) => {
      const stays = staysOf({ home: "Europe/Berlin", trips }, june);
      expect(stays[0]!.startMs).toBe(june.from);
      expect(stays.at(-1)!.endMs).toBe(june.to);
      for (const [i, stay] of stays.entries()) {
        if (i > 0) expect(stay.startMs).toBe(stays[i - 1]!.endMs);
        for (const ms of [stay.startMs, (stay.startMs + stay.endMs) / 2, stay.endMs - 1]) {
          expect(stay.zone).toBe(zoneAt("Europe/Berlin", trips, ms));
        }
      }
    }),
  );
});

it("the clock on the wall is that of the place", () => {
  const trips = [{ fromDate: "2026-06-10", toDate: null, zone: "Asia/Tokyo" }];
  const stays = staysOf({ home: "Europe/Berlin", trips }, june);
  const hour = (day: number) => new Date(wallIn(Date.UTC(2026, 5, day, 12), stays)).toISOString().slice(11, 13);
  expect([hour(2), hour(20)]).toEqual(["14", "21"]);
});
