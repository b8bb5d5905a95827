import { expect, test } from "vitest";
import { placeOfZone, zonesByRegion } from "@/components/ui/zone-list";

test("places go by the names they have today", () => {
  expect(placeOfZone("Asia/Calcutta")).toBe("Kolkata");
  expect(placeOfZone("Europe/Kiev")).toBe("Kyiv");
  expect(placeOfZone("America/Argentina/Buenos_Aires")).toBe("Argentina, Buenos Aires");
  expect(placeOfZone("constructor")).toBe("constructor");
});

test("they are sorted by what is read, each place once, and the chosen one is always among them", () => {
  const names = ["Asia/Calcutta", "Asia/Karachi", "Asia/Kuching", "Europe/Berlin"];
  expect(zonesByRegion(names, "Asia/Kolkata")).toEqual([
    ["Asia", ["Asia/Karachi", "Asia/Kolkata", "Asia/Kuching"]],
    ["Europe", ["Europe/Berlin"]],
    ["Other", ["UTC"]],
  ]);
  expect(zonesByRegion(names, "Mars/Olympus").map(([region]) => region)).toContain("Mars");
});
