import { describe, expect, it } from "vitest";
import { optionsOf, standsAt, toLookBackOn } from "@/lib/vision/compass";
import type { DecisionRow, DecisionWordRow, EnvelopeRow } from "@/lib/vision/schema";
import { newId } from "@/lib/ids";

const [ada, ben, we] = [newId(), newId(), newId()];
const decision: DecisionRow = {
  id: newId(),
  spaceId: we,
  ownerId: null,
  authorId: ada,
  envelopeId: newId(),
  title: "Do we move?",
  options: `["We move","We stay"]`,
  byDate: null,
  version: 1,
  lookBackOn: null,
};
const envelope = (openedAt: string | null): EnvelopeRow => {
  return { id: decision.envelopeId, spaceId: we, ownerId: null, authorId: ada, kind: "decision", openedAt };
};
const word = (ownerId: string | null, lookedBack: string | null = null): DecisionWordRow => {
  const whose = { id: newId(), spaceId: we, ownerId, authorId: ada };
  return { ...whose, decisionId: decision.id, lookedBack, words: "So", writtenAt: "2026-11-26T10:00:00+00:00" };
};
const OPEN = "2026-11-26T10:00:00+00:00";

describe("where a decision is", () => {
  it("is asked until both have answered, open until both have said how it was decided", () => {
    expect(standsAt(decision, [envelope(null)], [])).toBe("asked");
    expect(standsAt(decision, [], [])).toBe("asked");
    expect(standsAt(decision, [envelope(OPEN)], [])).toBe("open");
    expect(standsAt(decision, [envelope(OPEN)], [word(ada), word(null), word(ben, "2027-01-01")])).toBe("open");
    expect(standsAt(decision, [envelope(OPEN)], [word(ada), word(ben)])).toBe("decided");
  });

  it("is looked back on from its date on, by whoever has not said anything to that yet", () => {
    const dated = { ...decision, lookBackOn: "2027-01-01" };
    const due = (person: string, today: string, words: DecisionWordRow[] = []) =>
      toLookBackOn([decision, dated], words, person, today).length;
    expect(due(ada, "2026-12-31")).toBe(0);
    expect(due(ada, "2027-01-01")).toBe(1);
    expect(due(ada, "2027-03-01", [word(ada), word(ben, "2027-01-01")])).toBe(1);
    expect(due(ada, "2027-03-01", [word(ada, "2027-01-01")])).toBe(0);
    // Said on an earlier date, it is another time.
    expect(due(ada, "2027-03-01", [word(ada, "2026-06-01")])).toBe(1);
  });

  it("has the options that were written, and none where they cannot be read", () => {
    expect(optionsOf(decision)).toEqual(["We move", "We stay"]);
    for (const options of ["", "null", `[1]`, `{"a":1}`]) expect(optionsOf({ options })).toEqual([]);
  });
});
