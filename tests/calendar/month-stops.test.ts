import { describe, expect, test } from "vitest";
import { lineAlong, MORE, monthStops, stopAlong } from "@/lib/calendar/month-stops";
import type { MonthWeek } from "@/lib/calendar/month";

const day = (date: string, column: number, more = 0) => {
  const never = { startMs: 0, endMs: 0 };
  return { date, column, more, zone: "UTC", ...never, whole: never, blocks: [] };
};
const line = (key: string, from: number, days: number, at: number) => ({
  block: { key },
  from,
  days,
  line: at,
  continuesBefore: false,
  continuesAfter: false,
});
const WEEKS: MonthWeek<{ key: string }>[] = [
  { days: [day("2026-06-01", 0), day("2026-06-02", 1, 2)], lines: [line("tea", 0, 1, 1), line("trip", 0, 2, 0)] },
  { days: [day("2026-06-08", 0), day("2026-06-09", 1)], lines: [line("walk", 1, 1, 0)] },
];
const stops = monthStops(WEEKS, false);

describe("arrow keys in a month", () => {
  test("stop at each day, then at its lines in order, then at what says how many more", () => {
    expect([...stops]).toEqual([
      ["2026-06-01", [null, "trip", "tea"]],
      ["2026-06-02", [null, "trip", MORE]],
      ["2026-06-08", [null]],
      ["2026-06-09", [null, "walk"]],
    ]);
    expect([...monthStops(WEEKS, true).values()].flat()).toEqual([null, null, null, null]);
  });

  test("go down through a day to the one below it, and back the same way", () => {
    const way = [{ date: "2026-06-01", at: null as string | null }];
    for (let i = 0; i < 3; i++) way.push(stopAlong(stops, way.at(-1)!, 1));
    expect(way.map(({ date, at }) => `${date} ${at ?? "day"}`)).toEqual([
      "2026-06-01 day",
      "2026-06-01 trip",
      "2026-06-01 tea",
      "2026-06-08 day",
    ]);
    for (const one of way.slice(0, -1).reverse()) expect(stopAlong(stops, way.pop()!, -1)).toEqual(one);
  });

  test("go on into months that are not there yet", () => {
    expect(stopAlong(stops, { date: "2026-06-09", at: "walk" }, 1)).toEqual({ date: "2026-06-16", at: null });
    expect(stopAlong(stops, { date: "2026-06-01", at: null }, -1)).toEqual({ date: "2026-05-25", at: null });
  });

  test("go from line to line, and stay where there is none further", () => {
    expect(lineAlong(stops, { date: "2026-06-01", at: "trip" }, 1)).toEqual({ date: "2026-06-01", at: "tea" });
    expect(lineAlong(stops, { date: "2026-06-08", at: null }, 1)).toEqual({ date: "2026-06-09", at: "walk" });
    expect(lineAlong(stops, { date: "2026-06-09", at: "walk" }, 1)).toEqual({ date: "2026-06-09", at: "walk" });
    expect(lineAlong(stops, { date: "2026-06-01", at: null }, -1)).toEqual({ date: "2026-06-01", at: null });
  });
});
