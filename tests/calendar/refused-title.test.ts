import { expect, it } from "vitest";
import { refusedTitle } from "@/components/notices/refused-title";

it("says what was not done, of which block where that is known", () => {
  expect(refusedTitle("block.move", "“Supper”")).toBe("“Supper” was not moved.");
  expect(refusedTitle("block.move", null)).toBe("The block was not moved.");
  expect(refusedTitle("block.describe", null)).toBe("The words of the block were not changed.");
  expect(refusedTitle("profile.change", null)).toBe("Your profile was not changed.");
  expect(refusedTitle("wish.make", null)).toBe("");
});

it("calls a block by its words as they were written", () => {
  expect(refusedTitle("block.move", "“$& for $$5”")).toBe("“$& for $$5” was not moved.");
  expect(refusedTitle("block.describe", "“$' or $`”")).toBe("The words of “$' or $`” were not changed.");
});
