import { expect, it } from "vitest";
import { newId } from "@/lib/ids";
import { isGoals, withGoals, withoutGoals } from "@/lib/vision/document/goals-section";
import { hashOf, readSignedText, signedText } from "@/lib/vision/document/signed-text";
import { toMarkdown } from "@/lib/vision/document/export";
import type { GoalRow } from "@/lib/vision/schema";
import { p } from "@/tests/support/vision-contents";

const space = newId();
const [first, second] = [newId(), newId()].sort();
const ada = { id: first!, name: "Ada" };
const ben = { id: second!, name: "Ben" };
const content = [{ id: "values", title: "Our core values", body: [p("Kindness")] }];

function goal(words: string, more: Partial<GoalRow> = {}): GoalRow {
  const whose = { id: newId(), spaceId: space, ownerId: null, authorId: ada.id };
  return { ...whose, horizon: "three-years", whose: null, words, by: null, state: "open", ...more };
}

const goals = [
  goal("A half marathon", { whose: ben.id, by: "2027", state: "begun" }),
  goal("A year in Lisbon\nwith both cats", { by: "2029-Q3", horizon: "ten-years" }),
  goal("Given up", { state: "let-go" }),
  goal("To sing again", { whose: ada.id, state: "reached" }),
  goal("A garden", { by: "2028" }),
];

it("goals are signed as the last section: of both, then of each, the nearest first, without what was let go", () => {
  const text = toMarkdown(withGoals(content, goals, [ben, ada]), { title: "Summer", signatures: [], hash: "" });
  expect(text.slice(text.indexOf("## What we"), text.indexOf("* * *")).trim()).toBe(
    `## What we want to have come to

### For us both

- A garden\\
  In three years, by 2028, not begun
- A year in Lisbon\\
  with both cats\\
  In ten years, by July to September 2029, not begun

### Ada

- To sing again\\
  In three years, reached

### Ben

- A half marathon\\
  In three years, by 2027, on the way`,
  );
});

it("both read the same text to the letter, in whatever order they have goals and people; a changed goal is another text", () => {
  const one = signedText(withGoals(content, goals, [ada, ben]));
  expect(signedText(withGoals(content, [...goals].reverse(), [ben, ada]))).toBe(one);
  const changed = goals.map((each, n) => (n === 0 ? { ...each, state: "reached" as const } : each));
  expect(signedText(withGoals(content, changed, [ada, ben]))).not.toBe(one);
  expect(readSignedText(one, hashOf(one))).toEqual(withGoals(content, goals, [ada, ben]));
});

it("what can be compared with the document and brought back is without them; with none there is no section of them", () => {
  const all = withGoals(content, goals, [ada, ben]);
  expect([all.length, all.filter(isGoals).length]).toEqual([2, 1]);
  expect(withoutGoals(all)).toEqual(content);
  expect(withGoals(content, [goal("Given up", { state: "let-go" })], [ada, ben])).toBe(content);
});
