import { describe, expect, test } from "vitest";
import { leftOutOf, movedFrom } from "@/components/checkin/left-out";
import { occurrenceAt } from "@/lib/calendar/occurrences";
import type { BlockExceptionRow, BlockRow } from "@/lib/calendar/schema";
import { newId } from "@/lib/ids";

/** Sundays at seven in the evening, from 29 November 2026 on. */
const talk = {
  id: newId(),
  localStart: "2026-11-29T19:00:00",
  localEnd: "2026-11-29T19:30:00",
  zone: "Europe/Berlin",
  rrule: "FREQ=WEEKLY;BYDAY=SU",
} as BlockRow;

const on = (date: string, more: Partial<BlockExceptionRow> = { cancelled: true }) =>
  ({
    blockId: talk.id,
    originalLocalStart: `${date}T19:00:00`,
    cancelled: false,
    localStart: null,
    localEnd: null,
    zone: null,
    startsAt: null,
    endsAt: null,
    leftAs: null,
    ...more,
  }) as BlockExceptionRow;

const now = Date.parse("2026-11-26T12:00Z");
const next = Date.parse("2026-12-06T18:00Z");
const datesOf = (exceptions: readonly BlockExceptionRow[], nextMs = next) =>
  leftOutOf(talk, exceptions, now, nextMs).map(({ original }) => original.slice(0, 10));

describe("the dates that are left out", () => {
  test("are those of the talk in the coming two weeks, in their order", () => {
    const exceptions = [
      on("2026-12-06"),
      on("2026-11-29"),
      on("2026-12-20"),
      { ...on("2026-11-29"), blockId: newId() },
    ];
    expect(datesOf(exceptions)).toEqual(["2026-11-29", "2026-12-06"]);
    expect(leftOutOf(talk, exceptions, now, next)[0]!.startMs).toBe(Date.parse("2026-11-29T18:00Z"));
  });

  test("go on up to the next one that is held, however far off it is", () => {
    const all = ["2026-11-29", "2026-12-06", "2026-12-13", "2026-12-20"].map((date) => on(date));
    expect(datesOf(all, Date.parse("2026-12-27T18:00Z"))).toHaveLength(4);
  });

  test("are none that were only moved, became something else, or that the rule does not give", () => {
    const moved = { localStart: "2026-11-30T19:00:00", localEnd: "2026-11-30T19:30:00", zone: "Europe/Berlin" };
    expect(datesOf([on("2026-11-29", moved)])).toEqual([]);
    expect(datesOf([on("2026-11-29", { cancelled: true, leftAs: newId() })])).toEqual([]);
    expect(datesOf([on("2026-12-01")])).toEqual([]);
  });
});

test("one that was moved this once says from when", () => {
  const original = "2026-11-29T19:00:00";
  expect(movedFrom(occurrenceAt(talk, original, null)!)).toBeNull();
  const moved = on("2026-11-29", {
    localStart: "2026-11-30T19:00:00",
    localEnd: "2026-11-30T19:30:00",
    zone: "Europe/Berlin",
    startsAt: "2026-11-30T18:00:00+00:00",
    endsAt: "2026-11-30T18:30:00+00:00",
  });
  expect(movedFrom(occurrenceAt(talk, original, moved)!)).toBe(Date.parse("2026-11-29T18:00Z"));
});
