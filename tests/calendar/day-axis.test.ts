import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "@/lib/calendar/day";
import { dayAxis, hourLabels, instantAt, positionOf, wallPosition, type AxisDay } from "@/lib/calendar/day-axis";
import { seenDays } from "@/lib/calendar/seen-day";
import { localText, MINUTE, wallMs } from "@/lib/calendar/time";

/** Days on which clocks change in every way that has been seen. */
const CHANGES = [
  ["2026-03-29", "Europe/Vienna"],
  ["2026-10-25", "Europe/Vienna"],
  ["2026-04-05", "Australia/Lord_Howe"],
  ["2026-10-04", "Australia/Lord_Howe"],
  ["2026-04-04", "America/Santiago"],
  ["2026-09-06", "America/Santiago"],
  ["2026-04-24", "Africa/Cairo"],
  ["2026-10-29", "Africa/Cairo"],
  ["2026-03-29", "Asia/Beirut"],
  ["2026-10-24", "Asia/Beirut"],
  ["2026-03-08", "America/Havana"],
  ["2026-11-01", "America/Havana"],
  ["2011-12-30", "Pacific/Apia"],
  ["1993-08-21", "Pacific/Kwajalein"],
  ["1969-09-30", "Pacific/Kwajalein"],
  ["1987-10-25", "America/St_Johns"],
  ["1987-04-05", "America/St_Johns"],
  ["1916-06-03", "America/Toronto"],
  ["1937-07-01", "Europe/Amsterdam"],
] as const;

/** From a date on, elsewhere: as far as one can go either way. */
const aJourney = fc.option(
  fc.record({
    after: fc.integer({ min: -1, max: 7 }),
    to: fc.constantFrom("Europe/Lisbon", "Asia/Tokyo", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland"),
  }),
);
const anAxis = fc
  .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -4, max: 2 }), fc.constantFrom(1, 3, 7), aJourney)
  .map(([[date, zone], before, count, journey]) =>
    dayAxis(
      seenDays(
        Array.from({ length: count }, (_, i) => addDays(date, before + i)),
        (on) => (journey && on > addDays(date, before + journey.after) ? journey.to : zone),
      ),
    ),
  );
const aDay = anAxis.chain((axis) => fc.constantFrom(...axis.days).map((day) => ({ axis, day })));
const inside = ({ startMs, endMs }: AxisDay) => fc.integer({ min: startMs, max: Math.max(startMs, endMs - 1) });
const aMoment = aDay
  .filter(({ day }) => day.endMs > day.startMs)
  .chain(({ axis, day }) => inside(day).map((ms) => ({ axis, day, ms })));

describe("the axis", () => {
  test("is 24 hours long on usual days, without voids", () => {
    const axis = dayAxis(seenDays(["2026-06-01", "2026-06-02", "2026-06-03"], () => "Europe/Vienna"));
    expect(axis.length).toBe(1440);
    expect(axis.days.map((day) => day.voids)).toEqual([[], [], []]);
  });

  test("leaves a void where the day of a spring change skips an hour", () => {
    const axis = dayAxis(seenDays(["2026-03-28", "2026-03-29"], () => "Europe/Vienna"));
    expect(axis.length).toBe(1440);
    expect(axis.days.map((day) => day.voids)).toEqual([[], [{ from: 120, to: 180 }]]);
  });

  test("gains an hour for the second pass of an autumn change, void on all other days", () => {
    const axis = dayAxis(seenDays(["2026-10-24", "2026-10-25", "2026-10-26"], () => "Europe/Vienna"));
    expect(axis.length).toBe(1500);
    expect(axis.days.map((day) => day.voids)).toEqual([[{ from: 180, to: 240 }], [], [{ from: 180, to: 240 }]]);
    const sunday = axis.days[1]!;
    expect(positionOf(sunday, Date.parse("2026-10-25T00:30Z"))).toBe(150);
    expect(positionOf(sunday, Date.parse("2026-10-25T01:30Z"))).toBe(210);
    expect(positionOf(sunday, Date.parse("2026-10-25T02:00Z"))).toBe(240);
    expect(wallPosition(axis.extras, 180)).toBe(240);
    const again = hourLabels(axis).filter((label) => label.again);
    expect(again).toEqual([{ position: 180, wall: 120, again: true, after: false }]);
  });

  test("does half an hour as well", () => {
    const axis = dayAxis(seenDays(["2026-04-05", "2026-04-06"], () => "Australia/Lord_Howe"));
    expect(axis.length).toBe(1470);
    expect(axis.days[1]!.voids).toEqual([{ from: 120, to: 150 }]);
    expect(hourLabels(axis).filter((label) => label.again)).toEqual([
      { position: 120, wall: 90, again: true, after: false },
    ]);
  });

  test("puts a second pass that ends at midnight at its end", () => {
    const axis = dayAxis(seenDays(["2026-04-04", "2026-04-05"], () => "America/Santiago"));
    expect(axis.extras).toEqual([{ at: 1440, length: 60, from: 1440, to: 1500 }]);
    expect(axis.days.map((day) => day.voids)).toEqual([[], [{ from: 1440, to: 1500 }]]);
  });

  test("begins a day late where midnight is skipped", () => {
    const axis = dayAxis(seenDays(["2026-04-24"], () => "Africa/Cairo"));
    expect(axis.days[0]!.voids).toEqual([{ from: 0, to: 60 }]);
  });

  test("has nothing but void on a date that was skipped", () => {
    const axis = dayAxis(seenDays(["2011-12-29", "2011-12-30", "2011-12-31"], () => "Pacific/Apia"));
    const [before, skipped, after] = axis.days;
    expect(skipped!.voids).toEqual([{ from: 0, to: 1440 }]);
    expect(skipped!.startMs).toBe(skipped!.endMs);
    expect(before!.endMs).toBe(after!.startMs);
    expect(instantAt(skipped!, 600)).toBe(after!.startMs);
  });

  test("gives what ends at a break the place before it, and what begins there the place after it", () => {
    const [saturday] = dayAxis(seenDays(["2026-10-24", "2026-10-25"], () => "Europe/Vienna")).days;
    const three = Date.parse("2026-10-24T03:00+02:00");
    expect(positionOf(saturday!, three, "end")).toBe(180);
    expect(positionOf(saturday!, three, "start")).toBe(240);
  });

  test("goes on past midnight with the day before one goes west, each day by its own clock", () => {
    const axis = dayAxis(
      seenDays(["2026-12-20", "2026-12-21"], (date) => (date < "2026-12-21" ? "Europe/Berlin" : "Europe/Lisbon")),
    );
    const [berlin, lisbon] = axis.days;
    expect(axis.length).toBe(1500);
    expect([berlin!.voids, lisbon!.voids]).toEqual([[], [{ from: 1440, to: 1500 }]]);
    expect(hourLabels(axis).filter(({ after }) => after)).toMatchObject([{ position: 1440, wall: 0 }]);
    expect(positionOf(berlin!, Date.parse("2026-12-21T00:30+01:00"))).toBe(1470);
    expect(positionOf(lisbon!, Date.parse("2026-12-21T17:00+00:00"))).toBe(17 * 60);
  });

  test("begins later the day that one comes back from the west: what is skipped there is a void", () => {
    const axis = dayAxis(
      seenDays(["2026-12-24", "2026-12-25"], (date) => (date < "2026-12-25" ? "Europe/Lisbon" : "Europe/Berlin")),
    );
    const [lisbon, berlin] = axis.days;
    expect(axis.length).toBe(1440);
    expect([lisbon!.voids, berlin!.voids]).toEqual([[], [{ from: 0, to: 60 }]]);
    expect(instantAt(berlin!, 17 * 60)).toBe(Date.parse("2026-12-25T17:00+01:00"));
  });

  test("property: an instant comes back from its place", () => {
    fc.assert(
      fc.property(aMoment, ({ day, ms }) => {
        expect(Math.abs(instantAt(day, positionOf(day, ms)) - ms)).toBeLessThan(1);
      }),
    );
  });

  test("property: a place outside voids comes back from its instant, and a void snaps to what follows it", () => {
    fc.assert(
      fc.property(aDay, fc.double({ min: 0, max: 1, noNaN: true }), ({ axis, day }, part) => {
        const position = part * axis.length;
        const gap = day.voids.find((stretch) => position >= stretch.from && position < stretch.to);
        if (position >= axis.length || day.startMs === day.endMs) return;
        const expected = gap ? gap.to : position;
        const instant = instantAt(day, position);
        const place = instant === day.endMs ? axis.length : positionOf(day, instant);
        expect(place).toBeCloseTo(expected, 6);
      }),
    );
  });

  test("property: later is lower", () => {
    fc.assert(
      fc.property(
        aDay.chain(({ day }) => fc.tuple(fc.constant(day), inside(day), inside(day))),
        ([day, one, other]) => {
          const [earlier, later] = one < other ? [one, other] : [other, one];
          expect(positionOf(day, earlier)).toBeLessThanOrEqual(positionOf(day, later));
        },
      ),
    );
  });

  test("property: what is drawn of a day is as long as the day was, and voids are the rest", () => {
    fc.assert(
      fc.property(aDay, ({ axis, day }) => {
        const drawn = day.runs.reduce((sum, run) => sum + run.to - run.from, 0);
        const empty = day.voids.reduce((sum, gap) => sum + gap.to - gap.from, 0);
        expect(drawn).toBeCloseTo((day.endMs - day.startMs) / MINUTE, 6);
        expect(drawn + empty).toBeCloseTo(axis.length, 6);
      }),
    );
  });

  test("property: a first pass stands at its wall time's place", () => {
    fc.assert(
      fc.property(aMoment, ({ axis, day, ms }) => {
        const position = positionOf(day, ms);
        if (axis.extras.some((extra) => position >= extra.from && position < extra.to)) return;
        const wall =
          (wallMs(localText(ms, day.zone)) + (((ms % 1000) + 1000) % 1000) - wallMs(`${day.date}T00:00:00`)) / MINUTE;
        expect(position).toBeCloseTo(wallPosition(axis.extras, wall), 2);
      }),
    );
  });
});
