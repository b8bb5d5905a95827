import { describe, expect, it } from "vitest";
import { blockOf, wordsOfTime } from "@/components/boundaries/boundary-into-block";
import { readWords } from "@/components/checkin/words-into-block";
import type { BoundaryRow } from "@/lib/boundaries/schema";
import { newId } from "@/lib/ids";

const [ada, couple] = [newId(), newId()];
/** Wednesday 10 June 2026, ten in the morning in Berlin. */
const NOW = Date.UTC(2026, 5, 10, 8);
const zone = "Europe/Berlin";
const at = { now: NOW, zone, locale: "en-GB", weekStart: 1 } as const;

function boundary(changes: Partial<BoundaryRow>): BoundaryRow {
  const words = { statement: "", ifWords: "it is late", willWords: "I will go for a run" };
  const rest = { ended: false, blockId: null, checkInId: null, broughtId: null, version: 1 };
  return { id: newId(), spaceId: couple, ownerId: ada, authorId: ada, kind: "time", ...words, ...rest, ...changes };
}

function block(changes: Partial<BoundaryRow>, hasPartner = true) {
  const one = boundary(changes);
  const { options, minutes } = readWords(wordsOfTime(one, at), at);
  return blockOf(one, { time: options[0] ?? null, minutes }, { zone, now: NOW, hasPartner });
}

describe("the time of a boundary", () => {
  it.each([
    ["what is needed", { statement: "I need every Saturday from 9 to 12 for chapter five." }],
    ["when it holds", { ifWords: "it is Saturday from 9 to 12" }],
    ["what is done then", { willWords: "write every Saturday from 9 to 12" }],
  ])("is read from %s", (_part, words) => {
    const { startMs, endMs, written } = block(words);
    expect([new Date(startMs).toISOString(), new Date(endMs).toISOString()]).toEqual([
      "2026-06-13T07:00:00.000Z",
      "2026-06-13T10:00:00.000Z",
    ]);
    expect(written?.isProtected).toBe(true);
  });

  it("comes back where the words say so, and is called by what one will do", () => {
    const { written } = block({ statement: "I need every Saturday from 9 to 12 for chapter five." });
    expect(written).toEqual({ title: "Go for a run", isProtected: true, rrule: "FREQ=WEEKLY;BYDAY=SA" });
  });

  it("is the next evening where they name none", () => {
    const { startMs, endMs } = block({});
    expect([startMs, endMs]).toEqual([Date.UTC(2026, 5, 11, 17), Date.UTC(2026, 5, 11, 18)]);
    const length = block({ statement: "I need two hours for myself." });
    expect(length.endMs - length.startMs).toBe(2 * 3_600_000);
  });

  it("shows its words as far as the boundary does", () => {
    expect(block({}).sharing).toBe("open");
    expect(block({ spaceId: ada }).sharing).toBe("time");
    expect(block({ spaceId: ada }, false).sharing).toBe("hidden");
  });
});
