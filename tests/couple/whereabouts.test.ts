import { expect, it } from "vitest";
import { zoneAt, zoneOn } from "@/lib/couple/whereabouts";

const HOME = "Europe/Berlin";
const lisbon = { fromDate: "2026-06-03", toDate: "2026-06-10", zone: "Europe/Lisbon" };
const tokyo = { fromDate: "2026-06-08", toDate: null, zone: "Asia/Tokyo" };

it("is at home before and after a trip, and there from its first day through its last", () => {
  const on = (date: string) => zoneOn(HOME, [lisbon], date);
  expect([on("2026-06-02"), on("2026-06-03"), on("2026-06-10"), on("2026-06-11")]).toEqual([
    HOME,
    "Europe/Lisbon",
    "Europe/Lisbon",
    HOME,
  ]);
});

it("follows the trip that began last, in whichever order they are", () => {
  for (const trips of [
    [lisbon, tokyo],
    [tokyo, lisbon],
  ]) {
    expect(zoneOn(HOME, trips, "2026-06-07")).toBe("Europe/Lisbon");
    expect(zoneOn(HOME, trips, "2026-06-08")).toBe("Asia/Tokyo");
    expect(zoneOn(HOME, trips, "2030-01-01")).toBe("Asia/Tokyo");
  }
});

it("begins with the day of the place it leads to, wherever that is", () => {
  const midnightInTokyo = Date.parse("2026-06-07T15:00:00Z");
  expect(zoneAt(HOME, [tokyo], midnightInTokyo - 1)).toBe(HOME);
  expect(zoneAt(HOME, [tokyo], midnightInTokyo)).toBe("Asia/Tokyo");
  const west = { fromDate: "2026-06-08", toDate: "2026-06-08", zone: "America/New_York" };
  const midnightInNewYork = Date.parse("2026-06-08T04:00:00Z");
  expect(zoneAt(HOME, [west], midnightInNewYork - 1)).toBe(HOME);
  expect(zoneAt(HOME, [west], midnightInNewYork)).toBe("America/New_York");
  expect(zoneAt(HOME, [west], midnightInNewYork + 86_400_000)).toBe(HOME);
});
