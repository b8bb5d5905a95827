import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAxis } from "@/lib/calendar/day-axis";
import { seenDays } from "@/lib/calendar/seen-day";
import {
  movedByDays,
  movedTo,
  moveInput,
  snappedInstant,
  stretchBetween,
  timesOf,
  withEnd,
  withStart,
} from "@/lib/calendar/snap";
import { DAY, instantMs, instantsOf, localText, MINUTE, wallTimesOf, type WallTimes } from "@/lib/calendar/time";

const VIENNA = "Europe/Vienna";
const block = (localStart: string, localEnd: string, zone: string | null = VIENNA) => {
  const times = { localStart: `${localStart}:00`, localEnd: `${localEnd}:00`, zone };
  return { ...times, ...instantsOf(times) };
};
const at = (text: string) => Date.parse(text);
const wall = ({ startMs, endMs }: { startMs: number; endMs: number }) =>
  [startMs, endMs].map((ms) => localText(ms, VIENNA).slice(0, 16));

describe("moving", () => {
  test("by a day keeps the wall times when the clock changes in between", () => {
    const night = block("2026-03-27T23:00", "2026-03-28T07:00");
    const moved = movedByDays(night, 1, VIENNA);
    expect(wall(moved)).toEqual(["2026-03-28T23:00", "2026-03-29T07:00"]);
    expect(moved.endMs - moved.startMs).toBe(7 * 60 * MINUTE);
  });

  test("by hand to the same time of another day is the same", () => {
    const night = block("2026-03-27T23:00", "2026-03-28T07:00");
    expect(wall(movedTo(night, at("2026-03-28T23:00+01:00"), VIENNA))).toEqual([
      "2026-03-28T23:00",
      "2026-03-29T07:00",
    ]);
  });

  test("into a skipped hour comes out after it, as long as it was", () => {
    const short = block("2026-03-28T02:30", "2026-03-28T03:00");
    expect(wall(movedByDays(short, 1, VIENNA))).toEqual(["2026-03-29T03:30", "2026-03-29T04:00"]);
  });

  test("into a second pass pins to UTC, and moving out of it comes back to the zone", () => {
    const dinner = block("2026-10-24T20:00", "2026-10-24T21:00");
    const second = movedTo(dinner, at("2026-10-25T02:30+01:00"), VIENNA);
    const input = moveInput(dinner, second, VIENNA);
    expect(input).toEqual({ localStart: "2026-10-25T01:30:00", localEnd: "2026-10-25T02:30:00", zone: "UTC" });
    const pinned = block("2026-10-25T01:30", "2026-10-25T02:30", "UTC");
    const out = movedTo(pinned, at("2026-10-25T20:00+01:00"), VIENNA);
    expect(moveInput(pinned, out, VIENNA)).toEqual({
      localStart: "2026-10-25T20:00:00",
      localEnd: "2026-10-25T21:00:00",
      zone: VIENNA,
    });
  });

  test("to the second pass of its own wall time is not mistaken for the first", () => {
    const early = block("2026-10-24T02:30", "2026-10-24T03:00");
    expect(movedTo(early, at("2026-10-25T02:30+01:00"), VIENNA).startMs).toBe(at("2026-10-25T02:30+01:00"));
  });

  test("says only what changes, in the block's own zone", () => {
    const call = block("2026-06-01T21:00", "2026-06-01T22:00", "Asia/Tokyo");
    const { startMs, endMs } = timesOf(call, VIENNA);
    expect(moveInput(call, withEnd({ startMs, endMs }, endMs + 30 * MINUTE), VIENNA)).toEqual({
      localEnd: "2026-06-01T22:30:00",
    });
    expect(moveInput(call, { startMs, endMs }, VIENNA)).toBeNull();
  });

  test("a floating block stays one", () => {
    const floating = block("2026-06-01T08:00", "2026-06-01T09:00", null);
    const { startMs, endMs } = timesOf(floating, VIENNA);
    expect(localText(startMs, VIENNA)).toBe("2026-06-01T08:00:00");
    expect(moveInput(floating, { startMs, endMs: endMs + 15 * MINUTE }, VIENNA)).toEqual({
      localEnd: "2026-06-01T09:15:00",
    });
  });

  const zones = fc.constantFrom(
    VIENNA,
    "Australia/Lord_Howe",
    "America/Santiago",
    "Africa/Cairo",
    "Asia/Kolkata",
    "UTC",
  );
  const quarter = fc
    .integer({ min: at("2026-01-01T00:00Z") / (15 * MINUTE), max: at("2027-01-01T00:00Z") / (15 * MINUTE) })
    .map((n) => n * 15 * MINUTE);
  const anyBlock = fc.tuple(quarter, fc.integer({ min: 1, max: 200 }), zones).map(([startMs, quarters, zone]) => {
    const times = wallTimesOf(startMs, startMs + quarters * 15 * MINUTE, zone);
    return { block: { ...times, ...instantsOf(times) }, zone };
  });

  test("property: what a move says leads to the times it was for", () => {
    fc.assert(
      fc.property(anyBlock, quarter, zones, ({ block }, startMs, reader) => {
        const to = movedTo(block, startMs, reader);
        const input = moveInput(block, to, reader) ?? {};
        const { startsAt, endsAt } = instantsOf({ ...block, ...(input as WallTimes) });
        expect([instantMs(startsAt), instantMs(endsAt)]).toEqual([to.startMs, to.endMs]);
        expect(to.startMs).toBe(startMs);
      }),
    );
  });

  test("property: a day later and a day earlier are never shorter than nothing and about a day away", () => {
    fc.assert(
      fc.property(anyBlock, fc.constantFrom(-1, 1), ({ block, zone }, days) => {
        const was = timesOf(block, zone);
        const moved = movedByDays(block, days, zone);
        expect(moved.endMs).toBeGreaterThan(moved.startMs);
        expect(Math.abs(moved.startMs - was.startMs - days * DAY)).toBeLessThanOrEqual(60 * MINUTE);
      }),
    );
  });
});

describe("snapping", () => {
  const [day] = dayAxis(seenDays(["2026-03-29"], () => VIENNA)).days;

  test("goes to the nearest quarter of an hour", () => {
    expect(localText(snappedInstant(day!, 607), VIENNA)).toBe("2026-03-29T10:00:00");
    expect(localText(snappedInstant(day!, 608), VIENNA)).toBe("2026-03-29T10:15:00");
  });

  test("out of a void to what follows it", () => {
    expect(localText(snappedInstant(day!, 140), VIENNA)).toBe("2026-03-29T03:00:00");
  });

  test("never makes anything shorter than a quarter of an hour", () => {
    const hour = 60 * MINUTE;
    expect(stretchBetween(hour, hour)).toEqual({ startMs: hour, endMs: hour + 15 * MINUTE });
    expect(stretchBetween(2 * hour, hour)).toEqual({ startMs: hour, endMs: 2 * hour });
    expect(withStart({ startMs: 0, endMs: hour }, 3 * hour)).toEqual({ startMs: hour - 15 * MINUTE, endMs: hour });
    expect(withEnd({ startMs: hour, endMs: 2 * hour }, 0)).toEqual({ startMs: hour, endMs: hour + 15 * MINUTE });
  });
});
