import { expect, it } from "vitest";
import { dayAxis } from "@/lib/calendar/day-axis";
import { secondScale, type SecondScale } from "@/lib/calendar/second-scale";
import { seenDays } from "@/lib/calendar/seen-day";

const at = (dates: string[], zone: string, other: string | ((date: string) => string)) =>
  secondScale(dayAxis(seenDays(dates, () => zone)), typeof other === "string" ? () => other : other)!;
const wallAt = (scale: SecondScale, position: number) =>
  scale.labels.find((label) => label.position === position)?.wall;

it("has the other's wall time at each hour, across midnight too", () => {
  const scale = at(["2026-06-12"], "Europe/Berlin", "America/New_York");
  expect(wallAt(scale, 9 * 60)).toBe(3 * 60);
  expect(wallAt(scale, 3 * 60)).toBe(21 * 60);
  expect(scale.differsFrom).toBeNull();
});

it("has half hours where the other's clock is half an hour apart", () => {
  expect(wallAt(at(["2026-06-12"], "Europe/Berlin", "Asia/Kolkata"), 12 * 60)).toBe(15.5 * 60);
});

it("says from which day on the two are differently far apart, in weeks when only one clock has changed", () => {
  // Clocks change in New York on 8 March and in Berlin on 29 March 2026.
  const dates = ["2026-03-06", "2026-03-07", "2026-03-08", "2026-03-09"];
  expect(at(dates, "Europe/Berlin", "America/New_York").differsFrom).toBe("2026-03-08");
  expect(at(dates, "Europe/Berlin", "Africa/Johannesburg").differsFrom).toBeNull();
});

it("is of the days on which the two clocks differ: those of a trip, and none where they are one", () => {
  const dates = ["2026-06-15", "2026-06-16", "2026-06-17", "2026-06-18", "2026-06-19"];
  const trip = (date: string) => (date >= "2026-06-16" && date <= "2026-06-18" ? "America/New_York" : "Europe/Berlin");
  const scale = at(dates, "Europe/Berlin", trip);
  expect(scale).toMatchObject({ zone: "America/New_York", date: "2026-06-16", differsFrom: "2026-06-19" });
  expect(wallAt(scale, 9 * 60)).toBe(3 * 60);
  expect(at(dates, "Europe/Berlin", "Europe/Berlin")).toBeNull();
});
