import { expect, test } from "vitest";
import { keptBack } from "@/components/checkin/use-kept-back";

test("What is taken out in one place stays out when all of another place is taken in, or out", () => {
  const settled = keptBack([], ["an assumption"], true);
  const none = keptBack(settled, ["one note", "another"], true);
  expect(none).toEqual(["an assumption", "one note", "another"]);
  expect(keptBack(none, ["one note", "another"], false)).toEqual(["an assumption"]);
  expect(keptBack(none, ["another"], false)).toEqual(["an assumption", "one note"]);
});

test("What is taken out twice stands in the list once", () => {
  expect(keptBack(["one", "other"], ["one"], true)).toEqual(["other", "one"]);
});
