import { expect, test } from "vitest";
import { dayLength } from "@/lib/calendar/day-length";
import { seenDays } from "@/lib/calendar/seen-day";
import { clockOf, type Stay } from "@/lib/couple/whereabouts";

function lengthOn(date: string, trips: readonly Stay[] = [], home = "Europe/Berlin") {
  const clock = clockOf({ home, trips });
  const [day] = seenDays([date], clock);
  return dayLength(day!, clock);
}

test("a day of 24 hours is not spoken of", () => {
  expect(lengthOn("2027-06-09")).toBeNull();
});

test("a day on which the clock changes says so", () => {
  expect(lengthOn("2027-03-28")).toEqual({ text: "23 hours", reason: "as the clock goes forward" });
  expect(lengthOn("2027-10-31")).toEqual({ text: "25 hours", reason: "as the clock goes back" });
});

test("a day on which one travels says where to", () => {
  const nepal = { fromDate: "2027-06-10", toDate: "2027-06-12", zone: "Asia/Kathmandu" };
  expect(lengthOn("2027-06-10", [nepal])).toEqual({ text: "20 h 15 min", reason: "as you travel east" });
  expect(lengthOn("2027-06-12", [nepal])).toEqual({ text: "27 h 45 min", reason: "as you travel west" });
});

test("a day that is none says why", () => {
  const auckland = { fromDate: "2027-06-10", toDate: null, zone: "Pacific/Kiritimati" };
  expect(lengthOn("2027-06-10", [auckland], "Pacific/Honolulu")).toEqual({
    text: "no such day",
    reason: "as you cross the date line",
  });
  expect(lengthOn("2011-12-30", [], "Pacific/Apia")).toEqual({ text: "no such day", reason: "left out there" });
});
