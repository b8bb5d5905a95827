import { describe, expect, it } from "vitest";
import {
  occasionsOf,
  ritualDate,
  ritualDayRange,
  type Calendar,
  type Happening,
} from "@/lib/calendar/rituals/occasions";
import type { RitualMarkRow, RitualRow } from "@/lib/calendar/schema";
import { newId, type Id } from "@/lib/ids";
import { ritualInput } from "@/tests/support/rituals";

const BERLIN = "Europe/Berlin";
const day = (date: string, zone = BERLIN) => ({ date, zone, weekStart: 1 as const });
const NOTHING: Calendar = { ids: new Set(), happening: [] };

function ritual(changes: Parameters<typeof ritualInput>[0] = {}): RitualRow {
  const { sharing: _, ...columns } = ritualInput(changes);
  return { ...columns, spaceId: newId(), ownerId: null, authorId: newId() };
}

function mark({ id, spaceId }: RitualRow, date: string): RitualMarkRow {
  const whose = { id: newId(), spaceId, ownerId: null, authorId: newId() };
  return { ...whose, ritualId: id, date, line: "", reachStart: "", reachEnd: "" };
}

describe("the day of rituals", () => {
  it("ends at four in the night, also where a clock changes", () => {
    const at = (text: string) => Date.parse(text);
    expect(ritualDate(at("2026-03-27T23:30:00Z"), BERLIN)).toBe("2026-03-27");
    expect(ritualDate(at("2026-03-28T02:59:00Z"), BERLIN)).toBe("2026-03-27");
    expect(ritualDate(at("2026-03-28T03:00:00Z"), BERLIN)).toBe("2026-03-28");
    expect(ritualDate(at("2026-03-28T02:59:00Z"), "America/New_York")).toBe("2026-03-27");
    const { from, to } = ritualDayRange("2026-03-28", BERLIN);
    expect(to - from).toBe(23 * 3_600_000);
    for (const ms of [from, to - 1]) expect(ritualDate(ms, BERLIN)).toBe("2026-03-28");
  });
});

describe("the rituals of a day", () => {
  it("come in its order, as their rules say; those that rest or have not begun do not", () => {
    const night = ritual({ place: "night" });
    const morning = ritual({ place: "morning", rrule: "FREQ=WEEKLY;BYDAY=FR", scale: "weekly" });
    const any = ritual({ place: "any" });
    const others = [ritual({ resting: true }), ritual({ startsOn: "2026-04-01" })];
    const onFriday = occasionsOf([night, any, morning, ...others], [], NOTHING, day("2026-03-27"));
    expect(onFriday.map((one) => one.ritual)).toEqual([morning, night, any]);
    const onSaturday = occasionsOf([night, any, morning, ...others], [], NOTHING, day("2026-03-28"));
    expect(onSaturday.map((one) => one.ritual)).toEqual([night, any]);
  });

  it("of any day of the week are there until they were done, and are seen as done on that day", () => {
    const walk = ritual({ scale: "weekly", rrule: null });
    const marks = [mark(walk, "2026-03-25")];
    const on = (date: string) => occasionsOf([walk], marks, NOTHING, day(date)).map((one) => one.mark !== null);
    // 2026-03-23 is a Monday.
    expect(on("2026-03-23")).toEqual([false]);
    expect(on("2026-03-25")).toEqual([true]);
    expect(on("2026-03-26")).toEqual([]);
    expect(on("2026-03-29")).toEqual([]);
    expect(on("2026-03-30")).toEqual([false]);
  });

  it("through the year fall on the last day of a month that has no 31st", () => {
    const rule = "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1";
    const look = ritual({ scale: "yearly", rrule: rule, startsOn: "2026-01-31" });
    for (const date of ["2026-01-31", "2026-04-30", "2026-07-31"]) {
      expect(occasionsOf([look], [], NOTHING, day(date))).toHaveLength(1);
    }
  });

  const blockId: Id = newId();
  const happens = (changes: Partial<Happening>): Calendar => {
    const startMs = Date.parse("2026-03-27T18:00:00Z");
    const plain = { id: blockId, original: "2026-03-27T19:00:00", row: { localStart: "2026-03-27T19:00:00" } };
    return { ids: new Set([blockId]), happening: [{ ...plain, startMs, standing: "firm", ...changes }] };
  };

  it("with a time in the calendar are where their block is, and noted under its own date by both", () => {
    const late = happens({ original: "2026-03-27T23:30:00", startMs: Date.parse("2026-03-27T22:30:00Z") });
    const one = ritual({ blockId });
    const marks = [mark(one, "2026-03-27")];
    expect(occasionsOf([one], marks, late, day("2026-03-27"))).toMatchObject([{ date: "2026-03-27", mark: marks[0] }]);
    const tokyo = occasionsOf([one], marks, late, day("2026-03-28", "Asia/Tokyo"));
    expect(tokyo).toMatchObject([{ date: "2026-03-27", mark: marks[0] }]);
  });

  it("whose time is only proposed, cancelled or elsewhere are not there; whose block is gone go by their rule", () => {
    const one = ritual({ blockId });
    const on = (calendar: Calendar) =>
      occasionsOf([one], [], calendar, day("2026-03-27")).map(({ startMs }) => startMs);
    expect(on(happens({ standing: "proposed" }))).toEqual([]);
    expect(on({ ids: new Set([blockId]), happening: [] })).toEqual([]);
    expect(on(NOTHING)).toEqual([null]);
  });
});
