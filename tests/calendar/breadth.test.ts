import { describe, expect, test } from "vitest";
import { breadthOf } from "@/components/calendar/breadth";

describe("how much can be said on a block", () => {
  /** A day of a phone of 390 pixels, by week and by three days; and of a desk of 1280 by week. In rem. */
  const [phoneWeek, phoneThree, deskWeek] = [3, 7.1875, 9.25];

  test("follows from how broad it is", () => {
    expect([1, 1 / 2, 1 / 3].map((part) => breadthOf(part, phoneWeek))).toEqual(["tight", "sliver", "strip"]);
    expect([1, 1 / 2, 1 / 3].map((part) => breadthOf(part, phoneThree))).toEqual(["wide", "narrow", "sliver"]);
    expect([1, 1 / 2, 1 / 3, 1 / 4].map((part) => breadthOf(part, deskWeek))).toEqual([
      "wide",
      "narrow",
      "tight",
      "sliver",
    ]);
  });

  test("is never more where there is less", () => {
    const order = ["strip", "sliver", "tight", "narrow", "half", "wide"];
    const said = Array.from({ length: 200 }, (_, i) => order.indexOf(breadthOf(1, i / 16)));
    expect(said).toEqual([...said].sort((a, b) => a - b));
    expect(new Set(said).size).toBe(order.length);
  });

  test("is guessed before it is known", () => {
    expect([1, 1 / 2].map((part) => breadthOf(part, null))).toEqual(["wide", "half"]);
  });
});
