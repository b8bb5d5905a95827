import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayAxis } from "@/lib/calendar/day-axis";
import { placeSideBySide, segmentsIn, SHORTEST_DRAWN, type Placed, type Segment } from "@/lib/calendar/layout";
import { seenDays } from "@/lib/calendar/seen-day";

const segment = (id: string, from: number, to: number): Segment => {
  return { id, from, to, continuesBefore: false, continuesAfter: false };
};
const shape = (placed: Placed[]) =>
  Object.fromEntries(placed.map(({ id, column, span, columns }) => [id, [column, span, columns]]));

describe("side by side", () => {
  test("what does not overlap has the whole width", () => {
    expect(shape(placeSideBySide([segment("a", 0, 60), segment("b", 60, 120)]))).toEqual({
      a: [0, 1, 1],
      b: [0, 1, 1],
    });
  });

  test("what overlaps shares it, and widens where nothing is in the way", () => {
    const placed = placeSideBySide([
      segment("long", 0, 240),
      segment("one", 0, 60),
      segment("two", 30, 90),
      segment("late", 120, 180),
    ]);
    expect(shape(placed)).toEqual({ long: [0, 1, 3], one: [1, 1, 3], two: [2, 1, 3], late: [1, 2, 3] });
  });

  test("a very short one is given the room it is drawn in", () => {
    const placed = placeSideBySide([segment("a", 0, 5), segment("b", 5, 60)]);
    expect(placed.map((one) => one.columns)).toEqual([2, 2]);
  });

  const segments = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 1, max: 400 })), { maxLength: 40 })
    .map((all) => all.map(([from, length], i) => segment(String(i), from, from + length)));
  const end = ({ from, to }: Segment) => Math.max(to, from + SHORTEST_DRAWN);

  test("property: nothing stands on anything else, all are placed, and the width is used", () => {
    fc.assert(
      fc.property(segments, (all) => {
        const placed = placeSideBySide(all);
        expect(placed.map((one) => one.id).sort()).toEqual(all.map((one) => one.id).sort());
        for (const one of placed) {
          expect(one.span).toBeGreaterThanOrEqual(1);
          expect(one.column + one.span).toBeLessThanOrEqual(one.columns);
          for (const other of placed) {
            if (one === other || end(one) <= other.from || end(other) <= one.from) continue;
            expect(one.columns).toBe(other.columns);
            expect(one.column + one.span <= other.column || other.column + other.span <= one.column).toBe(true);
          }
        }
      }),
    );
  });

  test("property: as many columns as overlap at once, and no more", () => {
    fc.assert(
      fc.property(segments, (all) => {
        for (const one of placeSideBySide(all)) {
          const depths = all.map(({ from }) => all.filter((other) => other.from <= from && end(other) > from).length);
          expect(one.columns).toBeLessThanOrEqual(Math.max(...depths));
        }
      }),
    );
  });
});

describe("across midnight", () => {
  const axis = dayAxis(seenDays(["2026-03-28", "2026-03-29", "2026-03-30"], () => "Europe/Vienna"));
  const at = (text: string) => Date.parse(text);

  test("a night is cut in two, each part saying that there is more", () => {
    const span = { id: "night", startMs: at("2026-03-28T23:00+01:00"), endMs: at("2026-03-29T07:00+02:00") };
    expect(segmentsIn(axis, span).map(({ day, segment }) => ({ date: day.date, ...segment }))).toEqual([
      { date: "2026-03-28", id: "night", from: 1380, to: 1440, continuesBefore: false, continuesAfter: true },
      { date: "2026-03-29", id: "night", from: 0, to: 420, continuesBefore: true, continuesAfter: false },
    ]);
  });

  test("what ends at midnight leaves nothing on the next day", () => {
    const span = { id: "eve", startMs: at("2026-03-28T20:00+01:00"), endMs: at("2026-03-29T00:00+01:00") };
    expect(segmentsIn(axis, span).map(({ day }) => day.date)).toEqual(["2026-03-28"]);
  });
});
