import { expect, test } from "vitest";
import { timelineOf } from "@/lib/vision/document/timeline";

test("sessions stand by the reader's day, the newest first", () => {
  const session = (toSeq: number, endedAt: string) => {
    const ms = Date.parse(endedAt);
    return { authorId: "a", fromSeq: toSeq, toSeq, startedAt: ms - 60_000, endedAt: ms };
  };
  const late = session(1, "2027-06-01T21:30:00Z");
  const after = session(2, "2027-06-01T22:30:00Z");
  const next = session(3, "2027-06-02T08:00:00Z");
  expect(timelineOf([late, after, next], "Europe/Berlin")).toEqual([
    { date: "2027-06-02", sessions: [next, after] },
    { date: "2027-06-01", sessions: [late] },
  ]);
  expect(timelineOf([late, after, next], "UTC").map(({ date }) => date)).toEqual(["2027-06-02", "2027-06-01"]);
  expect(timelineOf([late, after, next], "UTC")[1]!.sessions).toEqual([after, late]);
  expect(timelineOf([], "UTC")).toEqual([]);
});
