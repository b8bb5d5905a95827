import { expect, test } from "vitest";
import { suggestionWords } from "@/components/vision/document/suggestion-words";

test.each([
  ["or flat", "", "insert “or flat”"],
  ["", " the sea", "strike “the sea”"],
  ["a lake¶", "the sea", "replace “the sea” with “a lake”"],
  ["¶", "", "begin a new line"],
  ["¶¶", "", "begin several lines"],
  ["", "¶", "join two lines"],
  ["", "¶¶¶", "join several lines"],
  // What has no words is named, too.
  [" ", "", "insert a space"],
  ["¶", "the sea", "replace “the sea” with a line break"],
  [", ", "¶", "replace a line break with “,”"],
])("of “%s” for “%s” it is said: %s", (inserted, deleted, words) => {
  expect(suggestionWords({ inserted, deleted })).toBe(words);
});

test("of what is long, the beginning is said", () => {
  expect(suggestionWords({ inserted: "word ".repeat(40), deleted: "" })).toBe(`insert “${"word ".repeat(16).trim()}…”`);
});
