import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dateOf } from "@/lib/calendar/day";
import { nightfall } from "@/lib/checkin/nightfall";
import { CheckIn } from "@/lib/checkin/schema";
import { openCheckIn } from "@/lib/checkin/session-commands";
import { introduceProfile } from "@/lib/couple/commands";
import { newId } from "@/lib/ids";
import { two } from "@/tests/support/two";

const HOUR = 3_600_000;
const DAY_ENDS = 4 * HOUR;

const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "Asia/Kathmandu",
  "Africa/Cairo",
  // Half an hour of summer time; the earliest and the latest clock on Earth; and one that skipped a date in 2011.
  "Australia/Lord_Howe",
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Pacific/Apia",
];

/** Around the changes of the clocks, and anywhen. */
const changes = [
  Date.UTC(2026, 2, 29, 1), // Berlin goes forward
  Date.UTC(2026, 9, 25, 1), // Berlin goes back
  Date.UTC(2026, 2, 8, 7), // New York goes forward
  Date.UTC(2026, 10, 1, 6), // New York goes back
  Date.UTC(2026, 3, 4, 15), // Lord Howe goes back
  Date.UTC(2026, 3, 23, 22), // Cairo goes forward, at midnight
  Date.UTC(2011, 11, 30, 10), // Apia skips a date
];
const moment = fc.oneof(
  fc
    .record({ change: fc.constantFrom(...changes), off: fc.integer({ min: -36 * 60, max: 36 * 60 }) })
    .map(({ change, off }) => change + off * 60_000),
  fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) }),
);
const zones = fc.array(fc.constantFrom(...ZONES), { minLength: 1, maxLength: 2 });

describe("a check-in that is left open ends at nightfall", () => {
  it("in six hours at the soonest, and thirty at the latest, whatever the clocks do", () => {
    fc.assert(
      fc.property(moment, zones, (now, zones) => {
        const ends = nightfall(now, zones);
        expect(ends).toBeGreaterThanOrEqual(now + 6 * HOUR);
        expect(ends).toBeLessThanOrEqual(now + 30 * HOUR);
      }),
      { numRuns: 1_000 },
    );
  });

  it("when the day is over for both: a day that ends at four in the night", () => {
    fc.assert(
      fc.property(moment, zones, (now, zones) => {
        const ends = nightfall(now, zones);
        for (const zone of zones) {
          expect(dateOf(ends - DAY_ENDS, zone) > dateOf(now - DAY_ENDS, zone)).toBe(true);
        }
        // And no later than it has to: a moment before, someone's day is not over, or it is six hours since.
        const early = ends - 1;
        const isOpen = zones.some((zone) => dateOf(early - DAY_ENDS, zone) === dateOf(now - DAY_ENDS, zone));
        expect(isOpen || early < now + 6 * HOUR).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ["in the evening", "2026-03-27T19:00Z", ["Europe/Berlin"], "2026-03-28T03:00Z"],
    ["after midnight, which is still tonight", "2026-03-27T00:30Z", ["Europe/Berlin"], "2026-03-27T06:30Z"],
    ["in the morning", "2026-03-27T08:00Z", ["Europe/Berlin"], "2026-03-28T03:00Z"],
    [
      "with the day over later for the other",
      "2026-03-27T19:00Z",
      ["Europe/Berlin", "America/New_York"],
      "2026-03-28T08:00Z",
    ],
    // Four hours after a midnight: by the clock on the wall five then, and three in autumn.
    ["in the night that is an hour shorter", "2026-03-28T19:00Z", ["Europe/Berlin"], "2026-03-29T03:00Z"],
    ["in the night that is an hour longer", "2026-10-24T18:00Z", ["Europe/Berlin"], "2026-10-25T02:00Z"],
  ])("%s", (_when, now, zones, ends) => {
    expect(new Date(nightfall(Date.parse(now), zones)).toISOString()).toBe(new Date(ends).toISOString());
  });
});

describe("the same for both", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("whichever of the two opens it, and whosever zone is named first", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom(...ZONES), fc.constantFrom(...ZONES), (now, adas, bens) => {
        vi.setSystemTime(now);
        const ends = [0, 1].map((opens) => {
          const people = two();
          const names = { name: "One", hue: 1 };
          for (const [who, zone] of [adas, bens].entries()) people[who]!.give(introduceProfile, { ...names, zone });
          expect(people[opens]!.give(openCheckIn, { id: newId(), conversation: "weekly" })).toBe("done");
          const [seen, other] = people.map((one) => one.rows(CheckIn)[0]!.reachEnd);
          expect(other).toBe(seen);
          return seen;
        });
        expect(ends[1]).toBe(ends[0]);
        expect(nightfall(now, [bens, adas])).toBe(nightfall(now, [adas, bens]));
      }),
      { numRuns: 60 },
    );
  });
});
