import { describe, expect, test } from "vitest";
import { agendaOf, presentIn } from "@/lib/calendar/agenda";
import { datesFrom } from "@/lib/calendar/day";
import { seenDays } from "@/lib/calendar/seen-day";

const days = seenDays(datesFrom("2026-06-08", 10), () => "Europe/Berlin");
const ms = (text: string) => Date.parse(`${text}+02:00`);
const block = (key: string, from: string, to: string, isLong = false) => ({
  key,
  startMs: ms(from),
  endMs: ms(to),
  allDay: false,
  isLong,
});

const said = (today: string, ...blocks: ReturnType<typeof block>[]) =>
  agendaOf(days, blocks, today).map((part) =>
    part.kind === "nothing"
      ? `nothing from ${part.from} to ${part.to}`
      : `${part.day.date}: ${part.blocks.map(({ key }) => key).join(", ")}`,
  );

describe("an agenda", () => {
  test("lists days with what they have, and empty stretches as one", () => {
    const walk = block("walk", "2026-06-10T09:00", "2026-06-10T10:00");
    const tea = block("tea", "2026-06-10T08:00", "2026-06-10T08:30");
    const trip = block("trip", "2026-06-10T00:00", "2026-06-12T00:00", true);
    expect(said("2026-01-01", walk, tea, trip)).toEqual([
      "nothing from 2026-06-08 to 2026-06-09",
      "2026-06-10: trip, tea, walk",
      "2026-06-11: trip",
      "nothing from 2026-06-12 to 2026-06-17",
    ]);
  });

  test("shows today, also with nothing planned", () => {
    expect(said("2026-06-09")).toEqual([
      "nothing from 2026-06-08 to 2026-06-08",
      "2026-06-09: ",
      "nothing from 2026-06-10 to 2026-06-17",
    ]);
  });

  test("a night stands on the day it begins", () => {
    expect(said("2026-01-01", block("stars", "2026-06-10T22:00", "2026-06-11T03:00"))).toContain("2026-06-10: stars");
  });

  test("the present stands after what has begun and before what is to come", () => {
    const day = days[2]!;
    const blocks = [
      block("trip", "2026-06-08T00:00", "2026-06-12T00:00", true),
      block("tea", "2026-06-10T08:00", "2026-06-10T08:30"),
      block("walk", "2026-06-10T09:00", "2026-06-10T10:00"),
    ];
    expect(presentIn(blocks, day, ms("2026-06-10T08:10"))).toBe(2);
    expect(presentIn(blocks, day, ms("2026-06-10T12:00"))).toBe(3);
    expect(presentIn(blocks, day, ms("2026-06-11T12:00"))).toBeNull();
    expect(presentIn([], day, ms("2026-06-10T12:00"))).toBe(0);
  });
});
