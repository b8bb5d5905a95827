import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesOf, type Weekday } from "@/lib/calendar/day";
import { isOn, layMonth, type MonthBlock } from "@/lib/calendar/month";
import { seenDays } from "@/lib/calendar/seen-day";
import { DAY } from "@/lib/calendar/time";

const daysOf = (date: string, weekStart: Weekday = 1) =>
  seenDays(datesOf("month", date, weekStart), () => "Europe/Berlin");
const ms = (text: string) => Date.parse(`${text}+02:00`);
const block = (key: string, from: string, to: string, isLong = false): MonthBlock => ({
  key,
  startMs: ms(from),
  endMs: ms(to),
  allDay: false,
  isLong,
});
const lay = (blocks: readonly MonthBlock[], room = 3) => layMonth(daysOf("2026-06-10"), 1, blocks, room);
/** Week 0 of June 2026 begins on Monday the 1st. */
const said = (blocks: readonly MonthBlock[], week: number, room?: number) =>
  lay(blocks, room)[week]!.lines.map(
    ({ block: { key }, from, days, line }) => `${key} from ${from} over ${days} on ${line}`,
  );

describe("a month", () => {
  test("is four to six whole weeks, from the weekday that weeks begin with", () => {
    expect(daysOf("2026-02-10")).toHaveLength(35);
    expect(daysOf("2021-02-10")).toHaveLength(28);
    expect(daysOf("2026-08-10")).toHaveLength(42);
    expect(daysOf("2026-06-10", 7)[0]!.date).toBe("2026-05-31");
    expect(daysOf("2026-06-10", 6)[0]!.date).toBe("2026-05-30");
  });

  test("at the ends of what can be looked at has shorter weeks, in their columns", () => {
    const first = layMonth(daysOf("1900-01-15", 7), 7, [], 3);
    expect(first[0]!.days.map(({ date, column }) => [date, column])[0]).toEqual(["1900-01-01", 1]);
    const last = layMonth(daysOf("2199-12-15"), 1, [], 3);
    expect(last.at(-1)!.days.map(({ column }) => column)).toEqual([0, 1]);
  });

  test("shows what is timed on the day it begins, also when it ends after midnight", () => {
    const stars = block("stars", "2026-06-10T22:00", "2026-06-11T02:00");
    expect(said([stars], 1)).toEqual(["stars from 2 over 1 on 0"]);
  });

  test("shows whole days as bars across them, cut where a week ends", () => {
    const trip = block("trip", "2026-06-05T00:00", "2026-06-10T00:00", true);
    expect(said([trip], 0)).toEqual(["trip from 4 over 3 on 0"]);
    expect(said([trip], 1)).toEqual(["trip from 0 over 2 on 0"]);
    const [first, second] = lay([trip]);
    expect(first!.lines[0]).toMatchObject({ continuesBefore: false, continuesAfter: true });
    expect(second!.lines[0]).toMatchObject({ continuesBefore: true, continuesAfter: false });
  });

  test("keeps a bar on one line, and lets the lines of a day go around it", () => {
    const blocks = [
      block("walk", "2026-06-02T09:00", "2026-06-02T10:00"),
      block("trip", "2026-06-01T00:00", "2026-06-04T00:00", true),
      block("tea", "2026-06-02T08:00", "2026-06-02T08:30"),
      block("visit", "2026-06-03T12:00", "2026-06-05T13:00", true),
    ];
    expect(said(blocks, 0, 5)).toEqual([
      "trip from 0 over 3 on 0",
      "tea from 1 over 1 on 1",
      "walk from 1 over 1 on 2",
      "visit from 2 over 3 on 1",
    ]);
  });

  test("says how many more there are where not all fit, and parts a bar that has no room there", () => {
    const short = ["a", "b"].map((key) => block(key, "2026-06-03T09:00", "2026-06-03T10:00"));
    const bars = ["w", "x", "y"].map((key) => block(key, "2026-06-03T00:00", "2026-06-04T00:00", true));
    const long = block("z", "2026-06-02T00:00", "2026-06-05T00:00", true);
    const [week] = lay([...short, ...bars], 3);
    expect(week!.days[2]).toMatchObject({ more: 3 });
    expect(week!.days[2]!.blocks).toHaveLength(5);
    const early = ["p", "q"].map((key) => block(key, "2026-06-01T00:00", "2026-06-04T00:00", true));
    const parted = [...early, long, ...short];
    expect(said(parted, 0, 3)).toContain("z from 1 over 1 on 2");
    expect(said(parted, 0, 3)).toContain("z from 3 over 1 on 2");
    expect(lay(parted, 3)[0]!.days[2]).toMatchObject({ more: 3 });
  });

  test("has whole days on their dates, wherever one is: also where a day of one's own begins later", () => {
    const clock = (date: string) => (date < "2026-06-12" ? "America/Los_Angeles" : "Asia/Tokyo");
    const dates = ["2026-06-11", "2026-06-12", "2026-06-13"];
    const days = seenDays(dates, clock);
    for (const [i, { whole }] of days.entries()) {
      const free = { key: "free", ...whole, allDay: true, isLong: true };
      expect(days.map((day) => isOn(free, day))).toEqual(dates.map((_, on) => on === i));
    }
  });

  test("property: every block of a day is on a line of its own or among the more; none is lost", () => {
    const days = daysOf("2026-06-10");
    const aBlock = fc
      .record({
        at: fc.integer({ min: -50, max: 50 * 48 }),
        length: fc.integer({ min: 1, max: 300 }),
        isLong: fc.boolean(),
      })
      .map(({ at, length, isLong }) => {
        const startMs = days[0]!.startMs + (isLong ? Math.floor(at / 48) * DAY : (at * DAY) / 48);
        return {
          startMs,
          endMs: startMs + (isLong ? Math.ceil(length / 48) * DAY : (length * DAY) / 48),
          allDay: false,
          isLong,
        };
      });
    fc.assert(
      fc.property(fc.array(aBlock, { maxLength: 40 }), fc.integer({ min: 1, max: 5 }), (some, room) => {
        const blocks = some.map((one, i) => ({ ...one, key: String(i) }));
        for (const week of layMonth(days, 1, blocks, room)) {
          for (const day of week.days) {
            const here = week.lines.filter(({ from, days: over }) => from <= day.column && day.column < from + over);
            const lines = here.map(({ line }) => line);
            expect(new Set(lines).size).toBe(lines.length);
            expect(Math.max(-1, ...lines)).toBeLessThan(day.more > 0 ? room - 1 : room);
            const own = blocks.filter((one) => isOn(one, day));
            expect(day.blocks.map(({ key }) => key).sort()).toEqual(own.map(({ key }) => key).sort());
            expect(here.length + day.more).toBe(own.length);
          }
        }
      }),
    );
  });
});
