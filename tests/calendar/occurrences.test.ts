import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { occurrencesOf } from "@/lib/calendar/occurrences";
import type { BlockRow } from "@/lib/calendar/schema";
import { DAY, instantMs, instantsOf, localText } from "@/lib/calendar/time";
import { exceptionOf, laid } from "@/tests/support/laid";

/** With and without daylight saving, half hours, the southern hemisphere, and one that skipped a day (30 December 2011). */
const ZONES = [
  "Europe/Berlin",
  "America/New_York",
  "America/Sao_Paulo",
  "Asia/Kolkata",
  "Asia/Tokyo",
  "Australia/Lord_Howe",
  "Australia/Adelaide",
  "Pacific/Apia",
  "Africa/Casablanca",
  "UTC",
];

function series(start: string, end: string, zone: string | null, rrule: string | null, allDay = false): BlockRow {
  return laid({ start, end, zone, rrule, allDay }).block;
}

const range = (from: string, to: string) => ({ from: Date.parse(`${from}Z`), to: Date.parse(`${to}Z`) });
const starts = (occurrences: readonly { row: BlockRow }[]) => occurrences.map(({ row }) => row.localStart);

describe("a series", () => {
  const weekly = series("2026-03-06T19:00:00", "2026-03-06T21:00:00", "Europe/Berlin", "FREQ=WEEKLY;BYDAY=FR");

  it("happens at the same wall time on both sides of a clock change", () => {
    const found = occurrencesOf(weekly, [], range("2026-03-19T00:00:00", "2026-04-05T00:00:00"));
    expect(found.map(({ row }) => [row.localStart, row.startsAt])).toEqual([
      ["2026-03-20T19:00:00", "2026-03-20T18:00:00+00:00"],
      ["2026-03-27T19:00:00", "2026-03-27T18:00:00+00:00"],
      ["2026-04-03T19:00:00", "2026-04-03T17:00:00+00:00"],
    ]);
  });

  it("shows the occurrence that is under way when the range begins, and none that only touches it", () => {
    expect(occurrencesOf(weekly, [], range("2026-03-20T19:00:00", "2026-03-27T18:00:00"))).toHaveLength(1);
    expect(occurrencesOf(weekly, [], range("2026-03-20T20:00:00", "2026-03-27T18:00:00"))).toHaveLength(0);
  });

  it("leaves out what is cancelled, and has what is moved where it is now", () => {
    const moved = exceptionOf(weekly, "2026-03-20T19:00:00", ["2026-05-01T10:00:00", "2026-05-01T11:00:00"]);
    const cancelled = exceptionOf(weekly, "2026-03-27T19:00:00", null);
    const march = occurrencesOf(weekly, [moved, cancelled], range("2026-03-19T00:00:00", "2026-04-05T00:00:00"));
    expect(starts(march)).toEqual(["2026-04-03T19:00:00"]);
    const may = occurrencesOf(weekly, [moved, cancelled], range("2026-05-01T00:00:00", "2026-05-02T00:00:00"));
    expect(may.map(({ key, row }) => [key, row.localStart])).toEqual([
      [`${weekly.id}@2026-03-20T19:00:00`, "2026-05-01T10:00:00"],
      [`${weekly.id}@2026-05-01T19:00:00`, "2026-05-01T19:00:00"],
    ]);
  });

  it("shows nothing of an exception whose occurrence its rule no longer gives", () => {
    const gone = exceptionOf(weekly, "2026-03-21T19:00:00", ["2026-03-22T10:00:00", "2026-03-22T11:00:00"]);
    expect(starts(occurrencesOf(weekly, [gone], range("2026-03-19T00:00:00", "2026-03-24T00:00:00")))).toEqual([
      "2026-03-20T19:00:00",
    ]);
  });

  it("that begins in a skipped hour begins after it, and does not vanish", () => {
    const early = series("2026-03-28T02:30:00", "2026-03-28T03:00:00", "Europe/Berlin", "FREQ=DAILY");
    const [found] = occurrencesOf(early, [], range("2026-03-29T00:00:00", "2026-03-29T12:00:00"));
    expect(found!.row).toMatchObject({
      localStart: "2026-03-29T02:30:00",
      startsAt: "2026-03-29T01:30:00+00:00",
      endsAt: "2026-03-29T02:00:00+00:00",
    });
  });

  it("of whole days has no zone, and reaches wherever its date is", () => {
    const days = series("2026-03-28T00:00:00", "2026-03-29T00:00:00", "Europe/Berlin", "FREQ=WEEKLY;COUNT=2", true);
    expect(days.zone).toBeNull();
    const found = occurrencesOf(days, [], range("2026-04-04T00:00:00", "2026-04-04T01:00:00"));
    expect(starts(found)).toEqual(["2026-04-04T00:00:00"]);
  });
});

it("of whole days does not repeat at hours", () => {
  const times = ["2026-03-28T00:00:00", "2026-03-29T00:00:00", null] as const;
  expect(() => series(...times, "FREQ=DAILY;BYHOUR=9,17", true)).toThrow("not-whole-days");
});

describe("in any zone, around any day", () => {
  const rule = fc.constantFrom(
    "FREQ=DAILY",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=MONTHLY;BYDAY=-1SU",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=YEARLY",
    "FREQ=WEEKLY;COUNT=30",
  );
  const zone = fc.constantFrom(...ZONES);
  const begin = fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2027, 0) }).map((ms) => ms - (ms % 60_000));
  const minutes = fc.integer({ min: 15, max: 3_000 });
  const of = (ms: number, length: number, zone: string, rrule: string) =>
    series(localText(ms, "UTC"), localText(ms + length * 60_000, "UTC"), zone, rrule);

  it("keeps its wall time, or the first moment after a skipped one", () => {
    fc.assert(
      fc.property(begin, minutes, zone, rule, fc.nat(700), (ms, length, zone, rrule, days) => {
        const from = ms + days * DAY;
        for (const { original, row } of occurrencesOf(of(ms, length, zone, rrule), [], { from, to: from + 21 * DAY })) {
          const real = localText(instantMs(row.startsAt), zone);
          expect(real >= original!).toBe(true);
          if (real !== original) expect(instantsOf({ ...row, localStart: real }).startsAt).toBe(row.startsAt);
          expect(row.endsAt > row.startsAt).toBe(true);
        }
      }),
    );
  });

  it("has in a window what it has of that window in a wider one", () => {
    fc.assert(
      fc.property(begin, minutes, zone, rule, fc.nat(400), (ms, length, zone, rrule, days) => {
        const block = of(ms, length, zone, rrule);
        const window = { from: ms + days * DAY, to: ms + (days + 10) * DAY };
        const whole = occurrencesOf(block, [], { from: ms - DAY, to: ms + 500 * DAY });
        const inWindow = whole.filter(
          ({ row }) => instantMs(row.startsAt) < window.to && instantMs(row.endsAt) > window.from,
        );
        expect(occurrencesOf(block, [], window)).toEqual(inWindow);
      }),
    );
  });

  it("lies within its reach", () => {
    fc.assert(
      fc.property(begin, minutes, zone, rule, (ms, length, zone, rrule) => {
        const block = of(ms, length, zone, rrule);
        for (const { row } of occurrencesOf(block, [], { from: ms - 400 * DAY, to: ms + 400 * DAY })) {
          expect(row.startsAt >= block.reachStart && row.endsAt <= block.reachEnd).toBe(true);
        }
      }),
    );
  });
});
