import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clashesOf, LOOKED_AT, newClashes, staysAll, type Clash, type Laid } from "@/lib/calendar/clash";
import { occurrencesOf } from "@/lib/calendar/occurrences";
import { DAY, instantMs } from "@/lib/calendar/time";
import { anySeries } from "@/tests/calendar/any-rule";
import { laid } from "@/tests/support/laid";

const NOW = Date.UTC(2026, 0, 1);
const FRIDAYS = { start: "2026-03-06T19:00:00", end: "2026-03-06T21:00:00", rrule: "FREQ=WEEKLY;BYDAY=FR" };
const dateNight = laid(FRIDAYS);

const over = (clashes: readonly Clash[]) => clashes.map((clash) => clash.over.row.localStart);

describe("what a block lies over", () => {
  it("is each occurrence it shares some time with, and no more than touches it", () => {
    const at = (start: string, end: string) =>
      over(clashesOf(laid({ start: `2026-03-13T${start}`, end: `2026-03-13T${end}` }), [dateNight], NOW));
    expect(at("18:00:00", "19:30:00")).toEqual(["2026-03-13T19:00:00"]);
    expect(at("17:00:00", "19:00:00")).toEqual([]);
    expect(at("21:00:00", "22:00:00")).toEqual([]);
  });

  it("says which stretch the two share", () => {
    const [clash] = clashesOf(laid({ start: "2026-03-13T20:00:00", end: "2026-03-13T23:00:00" }), [dateNight], NOW);
    expect([clash!.from, clash!.to]).toEqual([Date.UTC(2026, 2, 13, 19), Date.UTC(2026, 2, 13, 20)]);
  });

  it("of a series is every date that clashes, up to a year after it begins, and after now", () => {
    const yoga = laid({ start: "2026-03-02T19:30:00", end: "2026-03-02T20:30:00", rrule: "FREQ=DAILY;INTERVAL=5" });
    const found = clashesOf(yoga, [dateNight], NOW);
    expect(over(found).slice(0, 2)).toEqual(["2026-03-27T19:00:00", "2026-05-01T19:00:00"]);
    expect(found.every(({ from }) => from < instantMs(yoga.block.startsAt) + LOOKED_AT)).toBe(true);
    const later = clashesOf(yoga, [dateNight], Date.UTC(2031, 0, 1));
    expect(later.length).toBeGreaterThan(8);
    expect(later.every(({ to }) => to > Date.UTC(2031, 0, 1) && to < Date.UTC(2032, 0, 9))).toBe(true);
  });

  it("leaves out what does not take place, and finds what was moved", () => {
    const moved = laid({
      ...FRIDAYS,
      except: { "2026-03-13T19:00:00": null, "2026-03-20T19:00:00": ["2026-03-21T10:00:00", "2026-03-21T11:00:00"] },
    });
    const on = (day: string, hour: number) =>
      clashesOf(laid({ start: `${day}T${hour}:00:00`, end: `${day}T${hour + 1}:00:00` }), [moved], NOW).length;
    expect([on("2026-03-13", 19), on("2026-03-20", 19), on("2026-03-21", 10), on("2026-03-27", 19)]).toEqual([
      0, 0, 1, 1,
    ]);
  });

  it("is nothing that is over, and never itself", () => {
    expect(clashesOf(laid(FRIDAYS), [dateNight], NOW).length).toBeGreaterThan(50);
    expect(clashesOf(dateNight, [dateNight], NOW)).toEqual([]);
    const once = laid({ start: "2026-03-13T20:00:00", end: "2026-03-13T23:00:00" });
    expect(clashesOf(once, [dateNight], Date.UTC(2026, 2, 13, 19, 59))).toHaveLength(1);
    expect(clashesOf(once, [dateNight], Date.UTC(2026, 2, 13, 20))).toEqual([]);
  });

  it("is found by instants where the two are in other zones", () => {
    const call = { start: "2026-03-13T14:00:00", end: "2026-03-13T15:00:00" };
    // New York had changed its clock by then, Berlin had not: five hours between them.
    expect(clashesOf(laid({ ...call, zone: "America/New_York" }), [dateNight], NOW)).toHaveLength(1);
    expect(clashesOf(laid({ ...call, zone: "America/Chicago" }), [dateNight], NOW)).toHaveLength(1);
    expect(clashesOf(laid({ ...call, zone: "Europe/Lisbon" }), [dateNight], NOW)).toHaveLength(0);
  });

  it("takes a whole day in the zone of what it meets", () => {
    const day = (date: string, next: string) =>
      laid({ start: `${date}T00:00:00`, end: `${next}T00:00:00`, zone: null, allDay: true });
    const tokyo = laid({ start: "2026-03-14T08:00:00", end: "2026-03-14T09:00:00", zone: "Asia/Tokyo" });
    // Saturday morning in Tokyo is Friday night in Berlin; the whole day is that of Tokyo.
    expect(clashesOf(day("2026-03-13", "2026-03-14"), [tokyo], NOW)).toHaveLength(0);
    expect(clashesOf(day("2026-03-14", "2026-03-15"), [tokyo], NOW)).toHaveLength(1);
    expect(clashesOf(tokyo, [day("2026-03-14", "2026-03-15")], NOW)).toHaveLength(1);
    expect(clashesOf(day("2026-03-13", "2026-03-15"), [day("2026-03-14", "2026-03-15")], NOW)).toHaveLength(1);
    expect(clashesOf(day("2026-03-13", "2026-03-14"), [day("2026-03-14", "2026-03-15")], NOW)).toHaveLength(0);
  });

  it("is refused, and not looked for all day, where there is too much of it", { timeout: 60_000 }, () => {
    const rrule = "FREQ=DAILY;BYHOUR=0,2,4,6,8,10,12,14,16,18,20,22";
    const dense = laid({ start: "2026-03-06T00:00:00", end: "2026-03-06T00:30:00", rrule });
    const many = Array.from({ length: 500 }, (_, n) => ({ ...dense, block: { ...dense.block, id: `${n}` } }));
    const every = laid({ start: "2026-03-06T00:30:00", end: "2026-03-06T01:00:00", rrule: "FREQ=DAILY" });
    expect(() => clashesOf(every, many, NOW)).toThrow("too-much-protected");
  });
});

describe("what a change brings anew", () => {
  const at = (start: string, end: string) => laid({ start: `2026-03-13T${start}:00`, end: `2026-03-13T${end}:00` });

  it("is not what it lay over before, as far as that went", () => {
    const fresh = (before: Laid[], after: Laid) => newClashes(after, before, [dateNight], NOW).length;
    expect(fresh([at("18:00", "20:00")], at("18:00", "19:30"))).toBe(0);
    expect(fresh([at("18:00", "20:00")], at("17:00", "20:00"))).toBe(0);
    expect(fresh([at("18:00", "20:00")], at("18:00", "20:30"))).toBe(1);
    expect(fresh([], at("18:00", "19:30"))).toBe(1);
  });

  it("and what was planned stays, or something of it goes", () => {
    const shorter = laid({ ...FRIDAYS, rrule: "FREQ=WEEKLY;BYDAY=FR;COUNT=10" });
    expect(staysAll(shorter, dateNight, NOW)).toBe(true);
    expect(staysAll(dateNight, shorter, NOW)).toBe(false);
    expect(staysAll(dateNight, shorter, Date.UTC(2200, 0))).toBe(true);
    expect(staysAll(at("18:00", "20:00"), at("18:00", "20:30"), NOW)).toBe(false);
  });
});

describe("for any two", () => {
  const zone = fc.constantFrom(
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Apia",
    "Australia/Lord_Howe",
  );
  const start = fc.integer({ min: Date.UTC(2026, 2, 1) / 900_000, max: Date.UTC(2026, 10, 30) / 900_000 });
  const text = (ms: number) => new Date(ms).toISOString().slice(0, 19);
  const once = start.map((quarters) => ({ localStart: text(quarters * 900_000), rrule: null }));
  const any = fc
    .tuple(
      fc.oneof(once, anySeries),
      fc.constantFrom(15, 60, 180, 1_440, 3_000),
      fc.oneof({ weight: 4, arbitrary: zone }, { weight: 1, arbitrary: fc.constant(null) }),
    )
    .map(([{ localStart, rrule }, minutes, zone]) => {
      try {
        return laid({ start: localStart, end: text(Date.parse(`${localStart}Z`) + minutes * 60_000), zone, rrule });
      } catch {
        return null; // at the end of the calendar, or in a skipped hour
      }
    })
    .filter((one) => one !== null);

  it("it finds what comparing all with all finds", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        if (one.block.zone === null || other.block.zone === null) return;
        const from = Math.max(instantMs(one.block.reachStart), NOW);
        const year = { from, to: from + LOOKED_AT };
        const pairs = occurrencesOf(one.block, [], year).flatMap((a) =>
          occurrencesOf(other.block, [], { from, to: year.to + 31 * DAY }).flatMap((b) => {
            const start = Math.max(instantMs(a.row.startsAt), instantMs(b.row.startsAt));
            const end = Math.min(instantMs(a.row.endsAt), instantMs(b.row.endsAt));
            return start < end && end > NOW ? [`${a.key} ${b.key} ${start} ${end}`] : [];
          }),
        );
        const found = clashesOf(one, [other], NOW).map((c) => `${c.laid.key} ${c.over.key} ${c.from} ${c.to}`);
        expect([...found].sort()).toEqual([...pairs].sort());
        expect(newClashes(one, [one], [other], NOW)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("which of two single ones is asked about makes no difference", { timeout: 60_000 }, () => {
    const single = any.filter(({ block }) => block.rrule === null);
    fc.assert(
      fc.property(single, single, (one, other) => {
        const stretches = (clashes: readonly Clash[]) => clashes.map(({ from, to }) => [from, to]);
        expect(stretches(clashesOf(one, [other], NOW))).toEqual(stretches(clashesOf(other, [one], NOW)));
      }),
      { numRuns: 150 },
    );
  });

  it("what lies a year off costs nothing: a series of ten years ago is looked at from now on", () => {
    const old = laid({ start: "1990-01-01T07:00:00", end: "1990-01-01T08:00:00", rrule: "FREQ=DAILY" });
    const found = clashesOf(laid(FRIDAYS), [old], Date.UTC(2040, 0, 1));
    expect(found).toEqual([]);
    const night = laid({ start: "1990-01-05T20:00:00", end: "1990-01-05T23:00:00", rrule: "FREQ=WEEKLY" });
    expect(clashesOf(laid(FRIDAYS), [night], Date.UTC(2040, 0, 1))).toHaveLength(52);
  });
});
