import fc from "fast-check";
import { expect, test } from "vitest";
import { versionAt } from "@/lib/sync/documents/sittings";
import { seqBefore, timelineOf } from "@/lib/vision/document/timeline";

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

test("before a session is before all that were under way when it began", () => {
  const [long, within] = [
    { fromSeq: 10, toSeq: 100 },
    { fromSeq: 12, toSeq: 98 },
  ];
  expect(seqBefore(within, [long, within])).toBe(9);
  const [first, last] = [
    { fromSeq: 10, toSeq: 98 },
    { fromSeq: 12, toSeq: 100 },
  ];
  expect(seqBefore(last, [first, last])).toBe(9);
  expect(seqBefore(first, [first, last])).toBe(9);
  // One that had ended is not gone behind; one behind which another was under way is gone behind with it.
  expect(seqBefore({ fromSeq: 12, toSeq: 14 }, [{ fromSeq: 10, toSeq: 11 }])).toBe(11);
  const chain = [
    { fromSeq: 3, toSeq: 9 },
    { fromSeq: 8, toSeq: 13 },
    { fromSeq: 12, toSeq: 14 },
  ];
  expect(seqBefore(chain[2]!, chain)).toBe(2);
  expect(seqBefore({ fromSeq: 1, toSeq: 2 }, chain)).toBe(0);
});

test("what the server tells of before a session is of before it, however the sessions overlap", () => {
  const spans = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(20)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(spans, (all) => {
      const sessions = all.map(([fromSeq, length]) => ({ fromSeq, toSeq: fromSeq + length }));
      for (const session of sessions) {
        const at = seqBefore(session, sessions);
        expect(at).toBeLessThan(session.fromSeq);
        expect(
          versionAt(
            at,
            [...sessions].sort((a, b) => a.fromSeq - b.fromSeq),
          ),
        ).toBe(at);
      }
    }),
  );
});
