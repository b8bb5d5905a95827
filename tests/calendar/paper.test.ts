import { describe, expect, test } from "vitest";
import { dayAxis } from "@/lib/calendar/day-axis";
import { onPaper, paperWeek, type PaperBlock } from "@/lib/calendar/paper";
import { seenDays } from "@/lib/calendar/seen-day";

const dates = ["2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27", "2026-03-28", "2026-03-29"];
const axis = dayAxis(seenDays(dates, () => "Europe/Berlin"));
const block = (key: string, from: string, to: string, isLong = false): PaperBlock => ({
  key,
  startMs: Date.parse(`${from}+01:00`),
  endMs: Date.parse(`${to}+01:00`),
  allDay: false,
  isLong,
  kind: "we",
  sharing: "we",
});

describe("a week on paper", () => {
  test("has the usual hours, and those that anything else is in", () => {
    expect(paperWeek(axis, [])).toMatchObject({ from: 420, to: 1320 });
    const early = block("early", "2026-03-24T05:20", "2026-03-24T06:00");
    const late = block("late", "2026-03-25T22:00", "2026-03-25T23:10");
    expect(paperWeek(axis, [early, late])).toMatchObject({ from: 300, to: 1440 });
    const night = block("night", "2026-03-24T23:00", "2026-03-25T07:00");
    const { from, to, days } = paperWeek(axis, [night]);
    expect([from, to]).toEqual([0, 1440]);
    expect(days.map(({ among }) => among.length)).toEqual([0, 1, 1, 0, 0, 0, 0]);
  });

  test("writes what lasts whole days above each, and makes what is short high enough for a line", () => {
    const fair = block("fair", "2026-03-24T00:00", "2026-03-26T00:00", true);
    const call = block("call", "2026-03-24T12:00", "2026-03-24T12:05");
    const beside = block("beside", "2026-03-24T12:10", "2026-03-24T13:00");
    const { days } = paperWeek(axis, [fair, call, beside]);
    expect(days.map(({ above }) => above.length)).toEqual([0, 1, 1, 0, 0, 0, 0]);
    expect(days[1]!.among.map(({ id, columns, from, to }) => [id, columns, to - from])).toEqual([
      ["call", 2, 22],
      ["beside", 2, 50],
    ]);
  });

  test("says no more than the partner sees, unless its owner wants it", () => {
    const mine = (sharing: PaperBlock["sharing"], everything = false) => onPaper({ kind: "mine", sharing }, everything);
    expect([mine("hidden"), mine("time"), mine("open")]).toEqual([null, "time", "whole"]);
    expect([mine("hidden", true), mine("time", true)]).toEqual(["whole", "whole"]);
    expect(onPaper({ kind: "we", sharing: "we" }, false)).toBe("whole");
    expect(onPaper({ kind: "theirs", sharing: "time" }, false)).toBe("whole");
  });
});
