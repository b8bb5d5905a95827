import { beforeEach, describe, expect, it } from "vitest";
import { newId, type Id } from "@/lib/ids";
import { goalsApart, roughDateText } from "@/lib/vision/goals";
import { changeGoal, removeGoal, setGoal } from "@/lib/vision/goal-commands";
import { Goal, type GoalRow } from "@/lib/vision/schema";
import { two, type One } from "@/tests/support/two";

let ada: One;
let ben: One;

beforeEach(() => {
  [ada, ben] = two();
});

const GOAL = { horizon: "three-years", whose: null, words: "A garden", by: null, state: "open" } as const;

function named(one: One, more: Partial<GoalRow> = {}): Id {
  const id = newId();
  expect(one.give(setGoal, { id, ...GOAL, ...more })).toBe("done");
  return id;
}

describe("goals", () => {
  it("are of one of the two or of both, and either says what becomes of them", () => {
    const id = named(ada, { whose: ben.actor.userId });
    expect(ben.give(changeGoal, { id, to: { state: "begun" } })).toBe("done");
    expect(ada.row(Goal, id)).toMatchObject({ state: "begun", words: "A garden", whose: ben.actor.userId });
  });

  it("keep what the other says of them at the same moment, also when one takes one’s own back", () => {
    const id = named(ada);
    expect(ada.give(changeGoal, { id, to: { words: "A garden with a shed", by: "2029-Q3" } })).toBe("done");
    expect(ben.give(changeGoal, { id, to: { by: "2030", state: "begun" } })).toBe("done");
    ada.undo();
    expect(ada.row(Goal, id)).toMatchObject({ words: "A garden", by: "2030", state: "begun" });
  });

  it("come back with all that they said when their removal is taken back", () => {
    const id = named(ada, { by: "2031", whose: ada.actor.userId });
    expect(ben.give(removeGoal, { id })).toBe("done");
    expect(ada.give(changeGoal, { id, to: { state: "reached" } })).toBe("no-such-goal");
    ben.undo();
    expect(ada.rows(Goal)).toMatchObject([{ ...GOAL, by: "2031", whose: ada.actor.userId }]);
  });

  it("stand by whose they are: what is on the way first, and the nearest of it first", () => {
    named(ada, { words: "some day" });
    named(ada, { words: "done", state: "reached", by: "2027" });
    named(ben, { words: "next year", by: "2028" });
    named(ben, { words: "in spring", by: "2028-Q2" });
    named(ben, { words: "Ben’s", whose: ben.actor.userId });
    const { mine, ours, theirs } = goalsApart(ada.rows(Goal), ada.actor.userId);
    expect(ours.map(({ words }) => words)).toEqual(["in spring", "next year", "some day", "done"]);
    expect([mine.length, theirs.map(({ words }) => words)]).toEqual([0, ["Ben’s"]]);
  });

  it("say roughly by when", () => {
    expect(roughDateText("2029")).toBe("by 2029");
    expect(roughDateText("2029-Q3")).toBe("by July to September 2029");
  });
});
