import { describe, expect, test } from "vitest";
import { KINDS, shownKinds, shownText, toggled } from "@/lib/calendar/shown-kinds";

describe("whose blocks are shown", () => {
  test("is said in the address, and all where nothing is said that can be read", () => {
    expect(shownKinds("we-mine")).toEqual(["mine", "we"]);
    for (const nothing of [null, "", "everyone", "-", "__proto__"]) expect(shownKinds(nothing)).toEqual(KINDS);
    expect(shownText(["mine", "we"])).toBe("mine-we");
    expect(shownText(KINDS)).toBeNull();
    for (const shown of [["mine"], ["theirs", "we"], KINDS] as const) {
      expect(shownKinds(shownText(shown))).toEqual(shown);
    }
  });

  test("is turned on and off, and at least one stays", () => {
    expect(toggled(KINDS, "theirs")).toEqual(["mine", "we"]);
    expect(toggled(["mine", "we"], "theirs")).toEqual(KINDS);
    expect(toggled(["we"], "we")).toEqual(["we"]);
  });
});
